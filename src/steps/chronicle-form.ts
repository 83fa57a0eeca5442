import type { Chronicle } from '../core/chronicle.ts';
import { dayInVietnam, longDay, shortDay, type Day } from '../core/day.ts';
import type { Block, FormModel } from '../core/form.ts';
import { paragraph, sealedSignature, signature, table, text } from '../core/paper.ts';
import { compareNames } from '../core/text.ts';
import { howToCheck, witnesses } from './chronicle-guide.ts';
import { momentShown, rowsOf } from './chronicle-rows.ts';
import {
  keyLines,
  lettersOf,
  sumsOf,
  summaryRow,
  SUMMARY,
  SUMS,
  THIN,
  WIDE,
} from './chronicle-tables.ts';

/** What is asked for: one record, all of a person, all of an inspection. */
export interface ChronicleSubject {
  readonly is: 'record' | 'teacher' | 'period';
  /** `Giáo viên Lý Thanh Tâm, năm học 2026-2027`. */
  readonly name: string;
}

export interface ChronicleFacts {
  readonly subject: ChronicleSubject;
  readonly chronicles: readonly Chronicle[];
  readonly superior: string;
  readonly school: string;
  readonly principal: string;
  /** The commit that is checked out, and the day it was made. */
  readonly head: string;
  readonly day: Day;
  /** Path of the content folder in its repository, ending with `/`, or empty. */
  readonly prefix: string;
}

/** The annex that is printed for an inspector: a table of all, then record by record, then who says what and how to check it by hand. */
export const chronicleForm = (facts: ChronicleFacts): FormModel => {
  const { subject, superior, school, head, day } = facts;
  return {
    ...{ superior, school, path: '', kind: 'minh-chung', kindName: 'Minh chứng thời gian' },
    family: 'chuyen-mon',
    headLines: [`Lập từ lần lưu ${head.slice(0, 12)}`, longDay(day)],
    title: 'Minh chứng thời gian',
    subtitle: subject.name,
    name: `Minh chứng thời gian – ${subject.name}`,
    author: school,
    blocks: [...bodyOf(facts), ...witnesses(facts), ...howToCheck(facts)],
    signatures: [signature('Người lập', ''), sealedSignature('Hiệu trưởng', facts.principal)],
    recipients: [],
    images: [],
  };
};

/** Where git was begun after lessons had been taught, its silence about them says nothing. */
export const youngHistory = (chronicles: readonly Chronicle[]): Block[] => {
  const [first] = chronicles
    .flatMap(({ versions: [oldest] }) => (oldest ? dayInVietnam(oldest.committed) : []))
    .sort();
  const older = chronicles.filter(({ to }) => first && to && to < first);
  return first && older.length > 0
    ? [
        paragraph(
          `Kho git giữ các hồ sơ này từ ngày ${shortDay(first)}. ${older.length} bài đã dạy trước ngày ấy nên git không cho biết đã soạn lúc nào.`,
        ),
      ]
    : [];
};

const bodyOf = ({ subject, chronicles }: ChronicleFacts): Block[] => {
  const sections = chronicles.flatMap((one) => recordBlocks(one));
  if (subject.is === 'record') return sections;
  const doubts = doubtLines(chronicles);
  const letters = lettersOf(chronicles);
  return [
    heading('1. Tổng hợp'),
    ...youngHistory(chronicles),
    ...(subject.is === 'period' ? sums(chronicles) : [summary(chronicles)]),
    heading('2. Điều cần xem lại'),
    ...(doubts.length > 0
      ? [list(doubts)]
      : [paragraph('Không có đồng hồ hay ngày tháng nào trái nhau.')]),
    ...(letters.length > 0 ? [heading('3. Thư đã gửi'), ...letters] : []),
    ...(subject.is === 'teacher'
      ? [heading(`${letters.length > 0 ? 4 : 3}. Từng hồ sơ`), ...sections]
      : []),
  ];
};

/** What is said of many records is said once. */
const doubtLines = (chronicles: readonly Chronicle[]): string[] => {
  const told = chronicles.flatMap(({ name, doubts }) => doubts.map((doubt) => ({ name, doubt })));
  return [...Map.groupBy(told, ({ doubt }) => doubt)].map(([doubt, of]) => {
    const names = of.slice(0, SHOWN).map(({ name }) => name);
    const more = of.length > SHOWN ? ` và ${of.length - SHOWN} hồ sơ khác` : '';
    return `${names.join('; ')}${more}: ${doubt}`;
  });
};

const SHOWN = 3;

const summary = (chronicles: readonly Chronicle[]): Block =>
  table(
    SUMMARY,
    WIDE,
    chronicles.map((one, index) => summaryRow(one, index)),
  );

/** By teacher, in the order of given names; then the records of each. */
const sums = (chronicles: readonly Chronicle[]): Block[] => {
  const authors = [...new Set(chronicles.map(({ author }) => author))].sort(compareNames);
  const own = (author: string) => chronicles.filter((one) => one.author === author);
  return [
    table(
      SUMS,
      THIN,
      authors.map((author, index) => sumsOf(author, own(author), index)),
    ),
    ...authors.flatMap((author): Block[] => [bold(author), summary(own(author))]),
  ];
};

const recordBlocks = (chronicle: Chronicle): Block[] => {
  const { name, kind, author, from, to, path, doubts } = chronicle;
  const taught =
    from && to ? `; dạy ${from === to ? shortDay(to) : `${shortDay(from)} – ${shortDay(to)}`}` : '';
  return [
    { type: 'heading', depth: 3, children: [text(name)] },
    paragraph(`${kind} của ${author}${taught}. Tệp: ${path}`),
    table(
      ['Thời điểm', 'Việc', 'Ai', 'Chứng cứ'],
      [19, 42, 26, 34],
      rowsOf(chronicle).map(({ at, what, who, witness, source }) => [
        momentShown(at),
        what,
        who,
        `[${witness}] ${source}`,
      ]),
    ),
    ...(chronicle.reflection.state === 'owed' ? [paragraph('Chưa ghi rút kinh nghiệm.')] : []),
    ...(doubts.length > 0 ? [list(doubts.map((one) => `Cần xem lại: ${one}`))] : []),
    { type: 'code', value: hashesOf(chronicle).join('\n') },
  ];
};

/** Everything that can be compared by hand, in full length. */
const hashesOf = ({ versions, sendings }: Chronicle): string[] => [
  ...versions.map(({ commit, blob }) => `lần lưu ${commit}  bản gốc ${blob}`),
  ...sendings.flatMap(({ file, sha256, manifest, tag, receipts }) => [
    `PDF     ${sha256}  ${file.slice(file.lastIndexOf('/') + 1)}`,
    ...[...new Map(receipts.map((one) => [one.id, one])).values()].map(
      ({ message, sha256: letter }) => `thư ${String(message).padEnd(3)} ${letter}`,
    ),
    `bản kê  ${manifest}  ${tag}`,
  ]),
  ...keyLines(sendings),
];

const heading = (title: string): Block => ({ type: 'heading', depth: 2, children: [text(title)] });

const bold = (words: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'strong', children: [text(words)] }],
});

const list = (lines: readonly string[]): Block => ({
  type: 'list',
  ordered: false,
  start: 1,
  items: lines.map((line) => ({ blocks: [paragraph(line)] })),
});
