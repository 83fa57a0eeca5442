import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dossier, PrintedFile, ReleasePlan } from '../core/dossier.ts';
import { linkIn } from './letter-words.ts';
import { planMessages } from './plan-messages.ts';
import { oversized, splitFiles } from './split.ts';

const file = (name: string, bytes = 1000, title = 'Bảng nhân 8'): PrintedFile => ({
  path: `lan/${name}.pdf`,
  title,
  note: 'Toán, lớp 3A2, tuần 5',
  kind: 'ke-hoach-bai-day',
  records: [`2026-2027/ke-hoach-bai-day/lan/${name}.md`],
  volume: false,
  sha256: 'ab'.repeat(32),
  bytes,
  pages: 3,
  sources: [],
});

const dossier = (files: readonly PrintedFile[]): Dossier => ({
  teacher: 'lan',
  name: 'Nguyễn Mai Lan',
  team: 'Tổ Một',
  kinds: ['Kế hoạch bài dạy'],
  from: { name: 'Nguyễn Mai Lan', address: 'truong@thu.example' },
  replyTo: { name: 'Nguyễn Mai Lan', address: 'lan@thu.example' },
  to: [{ name: 'Trường', address: 'truong@thu.example' }],
  greeting: ['Trường Tiểu học Thử'],
  files,
});

const messagesOf = (files: readonly PrintedFile[], opening = ['Lời mở đầu.']) => {
  const plan: ReleasePlan = {
    year: '2026-2027',
    ky: 'thang-10',
    name: 'Kiểm tra tháng 10',
    deadline: '2026-11-02',
    scope: 'từ tuần 5 đến tuần 8',
    shape: 'từng bài',
    opening,
    dossiers: [dossier(files)],
    owing: [],
    budget: 2500,
  };
  const printed = new Map(files.map((one) => [one.path, one]));
  return planMessages({
    plan,
    printed,
    commit: 'c'.repeat(40),
    tag: 'kiem-tra/2026-2027/thang-10',
  });
};

test('a dossier over the budget goes out in numbered parts, and each part lists what the others hold', () => {
  const messages = messagesOf([file('a'), file('b'), file('c')]);
  expect(messages.map(({ subject, files }) => [subject.slice(-11), files.length])).toEqual(
    [
      ['(phần 1/2)', 2],
      ['(phần 2/2)', 1],
    ].map(([ending, count]) => [` ${String(ending)}`, count]),
  );
  expect(messages[0]?.subject).toBe(
    '[HSSS] 2026-2027 – Kiểm tra tháng 10 – Nguyễn Mai Lan – Kế hoạch bài dạy (phần 1/2)',
  );
  expect(messages[0]?.text).toContain(
    'Phần 2/2 có 1 tệp, gửi ở thư khác:\n\n- Bảng nhân 8\n   c.pdf (mã',
  );
  expect(messages[1]?.text).toContain(
    'Phần 1/2 có 2 tệp, gửi ở thư khác:\n\n- Bảng nhân 8\n   a.pdf (mã',
  );
  expect(messages.map(({ number }) => number)).toEqual([1, 2]);
  expect(messages.map(({ thread }) => thread)).toEqual([undefined, [messages[0]?.id]]);
});

test('the letter names every file with its title, its full hash and the commit', () => {
  const [message] = messagesOf([file('a')]);
  expect(message?.text).toContain(
    `1. Bảng nhân 8\n   Toán, lớp 3A2, tuần 5; 3 trang, 1 KB\n   a.pdf\n   ${'ab'.repeat(32)}`,
  );
  expect(message?.text).toContain('c'.repeat(40));
});

test('the HTML has the same words as the text, and what a record says is never markup', () => {
  const [message] = messagesOf(
    [file('a', 1000, '<script>alert("x")</script> & <b>')],
    ['Dòng <i>một</i>'],
  );
  const words = (text: string) => text.split(/\s+/).filter(Boolean);
  const shown = (message?.html ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  expect(words(shown)).toEqual(words(message?.text ?? ''));
  expect(message?.html).not.toMatch(/<script|<i>|<b>/);
});

test('no letter holds a link, whatever a title says', () => {
  const [message] = messagesOf([
    file('a', 1000, 'Xem https://x.example/tai-ve, www.x.example, hoc.vn hay hỏi lan@thu.example'),
  ]);
  for (const words of [message?.text ?? '', message?.html ?? '']) {
    expect(linkIn(words)).toBeUndefined();
    expect(words.match(/\p{L}[.@][a-z]{2,}/giu)).toEqual(['a.pdf']);
  }
});

test('the same plan gives the same messages, and another content another Message-ID', () => {
  expect(messagesOf([file('a')])).toEqual(messagesOf([file('a')]));
  expect(messagesOf([file('a')])[0]?.id).not.toBe(messagesOf([file('b')])[0]?.id);
  expect(messagesOf([file('a')])[0]?.id).toMatch(/^<[0-9a-f]{32}@thu\.example>$/);
});

test('no file is lost or moved by splitting, and no part is over the budget or over what the server takes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 20_000_000 })),
      fc.integer({ min: 1_000_000, max: 25_000_000 }),
      fc.option(fc.integer({ min: 100_000, max: 40_000_000 }), { nil: undefined }),
      (sizes, budget, limit) => {
        const files = sizes.map((bytes, index) => file(String(index), bytes));
        const refused = oversized(files, { budget, limit }).map(({ file: path }) => path);
        const fitting = files.filter(({ records }) => !refused.includes(records[0] ?? ''));
        const parts = splitFiles(fitting, { budget, limit });
        expect(parts.flat()).toEqual(fitting);
        for (const part of parts) {
          const raw = part.reduce((sum, { bytes }) => sum + bytes, 0);
          expect(raw).toBeLessThanOrEqual(budget);
          expect(Math.ceil(raw / 57) * 78).toBeLessThanOrEqual(limit ?? 25_000_000);
        }
      },
    ),
  );
});

test('a file that fits in no message is refused with advice for its kind', () => {
  const advice = (one: PrintedFile, limit?: number) =>
    oversized([one], { budget: 2_000_000, limit })[0]?.message;
  expect(advice(file('a', 3_000_000))).toContain('Thu nhỏ các hình');
  expect(advice({ ...file('a', 3_000_000), volume: true })).toContain('từng bài');
  expect(advice(file('a', 2_000_000))).toBeUndefined();
  expect(advice(file('a', 2_000_000), 2_500_000)).toMatch(
    /quá mức 1,8 MB .*máy chủ thư chỉ nhận thư tới 2,5 MB/,
  );
});
