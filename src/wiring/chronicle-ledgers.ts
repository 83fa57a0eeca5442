import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sending } from '../core/chronicle.ts';
import { isLedger, parseLedger, type Ledger } from '../core/ledger.ts';
import { readTag } from '../io/git-write.ts';
import type { Repository } from '../io/git.ts';
import type { OpenSchool } from './open-school.ts';
import { manifestHash } from './release-outbox.ts';
import { hashIn } from './release-source.ts';

/** A committed ledger with its manifest's hash and, when the tag names that manifest, the time of the tag. */
export interface KnownLedger {
  readonly path: string;
  readonly ledger: Ledger;
  readonly hash: string;
  readonly tagged?: string | undefined;
  readonly tagger?: string | undefined;
}

/** The ledgers among the records. */
export const readLedgers = async (
  { content }: OpenSchool,
  repository: Repository,
): Promise<KnownLedger[]> => {
  const known: KnownLedger[] = [];
  for (const path of [...content.assets].filter(isLedger).sort()) {
    const ledger = parseLedger(readFileSync(join(content.root, path), 'utf8'));
    if (!ledger) continue;
    const hash = manifestHash(ledger.manifest);
    const tag = await readTag(repository, ledger.manifest.tag);
    const names = tag?.annotated && hashIn(tag.message) === hash ? tag : undefined;
    known.push({ path, ledger, hash, tagged: names?.tagged, tagger: names?.tagger });
  }
  return known;
};

/** Every file of every release in which a record was sent. */
export const sendingsOf = (path: string, ledgers: readonly KnownLedger[]): Sending[] =>
  ledgers.flatMap(({ ledger: { manifest, deliveries }, hash, tagged, tagger }) =>
    manifest.files.flatMap((file): Sending[] => {
      const source = file.sources.find((one) => one.path === path);
      if (!source) return [];
      const messages = manifest.messages.filter(({ attachments }) =>
        attachments.includes(file.path),
      );
      return [
        {
          ...{ ky: manifest.ky, name: manifest.name, tag: manifest.tag, tagged, tagger },
          ...{ manifest: hash, commit: manifest.commit, file: file.path, sha256: file.sha256 },
          blob: source.blob,
          receipts: messages.flatMap(({ number, id, sha256 }) =>
            deliveries
              .filter(({ message }) => message === id)
              .map(({ to, state, at, answer }) => ({
                ...{ message: number, id, sha256, to, state, at, answer },
              })),
          ),
        },
      ];
    }),
  );
