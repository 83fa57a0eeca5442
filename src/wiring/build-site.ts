import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { EnvironmentProblem } from '../core/problem.ts';
import { buildPages } from '../io/astro.ts';
import { writeSearchIndex } from '../io/pagefind.ts';
import { showProgress } from '../io/progress.ts';
import { requireSound } from './open-school.ts';
import { forgetSite, site } from './site.ts';
import { isOfShard, viewsOf } from './site-views.ts';

export interface SiteBuild {
  /** Folder of the project, where astro.config.mjs is. */
  readonly root: string;
  readonly out: string;
  /** False for one share of several: the index is made once, over all of them together. */
  readonly search: boolean;
}

export interface BuiltSite {
  readonly out: string;
  readonly records: number;
  readonly pages: number;
  /** How many records have no page since their fields are wrong. */
  readonly unsound: number;
  /** Why pages show no history. */
  readonly historyProblem: string | undefined;
}

/** Builds the site, search index and all, beside its place and then moves it there: whole or not at all, and of a school whose data are sound. */
export const buildSite = async ({ root, out, search }: SiteBuild): Promise<BuiltSite> => {
  const target = placeFor(out);
  // Below the project, where Astro's pages find their packages; one folder a process, so that two builds never meet.
  const fresh = join(root, 'out', `dung-trang-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    const built = await makePages(root, fresh);
    // The index needs the memory that the records took.
    forgetSite();
    writeFileSync(join(fresh, MARKER), '');
    if (search) await indexSite(fresh);
    replace(target, fresh);
    return { ...built, out: target };
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
};

/** Makes the search index over a site that is already built, for instance put together from shares. */
export const indexSite = async (folder: string): Promise<number> => {
  if (!existsSync(join(folder, MARKER)))
    throw new EnvironmentProblem(
      `Thư mục ${folder} không phải một trang tra cứu đã dựng. Gõ "npm run build" trước.`,
    );
  console.error('Lập chỉ mục tìm kiếm …');
  rmSync(join(folder, 'pagefind'), { recursive: true, force: true });
  return writeSearchIndex(folder);
};

/** Lies in every built site: git hosts then serve folders that begin with `_`, and a build knows the folder as its own. */
const MARKER = '.nojekyll';

/** The folder to build into; one with other things in it is refused, because a build replaces it. */
const placeFor = (out: string): string => {
  const target = resolve(out);
  const foreign =
    existsSync(target) && readdirSync(target).length > 0 && !existsSync(join(target, MARKER));
  if (foreign)
    throw new EnvironmentProblem(
      `Thư mục ${out} đang có tệp khác; dựng trang sẽ thay cả thư mục. Chọn thư mục khác sau --out.`,
    );
  return target;
};

const makePages = async (root: string, out: string): Promise<Omit<BuiltSite, 'out'>> => {
  const cache = `${out}.bo-nho`;
  const shown = await site();
  requireSound(shown.opened);
  const views = shown.years.flatMap((year) => viewsOf(year)).filter(isOfShard);
  const progress = showProgress('Dựng trang', views.length);
  shown.onYearPage = () => progress.step();
  try {
    await buildPages({ root, out, cache });
  } finally {
    progress.stop();
    rmSync(cache, { recursive: true, force: true });
  }
  return {
    records: views.filter(({ view }) => view.is === 'record').length,
    pages: views.length,
    unsound: shown.opened.content.records.size - shown.opened.entries.length,
    historyProblem: shown.history.problem,
  };
};

/** Moves the finished site to its place; another disk needs a copy first, made beside that place. */
const replace = (target: string, fresh: string): void => {
  const beside = `${target}.moi`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true });
  try {
    renameSync(fresh, beside);
  } catch {
    cpSync(fresh, beside, { recursive: true });
  }
  const former = `${target}.cu`;
  rmSync(former, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, former);
  renameSync(beside, target);
  rmSync(former, { recursive: true, force: true });
};
