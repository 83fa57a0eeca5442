import { posix, relative, resolve, sep } from 'node:path';
import type { Content } from '../core/content.ts';
import { EnvironmentProblem } from '../core/problem.ts';

/** A test for the records that paths typed by a person mean: files or folders; none typed means all. */
export const includesOf = (
  { root, records, data }: Content,
  typed: readonly string[],
): ((path: string) => boolean) => {
  if (typed.length === 0) return () => true;
  const wanted = typed.map((path) => wantedPath(root, path, [...records.keys(), ...data.keys()]));
  return (path) =>
    wanted.some((folder) => folder === '' || path === folder || path.startsWith(`${folder}/`));
};

const wantedPath = (root: string, typed: string, known: readonly string[]): string => {
  const candidates = [relative(root, resolve(typed)), typed].map((path) =>
    posix.normalize(path.split(sep).join('/')).replace(/^\.$|\/$/, ''),
  );
  const found = candidates.find(
    (path) =>
      path === '' || known.some((record) => record === path || record.startsWith(`${path}/`)),
  );
  if (found === undefined)
    throw new EnvironmentProblem(
      `Không có hồ sơ nào ở "${typed}". Kiểm tra lại đường dẫn; thư mục hồ sơ là ${root}.`,
    );
  return found;
};
