import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../core/manifest.ts';
import type { Repository } from '../io/git.ts';
import { buildRelease } from './release-build.ts';
import { printFiles } from './release-print.ts';
import { planOf } from './release-request.ts';
import { withSnapshot, type Snapshot } from './release-snapshot.ts';

/** Makes a whole release again from git; undefined when its records no longer make one. `look` sees it before its folder is cleared away. */
export const rebuild = (
  repository: Repository,
  { year, ky, commit, date, tool, limit }: Rebuilt,
  look: (manifest: Manifest, folder: string) => void = () => undefined,
): Promise<Manifest | undefined> =>
  withSnapshot(repository, commit, async (snapshot) => {
    const folder = mkdtempSync(join(tmpdir(), 'hsss-'));
    try {
      if (!hasRequest(snapshot, { year, ky })) return undefined;
      const target = { name: { year, ky }, date: new Date(date), tool, limit, folder };
      const { manifest } = await buildRelease(snapshot, target);
      if (manifest) look(manifest, folder);
      return manifest;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

/** What a manifest or a tag tells about how a release was made. */
type Rebuilt = Pick<Manifest, 'year' | 'ky' | 'commit' | 'date'> & {
  readonly tool?: string | undefined;
  readonly limit?: number | undefined;
};

/** Prints files of a release again from its commit, in one pass: hashes by path. */
export const reprintListed = (
  repository: Repository,
  manifest: Manifest,
  paths: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> =>
  withSnapshot(repository, manifest.commit, async (snapshot) => {
    if (!hasRequest(snapshot, manifest)) return new Map();
    const { plan } = planOf(snapshot.opened, manifest);
    const files = plan.dossiers
      .flatMap((dossier) => dossier.files)
      .filter(({ path }) => paths.has(path));
    const { printed } = await printFiles({ ...snapshot, files, scope: plan.scope });
    return new Map([...printed].map(([path, file]) => [path, file.sha256]));
  });

const hasRequest = ({ opened }: Snapshot, { year, ky }: { year: string; ky: string }): boolean =>
  opened.entries.some(({ record }) => record.path === `${year}/kiem-tra/${ky}.md`);
