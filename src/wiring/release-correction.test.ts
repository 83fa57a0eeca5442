import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { parseLedger } from '../core/ledger.ts';
import { headerOf } from '../io/test-headers.ts';
import { openMailbox } from '../io/mailbox.ts';
import { readEml } from '../io/eml.ts';
import { scratch } from '../io/test-folder.ts';
import { mails, release } from '../io/test-release.ts';
import { lesson, makeTestSchool, request, type TestSchool } from '../io/test-school.ts';

vi.setConfig({ testTimeout: 120_000 });

const correction = (of: string) =>
  request({
    ten: 'Đính chính tháng 10',
    ngay: '2026-11-03',
    han_gui: '2026-11-06',
    dinh_chinh_cho: of,
  });

const LESSON = '2026-2027/ke-hoach-bai-day/lan/tuan-05/toan-bang-nhan-8.md';

/** Sends a period and gives what arrived at the school's mailbox this time. */
const send = async (school: TestSchool, ky: string) => {
  const folder = scratch();
  const server = await openMailbox(folder);
  const { code, output } = await release(school, ['--send'], { SMTP_URL: server.url }, ky);
  await server.close();
  const arrived = mails(folder)
    .filter((path) => path.startsWith('truong@'))
    .map((path) => readFileSync(join(folder, path)));
  return { code, output, arrived };
};

const messagesOf = (school: TestSchool, ky: string) =>
  parseLedger(school.git('show', `HEAD:content/2026-2027/kiem-tra/${ky}.gui.json`))?.manifest
    .messages ?? [];

test('a correction goes out for the teacher whose records changed, says what it replaces and answers the first message', async () => {
  const school = makeTestSchool();
  await send(school, 'thang-10');
  school.write(LESSON, lesson('lan', 'Bảng nhân 8 (tiết 1)', 5, '2026-10-06'));
  school.write('2026-2027/kiem-tra/thang-10-lan-2.md', correction('thang-10'));
  school.commit('2026-11-03T08:00:00+07:00');
  const { code, arrived } = await send(school, 'thang-10-lan-2');
  expect([code, arrived.length]).toEqual([0, 1]);
  const [first] = messagesOf(school, 'thang-10');
  const [bytes = Buffer.from('')] = arrived;
  expect(headerOf(bytes, 'references')).toBe(first?.id);
  expect(headerOf(bytes, 'in-reply-to')).toBe(first?.id);
  const [text = ''] = (await readEml(bytes))?.bodies ?? [];
  expect(text.split('\n\n')[1]).toBe(
    'Thư này thay cho thư đã gửi lúc 09:30 ngày 02/11/2026; xin dùng hồ sơ dưới đây và bỏ hồ sơ cũ.\n- Bài đã sửa: Bảng nhân 8 (tiết 1).',
  );
  expect(school.git('tag')).toBe(
    'kiem-tra/2026-2027/thang-10\nkiem-tra/2026-2027/thang-10-lan-2\n',
  );

  school.write('2026-2027/kiem-tra/thang-10-lan-3.md', correction('thang-10-lan-2'));
  rmSync(join(school.content, LESSON));
  school.commit('2026-11-04T08:00:00+07:00');
  const third = await send(school, 'thang-10-lan-3');
  const [second] = messagesOf(school, 'thang-10-lan-2');
  const [last = Buffer.from('')] = third.arrived;
  expect(headerOf(last, 'references')).toBe(`${first?.id ?? ''} ${second?.id ?? ''}`);
  expect((await readEml(last))?.bodies[0]).toContain('- Bài không còn: Bảng nhân 8 (tiết 1).');
});

test('a correction of what was not sent, or of what has not changed, is refused', async () => {
  const school = makeTestSchool();
  school.write('2026-2027/kiem-tra/thang-10-lan-2.md', correction('thang-10'));
  school.commit('2026-11-03T08:00:00+07:00');
  const early = await send(school, 'thang-10-lan-2');
  expect([early.code, early.output.includes('chưa có sổ gửi')]).toEqual([1, true]);
  await send(school, 'thang-10');
  const same = await send(school, 'thang-10-lan-2');
  expect([same.code, same.output.includes('Không hồ sơ nào khác'), same.arrived]).toEqual([
    1,
    true,
    [],
  ]);
});

test('a correction is made again from its tag alone', async () => {
  const school = makeTestSchool();
  await send(school, 'thang-10');
  school.write(LESSON, lesson('lan', 'Bảng nhân 8 (tiết 1)', 5, '2026-10-06'));
  school.write('2026-2027/kiem-tra/thang-10-lan-2.md', correction('thang-10'));
  school.commit('2026-11-03T08:00:00+07:00');
  await send(school, 'thang-10-lan-2');
  rmSync(join(school.root, 'out'), { recursive: true });
  const again = await send(school, 'thang-10-lan-2');
  expect([again.code, again.arrived]).toEqual([0, []]);
});
