import { tagOf, type PrintedFile, type ReleasePlan } from '../core/dossier.ts';
import type { Manifest } from '../core/manifest.ts';
import type { Message } from '../core/message.ts';

/** A message with the hash of its exact bytes. */
export interface WrittenMessage extends Message {
  readonly sha256: string;
  readonly bytes: number;
}

export interface ManifestInput {
  readonly plan: ReleasePlan;
  readonly printed: readonly PrintedFile[];
  readonly messages: readonly WrittenMessage[];
  readonly commit: string;
  readonly date: string;
  readonly tool: string;
}

/** The manifest of a release: every file and every message with its hash. */
export const manifestOf = ({ plan, printed, messages, ...facts }: ManifestInput): Manifest => ({
  type: 'hsss/manifest@1',
  year: plan.year,
  ky: plan.ky,
  name: plan.name,
  tag: tagOf(plan),
  ...facts,
  ...(plan.limit === undefined ? {} : { limit: plan.limit }),
  files: printed.map(({ path, title, sha256, bytes, pages, volume, sources }) => ({
    path,
    teacher: path.slice(0, path.indexOf('/')),
    title,
    sha256,
    bytes,
    pages,
    volume,
    sources: [...sources],
  })),
  messages: messages.map((message) => ({
    number: message.number,
    id: message.id,
    from: message.from.address,
    to: message.to.map(({ address }) => address),
    replyTo: message.replyTo.address,
    subject: message.subject,
    part: message.part,
    parts: message.parts,
    sha256: message.sha256,
    bytes: message.bytes,
    attachments: message.files.map(({ path }) => path),
  })),
});
