import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { scratch } from './test-folder.ts';
import { watchTree } from './watch-tree.ts';

/** A watched folder, with a question that is answered once something has been heard. */
const watched = () => {
  const folder = scratch();
  mkdirSync(join(folder, 'to-1/tuan-05'), { recursive: true });
  writeFileSync(join(folder, 'to-1/tuan-05/bai.md'), 'một');
  let heard = 0;
  const unwatch = watchTree(folder, {
    onChange: () => (heard += 1),
    onError: (error) => expect.unreachable(error.message),
  });
  onTestFinished(unwatch);
  const hears = async (act: () => void): Promise<void> => {
    const before = heard;
    act();
    await expect.poll(() => heard, { timeout: 10_000 }).toBeGreaterThan(before);
    // What the same act causes later is not taken for the next.
    await setTimeout(50);
  };
  return { folder, hears };
};

test('a file that an editor replaces is heard each time', async () => {
  const { folder, hears } = watched();
  const file = join(folder, 'to-1/tuan-05/bai.md');
  const beside = join(scratch(), 'bai.md');
  for (const words of ['hai', 'ba', 'bốn']) {
    writeFileSync(beside, words);
    await hears(() => renameSync(beside, file));
  }
  await hears(() => writeFileSync(file, 'năm'));
});

test('folders that come, move and go are followed', async () => {
  const { folder, hears } = watched();
  await hears(() => mkdirSync(join(folder, 'to-2/tuan-06'), { recursive: true }));
  await hears(() => writeFileSync(join(folder, 'to-2/tuan-06/bai.md'), 'một'));
  await hears(() => renameSync(join(folder, 'to-2'), join(folder, 'to-3')));
  await hears(() => writeFileSync(join(folder, 'to-3/tuan-06/bai.md'), 'hai'));
  await hears(() => rmSync(join(folder, 'to-3'), { recursive: true }));
});
