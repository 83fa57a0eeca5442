import { posix } from 'node:path';
import { assetPath } from '../core/asset-path.ts';
import { nodesOf } from '../core/tree.ts';
import { readRecord } from '../io/record.ts';
import type { Claim } from '../steps/restore-letters.ts';

/** Pictures that restored records show and that no PDF carries as a file. */
export const missingPictures = (claims: readonly Claim[]): string[] => {
  const have = new Set(claims.map(({ path }) => path));
  const wanted = new Map<string, string>();
  for (const { path, bytes } of claims)
    for (const picture of picturesOf(path, bytes))
      if (!have.has(picture)) wanted.set(picture, path);
  return [...wanted].map(
    ([picture, path]) =>
      `Hình ${picture} của ${path}: PDF chỉ có hình đã in, không có tệp hình; lấy lại từ trang in hoặc từ máy giáo viên.`,
  );
};

const picturesOf = (path: string, bytes: Uint8Array): string[] => {
  if (!path.endsWith('.md')) return [];
  const { tree } = readRecord(path, new TextDecoder().decode(bytes));
  return [...nodesOf(tree)].flatMap((node) =>
    node.type === 'image' ? (assetPath(posix.dirname(path), node.url) ?? []) : [],
  );
};
