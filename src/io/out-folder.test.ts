import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openOutFolder } from './out-folder.ts';

const base = mkdtempSync(join(tmpdir(), 'pdf-'));
afterAll(() => rmSync(base, { recursive: true }));

test('an output stays fresh while it is whole and made from the same', () => {
  const folder = join(base, 'a');
  const first = openOutFolder(folder);
  first.write('b/c.pdf', Buffer.from('12345'), 'x');
  first.save();
  expect(readFileSync(join(folder, 'b/c.pdf'), 'utf8')).toBe('12345');
  expect(openOutFolder(folder).isFresh('b/c.pdf', 'x')).toBe(true);
  expect(openOutFolder(folder).isFresh('b/c.pdf', 'y')).toBe(false);
  truncateSync(join(folder, 'b/c.pdf'), 3);
  expect(openOutFolder(folder).isFresh('b/c.pdf', 'x')).toBe(false);
  expect(readdirSync(join(folder, 'b'))).toEqual(['c.pdf']);
});

test('parts of a shared job keep lists of their own, and each knows what the others made', () => {
  const folder = join(base, 'd');
  for (const part of ['-1-2', '-2-2']) {
    const open = openOutFolder(folder, part);
    open.write(`${part}.pdf`, Buffer.from(part), part);
    open.save();
  }
  const all = openOutFolder(folder);
  expect([all.isFresh('-1-2.pdf', '-1-2'), all.isFresh('-2-2.pdf', '-2-2')]).toEqual([true, true]);
});
