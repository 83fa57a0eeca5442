import type { Repository } from '../io/git.ts';
import type { Anchor } from '../steps/verify-manifest.ts';
import type { Comparison } from '../steps/verify-pdf.ts';
import { anchorOf } from './verify-anchor.ts';
import type { KnownManifest } from './verify-manifests.ts';
import { toolName } from './tool.ts';
import { reprintListed } from './verify-reprint.ts';

/** Where manifests are judged once, however many files ask about them. */
export interface Desk {
  anchor(known: KnownManifest): Promise<Anchor>;
  /** Asks for a file to be printed again when the manifest's turn comes. */
  want(known: KnownManifest, paths: readonly string[]): void;
  /** How files that were asked for compare with the manifest, after printing them all in one pass. */
  reprint(known: KnownManifest, path: string): Promise<Comparison>;
}

/** Opens the desk on a repository. */
export const openDesk = (repository: Repository): Desk => {
  const anchors = new Map<string, ReturnType<typeof anchorOf>>();
  const wanted = new Map<string, Set<string>>();
  const hashes = new Map<string, Promise<ReadonlyMap<string, string>>>();
  const judged = (known: KnownManifest) =>
    once(anchors, known.hash, () => anchorOf(repository, known));
  const printed = async (known: KnownManifest): Promise<ReadonlyMap<string, string>> => {
    const { rebuilt } = await judged(known);
    if (rebuilt) return new Map(rebuilt.files.map(({ path, sha256 }) => [path, sha256]));
    return reprintListed(repository, known.manifest, wanted.get(known.hash) ?? new Set());
  };
  return {
    anchor: async (known) => (await judged(known)).anchor,
    want: (known, paths) => {
      const set = once(wanted, known.hash, () => new Set<string>());
      for (const path of paths) set.add(path);
    },
    reprint: async (known, path) => {
      const again = (await once(hashes, known.hash, () => printed(known))).get(path);
      const file = known.manifest.files.find((one) => one.path === path);
      if (again === undefined || !file) return 'unknown';
      if (again === file.sha256) return 'same';
      return known.manifest.tool === toolName() ? 'different' : 'other-tool';
    },
  };
};

const once = <Value>(map: Map<string, Value>, key: string, make: () => Value): Value => {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
};
