import type { Seal, Sending } from '../core/chronicle.ts';
import type { ManifestMessage } from '../core/manifest.ts';
import { readTag } from '../io/git-write.ts';
import type { Repository } from '../io/git.ts';
import { filedLedgers, type FiledLedger } from './ledgers.ts';
import type { OpenSchool } from './open-school.ts';
import { stampBeside } from './chronicle-witnesses.ts';
import { manifestHash } from './release-outbox.ts';
import { hashIn } from './release-source.ts';

/** A committed ledger with its manifest's hash, what witnesses it and, when the tag names that manifest, the time of the tag. */
export interface KnownLedger extends FiledLedger, Pick<Sending, 'stamp' | 'badStamp'> {
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
  for (const { path, ledger } of filedLedgers({ content })) {
    const hash = manifestHash(ledger.manifest);
    const tag = await readTag(repository, ledger.manifest.tag);
    const names = tag?.annotated && hashIn(tag.message) === hash ? tag : undefined;
    const { tagged, tagger } = names ?? {};
    const stamp = await stampBeside(content.root, ledger.manifest);
    known.push({ path, ledger, hash, tagged, tagger, ...stamp });
  }
  return known;
};

/** The messages that carried any of these records. */
export const messagesWith = (
  paths: ReadonlySet<string>,
  ledgers: readonly KnownLedger[],
): ManifestMessage[] =>
  ledgers.flatMap(({ ledger: { manifest } }) => {
    const files = manifest.files.filter(({ sources }) =>
      sources.some((source) => paths.has(source.path)),
    );
    const names = new Set(files.map((file) => file.path));
    return manifest.messages.filter(({ attachments }) => attachments.some((one) => names.has(one)));
  });

/** Every file of every release in which a record was sent; `seals` are those of letters that came back, by Message-ID. */
export const sendingsOf = (
  path: string,
  ledgers: readonly KnownLedger[],
  seals: ReadonlyMap<string, readonly Seal[]>,
): Sending[] =>
  ledgers.flatMap(({ ledger: { manifest, deliveries }, hash, tagged, tagger, stamp, badStamp }) =>
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
          ...{ blob: source.blob, stamp, badStamp },
          seals: messages.flatMap(({ id }) => seals.get(id) ?? []),
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
