import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { CATALOGUE } from '../core/backup.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { buildBeside } from '../io/build-beside.ts';
import { readRemoteRefs } from '../io/git-refs.ts';
import type { Restored } from '../steps/restore-text.ts';
import { isPath } from './backup-places.ts';
import { clearFile } from './backup-unpack.ts';
import { restoreBundles } from './restore-bundles.ts';
import { countOf, restoreGit } from './restore-git.ts';
import { restoreLetters } from './restore-letters.ts';

export interface RestoreRequest {
  /** A mirror, a bundle, a folder of bundles, or letters and PDFs. */
  readonly source: string;
  readonly target: string;
  /** The text of an age identity, when it is at hand. */
  readonly identity: string | undefined;
}

/** Builds a repository again from any copy of it, in a new folder: whole or not at all. */
export const restore = async (request: RestoreRequest): Promise<Restored> => {
  const source = isPath(request.source) ? resolve(request.source) : request.source;
  if (isPath(source) && !existsSync(source))
    throw new EnvironmentProblem(
      `Không thấy ${request.source}. Kiểm tra lại đường dẫn, cắm USB hay nối ổ mạng.`,
    );
  const scratch = mkdtempSync(join(tmpdir(), 'hsss-'));
  try {
    return await buildBeside(request.target, async (folder) => {
      const from = await kindOf(source, scratch);
      if (from === 'letters') return { from, ...(await restoreLetters(source, folder)) };
      const remarks = await restoreFrom(from, { ...request, source, folder, scratch });
      return { from: 'git', remarks, ...(await countOf(folder)) };
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

type SourceKind = 'mirror' | 'bundle' | 'encrypted' | 'bundles' | 'letters';

const kindOf = async (source: string, scratch: string): Promise<SourceKind> => {
  if (!isPath(source)) return 'mirror';
  if (!statSync(source).isDirectory())
    return /\.bundle$/.test(source) ? 'bundle' : /\.age$/.test(source) ? 'encrypted' : 'letters';
  if (existsSync(join(source, CATALOGUE))) return 'bundles';
  const isGit = existsSync(join(source, '.git')) || existsSync(join(source, 'HEAD'));
  return isGit && 'refs' in (await readRemoteRefs(scratch, source)) ? 'mirror' : 'letters';
};

interface Job extends RestoreRequest {
  readonly folder: string;
  readonly scratch: string;
}

const restoreFrom = async (from: SourceKind, job: Job): Promise<readonly string[]> => {
  const { source, folder } = job;
  if (from === 'bundles') return restoreBundles(source, folder, job);
  const file = from === 'encrypted' ? await decrypted(job) : source;
  await restoreGit(file, folder, { isBundle: from !== 'mirror' });
  return [];
};

const decrypted = async ({ source, identity, scratch }: Job): Promise<string> => {
  const catalogue = { type: 'hsss/sao-luu@1', encrypted: true, entries: [], kept: [] } as const;
  const copy = {
    folder: dirname(source),
    catalogue: { ...catalogue, entries: [], kept: [] },
    identity,
    scratch,
  };
  const file = await clearFile(basename(source), copy);
  if ('path' in file) return file.path;
  throw new EnvironmentProblem(
    `Không mở được ${source}: ${file.why}. Ghi vào .env một dòng SAO_LUU_KHOA=<tệp khóa riêng>, hoặc thêm --identity <tệp khóa riêng>.`,
  );
};
