import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { pictureHead, type Pieces, type PictureFormat } from '../core/picture-head.ts';

/** A picture whose head is sound; its bytes are read when they are asked for. */
export type Picture =
  { readonly format: PictureFormat; bytes(): Uint8Array } | { readonly reason: string };

/** Looks at a picture by its path from the content folder, as far as its head tells; nothing outside that folder, nothing through a symlink. */
export const readPicture = (root: string, path: string): Picture => {
  const wanted = join(realpathSync(root), ...path.split('/'));
  try {
    if (!wanted.startsWith(realpathSync(root) + sep) || realpathSync(wanted) !== wanted)
      return { reason: 'nằm ngoài thư mục hồ sơ' };
    if (statSync(wanted).size > MAX_BYTES)
      return { reason: `nặng quá ${MAX_BYTES / 1_000_000} MB; thu nhỏ rồi lưu lại dạng JPG` };
    const head = headOf(wanted);
    return 'reason' in head ? head : { ...head, bytes: () => readFileSync(wanted) };
  } catch {
    return { reason: 'không có trong thư mục hồ sơ' };
  }
};

const MAX_BYTES = 10_000_000;

const headOf = (file: string): ReturnType<typeof pictureHead> => {
  const opened = openSync(file, 'r');
  try {
    return pictureHead(piecesOf(opened));
  } finally {
    closeSync(opened);
  }
};

const piecesOf = (opened: number): Pieces => ({
  size: fstatSync(opened).size,
  read: (from, length) => {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(opened, bytes, 0, length, from));
  },
});
