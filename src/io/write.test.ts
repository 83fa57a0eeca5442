import { existsSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from './test-folder.ts';
import { removeLeftover } from './write.ts';

test('what a dead run left half written is removed; files of a living run and of people stay', () => {
  const folder = scratch();
  const { pid } = spawnSync(process.execPath, ['--version']);
  const names = [`.${pid}-1.tmp`, `.${process.pid}-1.tmp`, '.ghi-chu.tmp', 'bai.md'];
  const paths = names.map((name) => join(folder, name));
  for (const path of paths) writeFileSync(path, '');
  expect(paths.map(removeLeftover)).toEqual([true, false, false, false]);
  expect(paths.map((path) => existsSync(path))).toEqual([false, true, true, true]);
});
