import { expect, test } from 'vitest';
import type { Comment, CommitGraph, Sending } from '../core/chronicle.ts';
import type { Change } from '../core/history.ts';
import { chronicleOf, mergesOf } from './chronicle.ts';
import { rowsOf } from './chronicle-rows.ts';

const id = (letter: string): string => letter.repeat(40);

const change = (letter: string, committed: string, blob = letter): Change => ({
  commit: id(letter),
  author: 'Lan',
  email: 'lan@thu.example',
  authored: committed,
  committed,
  subject: `Lưu ${letter}`,
  blob: id(blob),
});

const commit = (committed: string, ...parents: string[]) => ({
  ...{ committed, parents: parents.map(id), committer: 'Lan', subject: 'Nhập', reviewers: [] },
});

const lesson = (closing: string): string =>
  `---\n---\n\n## Mở\n\nx\n\n## Rút kinh nghiệm\n${closing}`;

const sending: Sending = {
  ...{ ky: 'thang-10', name: 'Tháng 10', tag: 'kiem-tra/a/thang-10', manifest: 'f'.repeat(64) },
  ...{ commit: id('b'), file: 'lan/a.pdf', sha256: 'e'.repeat(64), blob: id('b') },
  receipts: [
    ...['truong@thu.example', 'huong@thu.example'].map((to) => ({
      ...{ message: 1, id: '<1>', sha256: 'd'.repeat(64), to, state: 'accepted' },
      ...{ at: '2026-11-02T02:30:00Z', answer: '250 OK' },
    })),
  ],
};

/** A record written on the 1st, taught on the 6th, changed again by the changes told (newest first). */
const told = (
  changes: readonly Change[],
  {
    texts = {},
    graph = new Map(),
    sendings = [],
    comments = [],
  }: {
    texts?: Readonly<Record<string, string>>;
    graph?: CommitGraph;
    sendings?: readonly Sending[];
    comments?: readonly Comment[];
  } = {},
) =>
  chronicleOf({
    record: {
      ...{ path: 'a.md', name: 'Bài', kind: 'Kế hoạch bài dạy', author: 'Lan', comments },
      ...{ from: '2026-10-06', to: '2026-10-06', reflects: true },
    },
    changes,
    graph,
    merges: mergesOf(graph, changes[0]?.commit ?? ''),
    sendings,
    textOf: (blob) => texts[blob[0] ?? ''] ?? lesson(''),
    linesOf: () => ({ added: 3, removed: 1 }),
  });

const [before, after] = ['2026-10-01T19:00:00+07:00', '2026-10-07T18:00:00+07:00'];

test('a reflection is the first new word of the last section after the lesson', () => {
  const { reflection } = told([change('b', after), change('a', before)], {
    texts: { b: lesson('\nNên thêm ví dụ.\n') },
  });
  expect(reflection).toEqual({ state: 'written', commit: id('b'), committed: after, days: 1 });
});

test('words that stood there before the lesson are no reflection, and that is told', () => {
  const closing = lesson('\nĐã đạt.\n');
  const early = told([change('b', after), change('a', before)], {
    texts: { a: closing, b: closing },
  });
  expect(early.reflection).toEqual({ state: 'early', commit: id('a'), committed: before });
  expect(early.doubts.join()).toContain('trước khi dạy xong (06/10/2026)');
  expect(told([change('a', before)]).reflection).toEqual({ state: 'owed' });
});

test('rows are in the order of time, each with its witness', () => {
  const chronicle = told([change('b', after), change('a', before)], {
    texts: { b: lesson('\nNên thêm ví dụ.\n') },
    sendings: [{ ...sending, tagged: '2026-11-02T02:00:00Z', tagger: 'Khoa' }],
  });
  expect(rowsOf(chronicle).map(({ what, witness, who }) => [witness, who, what])).toEqual([
    ['G', 'Lan', 'Soạn: bản đầu tiên, trước ngày dạy 5 ngày; thêm 3 dòng, bớt 1 dòng'],
    ['G', 'Lan', 'Ghi rút kinh nghiệm, 1 ngày sau khi dạy; thêm 3 dòng, bớt 1 dòng'],
    ['T', 'Khoa', 'Khóa bản gửi kỳ "Tháng 10"'],
    ['M', 'truong@thu.example, huong@thu.example', 'Gửi kỳ "Tháng 10": máy chủ thư đã nhận'],
  ]);
});

test('a merge that brings a branch in is an approval and no change of its own', () => {
  const graph: CommitGraph = new Map([
    [id('m'), { ...commit('2026-10-03T08:00:00+07:00', 'r', 'a'), reviewers: ['Hương'] }],
    [id('a'), commit(before, 'r')],
    [id('r'), commit('2026-09-01T08:00:00+07:00')],
  ]);
  const merge = change('m', '2026-10-03T08:00:00+07:00', 'a');
  const chronicle = told([merge, change('a', before)], { graph });
  expect(chronicle.versions.map((one) => one.commit)).toEqual([id('a')]);
  expect(chronicle.accepted).toMatchObject([{ commit: id('m'), by: 'Hương' }]);
});

test('a commit dated before its parent is named', () => {
  const graph: CommitGraph = new Map([
    [id('b'), commit('2026-09-20T08:00:00+07:00', 'a')],
    [id('a'), commit(before)],
  ]);
  const { doubts } = told([change('b', '2026-09-20T08:00:00+07:00'), change('a', before)], {
    graph,
  });
  expect(doubts.join()).toMatch(
    /bbbbbbbbbbbb ghi 08:00 ngày 20\/09\/2026, sớm hơn lần lưu aaaaaaaaaaaa/,
  );
});

test('a mail older than what it carries, a lost commit and a lost version are named', () => {
  const late = '2026-11-03T08:00:00+07:00';
  const graph: CommitGraph = new Map([[id('b'), commit(late)]]);
  expect(told([change('b', late)], { graph, sendings: [sending] }).doubts).toEqual([
    expect.stringContaining('đồng hồ không thể đúng'),
  ]);
  expect(told([change('a', before)], { sendings: [sending] }).doubts).toEqual([
    expect.stringContaining('không còn trong lịch sử của nhánh này'),
    expect.stringContaining('không có trong lịch sử của tệp này'),
  ]);
});

test('a slip older than the version that it read is a doubt; one of the same day is none', () => {
  const slip = (day: string) =>
    told([change('a', before)], {
      comments: [{ path: 'phieu.md', by: 'Dũng', day, read: id('a') }],
    }).doubts.join();
  expect(slip('2026-09-30')).toContain('Phiếu phieu.md ghi ngày nhận xét 30/09/2026');
  expect(slip('2026-10-01')).toBe('');
});

test('of a reflection in the first version git does not say when it was written', () => {
  const texts = { a: lesson('\nNên thêm ví dụ.\n') };
  const [row] = rowsOf(told([change('a', after)], { texts }));
  expect(row?.what).toContain('git không biết ghi từ bao giờ');
});
