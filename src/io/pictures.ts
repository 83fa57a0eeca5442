import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The kinds of picture that can be printed. */
export type PictureFormat = 'png' | 'jpg' | 'gif' | 'webp' | 'svg';

export type Picture =
  { readonly format: PictureFormat; readonly bytes: Uint8Array } | { readonly reason: string };

/** Reads a picture by its path from the content folder; nothing outside that folder, nothing through a symlink. */
export const readPicture = (root: string, path: string): Picture => {
  const wanted = join(realpathSync(root), ...path.split('/'));
  try {
    if (!wanted.startsWith(realpathSync(root) + sep) || realpathSync(wanted) !== wanted)
      return { reason: 'nằm ngoài thư mục hồ sơ' };
    if (statSync(wanted).size > MAX_BYTES)
      return { reason: `nặng quá ${MAX_BYTES / 1_000_000} MB, hãy thu nhỏ` };
    const bytes = readFileSync(wanted);
    const format = formatOf(bytes);
    return format ? { format, bytes } : { reason: 'không phải hình png, jpg, gif, webp hay svg' };
  } catch {
    return { reason: 'không có trong thư mục hồ sơ' };
  }
};

const MAX_BYTES = 10_000_000;

/** By the first bytes, whatever the name says. */
const formatOf = (bytes: Buffer): PictureFormat | undefined => {
  const start = bytes.toString('latin1', 0, 12);
  if (start.startsWith('\x89PNG')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpg';
  if (start.startsWith('GIF8')) return 'gif';
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp';
  return /<svg[\s>]/.test(bytes.toString('utf8', 0, 2000)) ? 'svg' : undefined;
};
