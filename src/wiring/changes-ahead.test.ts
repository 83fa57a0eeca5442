import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openCheckMemory } from '../io/check-memory.ts';
import { listContent } from '../io/content-list.ts';
import { standingOf } from '../io/git.ts';
import { stampOf } from '../io/file-stamp.ts';
import { askChanges } from './changes-ahead.ts';
import { beginCheck } from './check-ahead.ts';
import { checkOnce } from './check-once.ts';
import { savedSchool } from './testing/saved-school.ts';
import { lesson, LESSONS, schoolFiles } from './testing/small-school.ts';

// Child processes on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const OVER = `${LESSONS}/a.md`;
const SILENT = `${LESSONS}/b.md`;

/** A lesson whose reflection was there before it, and one without, saved and checked once. */
const checkedOnce = async () => {
  const files = {
    ...schoolFiles,
    [OVER]: `${lesson()}\nHọc sinh còn nhầm 8 x 7 với 8 x 8.\n`,
    [SILENT]: lesson(),
  };
  const { content, file } = await savedSchool(files, onTestFinished);
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
