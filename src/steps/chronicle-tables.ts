import type { Chronicle, Receipt, Seal, Sending } from '../core/chronicle.ts';
import { keyRecordName } from '../core/dkim.ts';
import { dayInVietnam, shortDay } from '../core/day.ts';
import type { Block } from '../core/form.ts';
import { paragraph, table } from '../core/paper.ts';
import { momentShown, receiptState } from './chronicle-rows.ts';

/** Columns of the table of records. */
export const SUMMARY = [
  ...['STT', 'Hồ sơ', 'Ngày dạy', 'Soạn lần đầu', 'Rút kinh nghiệm', 'Nhận xét'],
  'Máy chủ thư nhận',
];
export const WIDE = [8, 42, 19, 22, 24, 19, 22];

/** Columns of the table of people. */
export const SUMS = [
  ...['STT', 'Giáo viên', 'Số hồ sơ', 'Soạn trước khi dạy', 'Rút kinh nghiệm sau khi dạy'],
  ...['Được nhận xét', 'Máy chủ thư nhận'],
];
export const THIN = [8, 38, 14, 20, 24, 20, 24];

/** One record on one line. */
export const summaryRow = (chronicle: Chronicle, index: number): string[] => {
  const { name, to, versions, comments } = chronicle;
  return [
    String(index + 1),
    chronicle.doubts.length > 0 ? `${name} (cần xem lại)` : name,
    to ? shortDay(to) : '',
    versions[0] ? momentShown(versions[0].committed) : 'không có',
    reflected(chronicle),
    comments.map(({ day }) => shortDay(day)).join(', '),
    receivedAt(chronicle),
  ];
};

/** One person on one line: how many records of how many. */
export const sumsOf = (
  author: string,
  chronicles: readonly Chronicle[],
  index: number,
): string[] => {
  const due = chronicles.filter(({ reflection }) => reflection.state !== 'none');
  const count = (fits: (one: Chronicle) => boolean): string =>
    `${chronicles.filter(fits).length}/${chronicles.length}`;
  return [
    String(index + 1),
    author,
    String(chronicles.length),
    count(isWrittenBefore),
    `${due.filter(({ reflection }) => reflection.state === 'written').length}/${due.length}`,
    count(({ comments }) => comments.length > 0),
    count((one) => receivedAt(one) !== ''),
  ];
};

/** The letters that carried the records, each with its answers. */
export const lettersOf = (chronicles: readonly Chronicle[]): Block[] => {
  const all = chronicles.flatMap((one) => one.sendings);
  const sendings = new Map<string, Sending>();
  const receipts = new Map<string, Receipt>();
  for (const sending of all) {
    sendings.set(sending.manifest, sending);
    for (const receipt of sending.receipts) receipts.set(`${receipt.id} ${receipt.to}`, receipt);
  }
  if (sendings.size === 0) return [];
  const ordered = [...receipts.values()].sort((a, b) => a.message - b.message);
  return [
    ...[...sendings.values()].map(({ name, tag, tagged, commit, stamp }) =>
      paragraph(
        `Kỳ "${name}": thẻ ${tag}, ${tagged ? `gắn lúc ${momentShown(tagged)}` : 'thẻ không có ở kho này hoặc ghi bản kê khác'}, lần lưu ${commit.slice(0, 12)}.${stamp ? ` Dấu thời gian RFC 3161 của bản kê: do ${stamp.by} cấp lúc ${momentShown(stamp.at)}.` : ''}`,
      ),
    ),
    table(
      ['Thư', 'Tới', 'Lúc', 'Kết quả', 'Máy chủ trả lời'],
      [9, 44, 19, 24, 44],
      ordered.map(({ message, to, at, state, answer }) => [
        String(message),
        to,
        momentShown(at),
        receiptState(state),
        answer ?? '',
      ]),
    ),
    ...sealTable(sealsOf(all)),
    {
      type: 'code',
      value: [
        ...[...sendings.values()].map(({ manifest, tag }) => `bản kê  ${manifest}  ${tag}`),
        ...[...new Map(ordered.map((one) => [one.id, one])).values()].map(
          ({ message, sha256 }) => `thư ${String(message).padEnd(3)} ${sha256}`,
        ),
        ...keyLines(all),
      ].join('\n'),
    },
  ];
};

/** The keys that were kept, each once, in full length. */
export const keyLines = (sendings: readonly Sending[]): string[] => [
  ...new Set(
    sealsOf(sendings).map((seal) => `khóa    ${seal.recordSha256}\n        ${keyRecordName(seal)}`),
  ),
];

const sealsOf = (sendings: readonly Sending[]): Seal[] => [
  ...new Map(
    sendings
      .flatMap(({ seals = [] }) => seals)
      .sort((a, b) => a.message - b.message)
      .map((seal) => [`${seal.id} ${seal.selector} ${seal.domain}`, seal]),
  ).values(),
];

const sealTable = (seals: readonly Seal[]): Block[] =>
  seals.length === 0
    ? []
    : [
        paragraph('Chữ ký DKIM trên các thư đã nhận về, xét bằng khóa đã giữ:'),
        table(
          ['Thư', 'Tên miền ký', 'Bộ chọn', 'Lúc', 'Khóa giữ từ', 'So với bản kê'],
          [9, 40, 26, 20, 20, 25],
          seals.map(({ message, domain, selector, at, kept, exact }) => [
            ...[String(message), domain, selector, momentShown(at), momentShown(kept)],
            exact ? 'đúng từng byte' : 'thư đã đổi trên đường đi',
          ]),
        ),
      ];

const isWrittenBefore = ({ versions: [first], from }: Chronicle): boolean =>
  first !== undefined && from !== undefined && dayInVietnam(first.committed) < from;

const receivedAt = ({ sendings }: Chronicle): string => {
  const accepted = sendings
    .flatMap(({ receipts }) => receipts)
    .filter(({ state }) => state === 'accepted')
    .map(({ at }) => at)
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  return accepted[0] ? momentShown(accepted[0]) : '';
};

const reflected = ({ reflection }: Chronicle): string => {
  if (reflection.state === 'none') return 'không yêu cầu';
  if (reflection.state === 'owed') return 'chưa ghi';
  const when = momentShown(reflection.committed);
  return reflection.state === 'early' ? `${when} (trước khi dạy xong)` : when;
};
