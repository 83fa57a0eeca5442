import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verdictOf } from '../core/evidence.ts';
import { scratch } from '../io/test-folder.ts';
import { lesson, makeTestSchool, type TestSchool } from '../io/test-school.ts';
import { openSchool } from './open-school.ts';
import { printSingles, printVolumes } from './print-run.ts';
import { selectionOf } from './print-request.ts';
import { verifyAll } from './verify.ts';

const LESSON = '2026-2027/ke-hoach-bai-day/lan/tuan-05/toan-bang-nhan-8.md';

const print = async (school: TestSchool, how: 'singles' | 'bound' | 'compact') => {
  const out = scratch();
  const opened = openSchool(school.content);
  const selection = selectionOf(opened, { kind: 'ke-hoach-bai-day' }, []);
  if (how === 'singles') await printSingles(opened, selection, out);
  else await printVolumes(opened, selection, { out, compact: how === 'compact' });
  return globSync('**/*.pdf', { cwd: out })
    .sort()
    .map((path) => join(out, path));
};

const doubts = async (file: string, school: TestSchool) => {
  const [evidence] = await verifyAll([file], school.content);
  const open = evidence?.statements.filter(({ verdict }) => verdict === 'unknown') ?? [];
  return {
    verdict: evidence && verdictOf(evidence),
    codes: open.map(({ code }) => code),
    said: open.map(({ text }) => text).join('\n'),
  };
};

test('a commit dated before the one it follows is a doubt about when, naming both', async () => {
  const school = makeTestSchool();
  school.write(LESSON, lesson('lan', 'Bảng nhân 8, bản hai', 5, '2026-10-06'));
  school.commit('2026-09-30T08:00:00+07:00');
  const [file = ''] = await print(school, 'singles');
  expect(await doubts(file, school)).toMatchObject({
    verdict: 'unknown',
    codes: ['clock-backwards', 'reflection-before-lesson'],
    said: expect.stringMatching(
      /ghi 08:00 ngày 30\/09\/2026, sớm hơn lần lưu \w+ có trước nó \(08:00 ngày 02\/11\/2026\)/,
    ) as unknown,
  });
});

test('a later commit with a wrong clock is no doubt about what was printed before it', async () => {
  const school = makeTestSchool();
  const [file = ''] = await print(school, 'singles');
  school.write(LESSON, lesson('lan', 'Bảng nhân 8, bản hai', 5, '2026-10-06'));
  school.commit('2026-09-30T08:00:00+07:00');
  expect(await doubts(file, school)).toMatchObject({ verdict: 'proven', codes: [] });
});

test('a reflection that stood in git before its lesson and was left as it was is a doubt', async () => {
  const school = makeTestSchool();
  const path = '2026-2027/ke-hoach-bai-day/lan/tuan-08/toan-on-tap.md';
  school.write(path, lesson('lan', 'Ôn tập', 8, '2026-11-30'));
  school.commit('2026-11-03T08:00:00+07:00');
  const file = (await print(school, 'singles')).find((name) => name.includes('tuan-08')) ?? '';
  expect(await doubts(file, school)).toMatchObject({
    verdict: 'unknown',
    codes: ['reflection-before-lesson'],
    said: expect.stringContaining(
      'lúc 08:00 ngày 03/11/2026, trước khi dạy xong (ngày 30/11/2026)',
    ) as unknown,
  });
  const text = lesson('lan', 'Ôn tập', 8, '2026-11-30').replace('Tăng thời gian', 'Bớt thời gian');
  school.write(path, text);
  school.commit('2026-12-01T08:00:00+07:00');
  const again = (await print(school, 'singles')).find((name) => name.includes('tuan-08')) ?? '';
  expect(await doubts(again, school)).toMatchObject({ verdict: 'proven', codes: [] });
});

test('a commit dated after the mail that carries it is a doubt', async () => {
  const school = makeTestSchool();
  const [file = ''] = await print(school, 'singles');
  const mail = (date: string) =>
    [
      'From: a@b.example',
      'Message-ID: <x@b.example>',
      `Date: ${date}`,
      'Content-Type: application/pdf; name=a.pdf',
      'Content-Disposition: attachment; filename=a.pdf',
      'Content-Transfer-Encoding: base64',
      '',
      readFileSync(file).toString('base64'),
    ].join('\r\n');
  const judged = async (date: string) => {
    const eml = join(scratch(), 'thu.eml');
    writeFileSync(eml, mail(date));
    return (await verifyAll([eml], school.content))[1];
  };
  const early = await judged('Sun, 01 Nov 2026 08:00:00 +0700');
  expect(early?.statements.map(({ code }) => code)).toContain('clock-after-mail');
  const fine = await judged('Mon, 02 Nov 2026 08:30:00 +0700');
  expect(fine && verdictOf(fine)).toBe('proven');
});

test('a volume that was only printed is bound again to the same bytes, however it was bound and whatever came later', async () => {
  const school = makeTestSchool();
  school.write(
    LESSON,
    lesson('lan', 'Bảng nhân 8', 5, '2026-10-06').replace('năm phút', 'mười phút'),
  );
  school.commit('2026-11-03T08:00:00+07:00');
  const files = [...(await print(school, 'bound')), ...(await print(school, 'compact'))];
  const staff = '2026-2027/nhan-su.yml';
  const text = readFileSync(join(school.content, staff), 'utf8');
  school.write(LESSON, lesson('lan', 'Bảng nhân tám', 5, '2026-10-06'));
  school.write(staff, text.replace('Nguyễn Mai Lan', 'Nguyễn Thị Mai Lan'));
  school.commit('2026-11-04T08:00:00+07:00');
  const evidence = await verifyAll(files, school.content);
  expect(files.length).toBe(4);
  expect(evidence.map(verdictOf)).toEqual(files.map(() => 'proven'));
  expect(evidence[0]?.statements.map(({ code }) => code)).toContain('reprint-same');
  writeFileSync(files[0] ?? '', 'thêm', { flag: 'a' });
  const [longer] = await verifyAll(files.slice(0, 1), school.content);
  expect(longer?.statements.find(({ verdict }) => verdict === 'no')?.code).toBe(
    'changed-after-sending',
  );
});

test('a folder of PDFs, each of a commit of its own, takes as many git processes as two of them', async () => {
  const school = makeTestSchool();
  for (let number = 1; number <= 20; number += 1) {
    const day = `2026-10-${String(number).padStart(2, '0')}`;
    school.write(
      `2026-2027/ke-hoach-bai-day/tam/tuan-07/bai-${number}.md`,
      lesson('tam', `Bài ${number}`, 7, day),
    );
    school.commit(`2026-11-03T08:${String(number).padStart(2, '0')}:00+07:00`);
  }
  const files = await print(school, 'singles');
  const processes = async (names: readonly string[]): Promise<number> => {
    const trace = join(scratch(), 'trace');
    execFileSync(process.execPath, ['scripts/verify.ts', '--content', school.content, ...names], {
      env: { ...process.env, GIT_TRACE2_EVENT: trace },
    });
    return readFileSync(trace, 'utf8')
      .split('\n')
      .filter((line) => line.includes('"event":"start"')).length;
  };
  expect(files.length).toBe(23);
  expect(await processes(files)).toBe(await processes(files.slice(0, 2)));
});
