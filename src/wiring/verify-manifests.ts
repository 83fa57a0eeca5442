import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stampPath } from '../core/ledger.ts';
import { parseManifest, type Manifest } from '../core/manifest.ts';
import type { Delivery } from '../core/outbox.ts';
import { filedLedgers } from './ledgers.ts';
import type { OpenSchool } from './open-school.ts';
import { manifestHash } from './release-outbox.ts';
import type { VerifyInput } from './verify-inputs.ts';

/** A manifest that this machine knows, with what became of its messages where a ledger tells. */
export interface KnownManifest {
  readonly manifest: Manifest;
  readonly hash: string;
  readonly deliveries: readonly Delivery[];
  /** True when the ledger of this repository holds it. */
  readonly filed: boolean;
  /** Time-stamps that lie beside it or beside its ledger. */
  readonly stamps: readonly Uint8Array[];
}

/** Manifests from the ledgers among the records, from `out/release`, from beside the files, and those given. */
export const knownManifests = (
  { content }: OpenSchool,
  inputs: readonly VerifyInput[],
): KnownManifest[] => {
  const known = new Map<string, KnownManifest>();
  const add = (
    manifest: Manifest | undefined,
    deliveries: readonly Delivery[] = [],
    { filed = false, stamp }: { filed?: boolean; stamp?: Uint8Array | undefined } = {},
  ): void => {
    if (!manifest) return;
    const hash = manifestHash(manifest);
    const before = known.get(hash);
    known.set(hash, {
      manifest,
      hash,
      deliveries: before?.deliveries.length ? before.deliveries : deliveries,
      filed: before?.filed ?? filed,
      stamps: [...(before?.stamps ?? []), ...(stamp ? [stamp] : [])],
    });
  };
  for (const { manifest, deliveries } of filedLedgers({ content }).map(({ ledger }) => ledger))
    add(manifest, deliveries, {
      filed: true,
      stamp: bytesAt(join(content.root, stampPath(manifest))),
    });
  for (const input of inputs) if (input.is === 'manifest') add(input.manifest, input.deliveries);
  for (const file of [...besideInputs(inputs), ...inReleaseFolder()])
    add(readManifest(file), [], { stamp: bytesAt(`${file}.tsr`) });
  return [...known.values()];
};

const bytesAt = (file: string): Uint8Array | undefined =>
  existsSync(file) ? readFileSync(file) : undefined;

const readManifest = (file: string): Manifest | undefined =>
  parseManifest(readFileSync(file, 'utf8'));

/** In the folder of a file and the three above it. */
const besideInputs = (inputs: readonly VerifyInput[]): string[] => {
  const folders = new Set<string>();
  for (const { name, is } of inputs) {
    if (is === 'tag' || is === 'unreadable') continue;
    let folder = dirname(name);
    for (let up = 0; up < 4; up += 1, folder = join(folder, '..')) folders.add(folder);
  }
  return [...folders].flatMap(manifestsIn);
};

const inReleaseFolder = (): string[] =>
  existsSync('out/release')
    ? readdirSync('out/release', { recursive: true, encoding: 'utf8' })
        .filter((path) => /(^|[/\\])manifest\.json$/.test(path))
        .map((path) => join('out/release', path))
    : [];

const manifestsIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => /^manifest.*\.json$/.test(name))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
};
