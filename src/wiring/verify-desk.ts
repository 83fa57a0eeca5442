import { readFileSync } from 'node:fs';
import type { Manifest, ManifestFile } from '../core/manifest.ts';
import type { StampVerdict } from '../core/time-stamp.ts';
import { beginnings } from '../io/eml.ts';
import type { Repository } from '../io/git.ts';
import type { Anchor } from '../steps/verify-manifest.ts';
import type { Comparison } from '../steps/verify-pdf.ts';
import { messagePath } from './release-build.ts';
import { sha256 } from './release-print.ts';
import { judgeStamp } from './time-stamp.ts';
import { toolName } from './tool.ts';
import { anchorOf } from './verify-anchor.ts';
import type { KnownManifest } from './verify-manifests.ts';
import { rebuild, reprintListed } from './verify-reprint.ts';

/** Where manifests are judged once, however many files ask about them. */
export interface Desk {
  anchor(known: KnownManifest): Promise<Anchor>;
  /** What its time-stamps are worth. */
  stamps(known: KnownManifest): Promise<readonly StampVerdict[]>;
  /** Asks for a file to be printed again when the manifest's turn comes. */
  want(known: KnownManifest, paths: readonly string[]): void;
  /** How files that were asked for compare with the manifest, after printing them all in one pass. */
  reprint(known: KnownManifest, file: ListedHash): Promise<Comparison>;
  /** Asks for a message to be made again when the manifest's turn comes. */
  wantMessage(known: KnownManifest, id: string): void;
  /** The bytes of a message as it was sent; undefined where this machine cannot make it again. */
  message(known: KnownManifest, id: string): Promise<Uint8Array | undefined>;
}

/** A file as a manifest lists it. */
type ListedHash = Pick<ManifestFile, 'path' | 'sha256'>;

/** Opens the desk on a repository. */
export const openDesk = (repository: Repository): Desk => {
  const anchors = new Map<string, ReturnType<typeof anchorOf>>();
  const stamps = new Map<string, Promise<readonly StampVerdict[]>>();
  const wanted = new Map<string, Set<string>>();
  const wantedMessages = new Map<string, Set<string>>();
  const hashes = new Map<string, Promise<ReadonlyMap<string, string>>>();
  const messages = new Map<string, Promise<ReadonlyMap<string, Uint8Array>>>();
  const judged = (known: KnownManifest) =>
    once(anchors, known.hash, () => anchorOf(repository, known));
  const printed = async (known: KnownManifest): Promise<ReadonlyMap<string, string>> => {
    const { rebuilt } = await judged(known);
    if (rebuilt) return new Map(rebuilt.files.map(({ path, sha256: hash }) => [path, hash]));
    return reprintListed(repository, known.manifest, wanted.get(known.hash) ?? new Set());
  };
  const remade = (known: KnownManifest) =>
    messagesAgain(repository, known.manifest, wantedMessages.get(known.hash) ?? new Set());
  return {
    anchor: async (known) => (await judged(known)).anchor,
    stamps: (known) =>
      once(stamps, known.hash, () =>
        Promise.all(known.stamps.map((bytes) => judgeStamp(bytes, known.manifest))),
      ),
    want: (known, paths) => {
      const set = once(wanted, known.hash, () => new Set<string>());
      for (const path of paths) set.add(path);
    },
    reprint: async (known, file) => {
      const again = (await once(hashes, known.hash, () => printed(known))).get(file.path);
      if (again === undefined) return 'unknown';
      if (again === file.sha256) return 'same';
      return known.manifest.tool === toolName() ? 'different' : 'other-tool';
    },
    wantMessage: (known, id) =>
      void once(wantedMessages, known.hash, () => new Set<string>()).add(id),
    message: async (known, id) => (await once(messages, known.hash, () => remade(known))).get(id),
  };
};

/** Messages of a release made again, those of them that come out byte for byte as the manifest says. */
const messagesAgain = async (
  repository: Repository,
  manifest: Manifest,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const made = new Map<string, Uint8Array>();
  await rebuild(repository, manifest, (_, folder) => {
    for (const message of manifest.messages.filter(({ id }) => ids.has(id)))
      for (const bytes of beginnings(readFileSync(messagePath(folder, message))))
        if (sha256(bytes) === message.sha256) made.set(message.id, bytes);
  });
  return made;
};

const once = <Value>(map: Map<string, Value>, key: string, make: () => Value): Value => {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
};
