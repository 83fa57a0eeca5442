import { createHash } from 'node:crypto';
import { slugOf } from '../core/text.ts';

/** The address of a record's page below the site's root, without slashes at the ends: its path, or its path made plain. */
export const addressOf = (path: string): string =>
  path
    .replace(/\.md$/, '')
    .split('/')
    .map((part) => (PLAIN.test(part) ? part : plain(part)))
    .join('/');

const PLAIN = /^[a-z0-9-]{1,80}$/;

/** `Bài 1 (sửa)` → `bai-1-sua-3f2a9c`: two names that look alike when made plain stay apart. */
const plain = (part: string): string =>
  [slugOf(part).slice(0, 60), createHash('sha256').update(part).digest('hex').slice(0, 6)]
    .filter(Boolean)
    .join('-');
