import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extrasSchema, type Catalogue, type Extra } from '../core/backup.ts';
import { parseJson } from '../core/manifest.ts';
import { momentOf } from '../core/moment.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { copyWhole, fileFacts } from '../io/copy.ts';
import { chainFiles, damagedFiles, readCatalogue } from './backup-catalogue.ts';
import { keptName } from './backup-extras.ts';
import { clearFile, unpackBundles, type Unpacking } from './backup-unpack.ts';
import { restoreGit } from './restore-git.ts';

/** Makes a repository of a folder of bundles, with the letters kept beside them in `out/release`. Where the newest bundles are broken, the newest state that is whole; says so. */
export const restoreBundles = async (
  source: string,
  folder: string,
  { identity, scratch }: Pick<Unpacking, 'identity' | 'scratch'>,
): Promise<string[]> => {
  const read = readCatalogue(source);
  if (!read || read === 'damaged')
    throw new EnvironmentProblem(
      `Danh sách bản sao trong ${source} hỏng. Thử từng gói toàn bộ: npm run restore -- ${join(source, '0001-toan-bo.bundle')} <thư mục mới>`,
    );
  const { catalogue, dropped } = await newestWhole(source, read);
  const copy = { folder: source, catalogue, identity, scratch };
  const bare = join(scratch, 'goi.git');
  const why = await unpackBundles(bare, copy);
  if (why) throw new EnvironmentProblem(`Không khôi phục được từ ${source}: ${why}.`);
  await restoreGit(bare, folder, { isBundle: false });
  const said = dropped
    ? [
        `${dropped} lần sao lưu mới nhất ở đây bị hỏng; đã khôi phục tới lần sao lưu lúc ${momentOf(catalogue.entries.at(-1)?.at ?? '')}.`,
      ]
    : [];
  return [...said, ...(await restoreExtras(copy, folder))];
};

/** The entries up to the last one all of whose bundles are as they were written. */
const newestWhole = async (
  source: string,
  catalogue: Catalogue,
): Promise<{ catalogue: Catalogue; dropped: number }> => {
  for (let dropped = 0; dropped < catalogue.entries.length; dropped += 1) {
    const entries = catalogue.entries.slice(0, catalogue.entries.length - dropped);
    const shorter = { ...catalogue, entries };
    if ((await damagedFiles(source, chainFiles(shorter))).length === 0)
      return { catalogue: shorter, dropped };
  }
  throw new EnvironmentProblem(
    `Mọi gói trong ${source} đều hỏng hoặc mất. Dùng bản sao ở nơi khác.`,
  );
};

const restoreExtras = async (copy: Unpacking, folder: string): Promise<string[]> => {
  const list = copy.catalogue.entries.findLast((entry) => entry.list)?.list;
  if (!list) return [];
  const remarks: string[] = [];
  const extras = await readList(list.name, copy);
  for (const extra of extras)
    if (!(await restoreExtra(extra, copy, folder)))
      remarks.push(`Thư đã gửi ${extra.path}: bản sao hỏng hoặc mất.`);
  return [
    `${extras.length - remarks.length} tệp thư đã gửi nằm lại trong out/release.`,
    ...remarks,
  ];
};

const readList = async (name: string, copy: Unpacking): Promise<Extra[]> => {
  const file = await clearFile(name, copy);
  if ('why' in file) throw new EnvironmentProblem(`Không đọc được danh sách thư: ${file.why}.`);
  const extras = extrasSchema.safeParse(parseJson(readFileSync(file.path, 'utf8'))).data ?? [];
  return extras.filter(({ path }) =>
    path.split(/[/\\]/).every((step) => !['', '.', '..'].includes(step) && !step.includes(':')),
  );
};

const restoreExtra = async (
  { path, sha256 }: Extra,
  copy: Unpacking,
  folder: string,
): Promise<boolean> => {
  try {
    const file = await clearFile(keptName(sha256, copy.catalogue.encrypted), copy);
    if ('why' in file || (await fileFacts(file.path)).sha256 !== sha256) return false;
    const target = join(folder, 'out/release', ...path.split('/'));
    mkdirSync(dirname(target), { recursive: true });
    await copyWhole(file.path, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
};
