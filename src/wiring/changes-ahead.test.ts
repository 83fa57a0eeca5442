import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openCheckMemory } from '../io/check-memory.ts';
import { listContent } from '../io/content-list.ts';
import { importHistory } from '../io/git-import.ts';
import { standingOf } from '../io/git.ts';
import { stampOf } from '../io/file-stamp.ts';
import { askChanges } from './changes-ahead.ts';
import { beginCheck } from './check-ahead.ts';
import { checkOnce } from './check-once.ts';
import { lesson, LESSONS, schoolFiles, temporaryFolder } from './testing/small-school.ts';

// Child processes on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const OVER = `${LESSONS}/a.md`;
const SILENT = `${LESSONS}/b.md`;

/** A lesson whose reflection was there before it, and one without, saved and checked once. */
const checkedOnce = async () => {
  const { folder, remove } = temporaryFolder({});
  onTestFinished(remove);
  const files = {
    ...schoolFiles,
    [OVER]: `${lesson()}\nHọc sinh còn nhầm 8 x 7 với 8 x 8.\n`,
    [SILENT]: lesson(),
  };
  await importHistory(folder, [
    {
      name: 'Lê Thị Mai',
      email: 'mai@bensen.example',
      at: '2026-10-01T08:00:00+07:00',
      message: 'Lưu',
      files: Object.entries(files).map(([path, content]) => ({ path: `content/${path}`, content })),
    },
  ]);
  const content = join(folder, 'content');
  const file = join(folder, 'bo-nho.jsonl');
  const check = async (remembers: boolean) => {
    const memory = openCheckMemory(remembers ? file : undefined);
    const ahead = remembers ? beginCheck(content, false) : undefined;
    const request = { content, paths: [], format: 'text', today: '2026-10-20', fix: false };
    return (await checkOnce({ ...request, memory, ahead })).text;
  };
  await check(true);
  return { content, file, check };
};

test('a changed lesson is judged by its past, as from scratch', async () => {
  const { content, check } = await checkedOnce();
  appendFileSync(join(content, OVER), '\n');
  const told = await check(true);
  expect(told).toContain(OVER);
  expect(told).toBe(await check(false));
});

test('git is asked ahead about lessons whose past was asked before, and no others', async () => {
  const { content, file } = await checkedOnce();
  const asked = await askChanges(
    standingOf(content),
    openCheckMemory(file),
    // So young that the disk cannot tell them from earlier ones.
    listContent(content, stampOf),
  );
  expect([...(asked?.paths ?? [])]).toEqual([OVER]);
  expect((await asked?.history)?.get(OVER)).toHaveLength(1);
});
