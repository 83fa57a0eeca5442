import { attachmentName } from '../core/message.ts';
import type { ManifestFile, ManifestMessage } from '../core/manifest.ts';
import type { KnownManifest } from './verify-manifests.ts';

/** A file of a manifest. */
export interface ListedFile {
  readonly known: KnownManifest;
  readonly file: ManifestFile;
}

/** A message of a manifest. */
export interface ListedMessage {
  readonly known: KnownManifest;
  readonly message: ManifestMessage;
}

/** The known manifests, to be looked up in as often as there are files. */
export interface ManifestIndex {
  readonly manifests: readonly KnownManifest[];
  filesWith(hash: string): readonly ListedFile[];
  filesNamed(name: string): readonly ListedFile[];
  /** The sizes of all files, rising. */
  readonly sizes: readonly number[];
  readonly messageSizes: ReadonlySet<number>;
  messageWith(hash: string): ListedMessage | undefined;
  messageNamed(id: string): ListedMessage | undefined;
  manifestWith(hash: string | undefined): KnownManifest | undefined;
}

/** Makes the index. */
export const indexOf = (manifests: readonly KnownManifest[]): ManifestIndex => {
  const files = manifests.flatMap((known) => known.manifest.files.map((file) => ({ known, file })));
  const messages = manifests.flatMap((known) =>
    known.manifest.messages.map((message) => ({ known, message })),
  );
  const byHash = Map.groupBy(files, ({ file }) => file.sha256);
  const byName = Map.groupBy(files, ({ file }) => attachmentName(file.path));
  const messagesByHash = new Map(messages.map((one) => [one.message.sha256, one]));
  const messagesById = new Map(messages.map((one) => [one.message.id, one]));
  return {
    manifests,
    filesWith: (hash) => byHash.get(hash) ?? [],
    filesNamed: (name) => byName.get(name) ?? [],
    sizes: [...new Set(files.map(({ file }) => file.bytes))].sort((a, b) => a - b),
    messageSizes: new Set(messages.map(({ message }) => message.bytes)),
    messageWith: (hash) => messagesByHash.get(hash),
    manifestWith: (hash) => manifests.find((known) => known.hash === hash),
    messageNamed: (id) => messagesById.get(id),
  };
};
