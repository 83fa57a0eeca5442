import { expect, test, vi } from 'vitest';
import { scratch } from '../io/test-folder.ts';
import { mails, release } from '../io/test-release.ts';
import { lesson, makeTestSchool } from '../io/test-school.ts';

vi.setConfig({ testTimeout: 120_000 });

const MINE = '2026-2027/ke-hoach-bai-day/tam';

/** A school in which somebody saved these records too; what a rehearsal of its inspection says. */
const rehearsalWith = async (texts: Readonly<Record<string, string>>) => {
  const school = makeTestSchool();
  for (const [path, text] of Object.entries(texts)) school.write(path, text);
  school.commit('2026-11-03T08:00:00+07:00');
  const mailbox = scratch();
  const plan = await release(school, []);
  const sent = await release(school, ['--send', '--to-mailbox', mailbox]);
  return { plan, sent, letters: mails(mailbox).length };
};

const broken = (week: number | string): string =>
  lesson('tam', 'Bài đang soạn', 9, '2026-11-09')
    .replace('tuan: 9', `tuan: ${week}`)
    .replace('- Bảng phụ.\n', '');

test('unfinished records that an inspection does not ask for stop nobody', async () => {
  const { plan, sent, letters } = await rehearsalWith({
    [`${MINE}/tuan-09/dang-soan.md`]: broken(9),
    '2026-2027/bien-ban-ban-giao/ban-giao.md': '---\nso: …\n---\n',
  });
  expect([plan.code, sent.code, letters]).toEqual([0, 0, 4]);
  expect(plan.output).toContain('Ngoài phạm vi kỳ này còn 2 tệp có lỗi, không cản việc gửi.');
});

test.for([
  ['in its weeks', { [`${MINE}/tuan-08/dang-soan.md`]: broken(8) }],
  ['that may be in its weeks', { [`${MINE}/dang-soan.md`]: broken('…') }],
  ['on which its recipients rest', { '2026-2027/quyet-dinh/13.md': '---\nso: 13\n---\n' }],
] as const)('a record with errors %s stops it, named again at the end', async ([, texts]) => {
  const { plan, sent, letters } = await rehearsalWith(texts);
  expect([plan.code, sent.code, letters]).toEqual([1, 1, 0]);
  const [path = ''] = Object.keys(texts);
  expect(plan.output.slice(plan.output.indexOf('Chưa gửi được'))).toContain(path);
});

test('a record in its weeks that nobody sends is told while the others are sent', async () => {
  const { sent, letters } = await rehearsalWith({
    '2026-2027/ke-hoach-bai-day/khoa/tuan-08/bai.md': lesson(
      'khoa',
      'Bài của văn thư',
      8,
      '2026-10-28',
    ),
  });
  expect(sent.output).toContain('[khong-co-nguoi-gui]');
  expect([sent.code, letters]).toEqual([0, 4]);
});
