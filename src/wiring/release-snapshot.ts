import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportContent } from '../io/git-blobs.ts';
import { askGit } from '../io/git-run.ts';
import type { Repository } from '../io/git.ts';
import { openSchool, type OpenSchool } from './open-school.ts';

/** The content folder as it was at a commit, in a folder of its own. */
export interface Snapshot {
  readonly commit: string;
  /** ISO 8601 with offset. */
  readonly committed: string;
  readonly opened: OpenSchool;
  readonly blobs: ReadonlyMap<string, string>;
}

/** Works with the records of a commit, exactly as git holds them, and cleans up afterwards. */
export const withSnapshot = async <Result>(
  repository: Repository,
  commit: string,
  work: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), 'hsss-'));
  try {
    const blobs = await exportContent(repository, commit, folder);
    const committed = await commitDate(repository, commit);
    return await work({ commit, committed, opened: openSchool(folder), blobs });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** When a commit was made, ISO 8601 with offset; empty when there is no such commit. */
export const commitDate = async ({ root }: Repository, commit: string): Promise<string> =>
  (await askGit(root, ['show', '--no-patch', '--format=%cI', `${commit}^{commit}`]))?.trim() ?? '';
