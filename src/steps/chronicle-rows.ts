import type { Chronicle, LineCount, Receipt, Seal, Sending, Version } from '../core/chronicle.ts';
import { dayInVietnam, daysBetween } from '../core/day.ts';
import { momentOf } from '../core/moment.ts';

/** Who says so: git alone, the tag of a release, a mail server outside the school, a time-stamp authority, or the domain that signed a letter. */
export type Witness = 'G' | 'T' | 'M' | 'D' | 'K';

/** One line of a record's table. */
export interface ChronicleRow {
  readonly at: string;
  readonly what: string;
  readonly who: string;
  readonly witness: Witness;
  /** Where it is to be found. */
  readonly source: string;
}

/** What happened to a record, in the order of the times told. */
export const rowsOf = (chronicle: Chronicle): ChronicleRow[] =>
  [
    ...chronicle.versions.map((version, index) => versionRow(version, index, chronicle)),
    ...chronicle.accepted.map(({ commit, committed, by, subject }) =>
      git(committed, `Duyệt, nhập vào sổ chung: ${subject}`, by, commit),
    ),
    ...chronicle.comments.map(({ path, by, day, committed, read }) => ({
      at: committed ?? `${day}T00:00:00+07:00`,
      what: `Nhận xét (phiếu ghi ngày ${day.split('-').reverse().join('/')})${read ? `, đọc bản ở lần lưu ${short(read)}` : ''}`,
      who: by,
      witness: 'G' as const,
      source: path,
    })),
    ...chronicle.sendings.flatMap(sendingRows),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));

/** `Máy chủ thư đã nhận`, as the ledger tells it. */
export const receiptState = (state: string): string => STATES.get(state) ?? state;

const STATES = new Map(
  Object.entries({
    queued: 'xếp hàng, chưa gửi',
    sending: 'đang gửi dở, chưa rõ kết quả',
    accepted: 'máy chủ thư đã nhận',
    refused: 'máy chủ thư từ chối',
    'not-sent': 'chưa gửi được',
    uncertain: 'chưa rõ đã tới hay chưa',
  }),
);

const short = (id: string): string => id.slice(0, 12);

const git = (at: string, what: string, who: string, commit: string): ChronicleRow => ({
  ...{ at, what, who },
  witness: 'G',
  source: `lần lưu ${short(commit)}`,
});

const versionRow = (
  version: Version,
  index: number,
  { reflection, from, to }: Chronicle,
): ChronicleRow => {
  const { commit, author, committed, subject, blob, lines } = version;
  const says = (what: string): ChronicleRow =>
    git(committed, `${what}${linesOf(lines)}`, author, commit);
  if (/^0+$/.test(blob)) return says(`Xóa tệp ("${subject}")`);
  if (reflection.state === 'written' && reflection.commit === commit)
    return says(
      index === 0
        ? `Bản đầu tiên, đã có rút kinh nghiệm; lưu ${afterLesson(reflection.days)}, git không biết ghi từ bao giờ`
        : `Ghi rút kinh nghiệm, ${afterLesson(reflection.days)}`,
    );
  const day = dayInVietnam(committed);
  if (index === 0)
    return says(`Soạn: bản đầu tiên${from && to ? `, ${beforeLesson(day, from, to)}` : ''}`);
  return says(`Sửa ("${subject}")${from && to ? `, ${beforeLesson(day, from, to)}` : ''}`);
};

const linesOf = (lines: LineCount | undefined): string =>
  lines ? `; thêm ${lines.added} dòng, bớt ${lines.removed} dòng` : '';

const afterLesson = (days: number): string =>
  days === 0 ? 'ngay trong ngày dạy cuối' : `${days} ngày sau khi dạy`;

const beforeLesson = (day: string, from: string, to: string): string => {
  if (day < from) return `trước ngày dạy ${daysBetween(day, from)} ngày`;
  return day > to ? `sau khi đã dạy ${daysBetween(to, day)} ngày` : 'trong những ngày dạy';
};

const sendingRows = (sending: Sending): ChronicleRow[] => {
  const { tag, tagged, tagger = '', name, receipts, seals = [] } = sending;
  const locked = {
    at: tagged ?? '',
    what: `Khóa bản gửi kỳ "${name}"`,
    who: tagger,
    witness: 'T' as const,
    source: `thẻ ${tag}`,
  };
  return [
    ...(tagged ? [locked] : []),
    ...stampRows(sending),
    ...togetherOf(receipts).map((all) => receiptRow(all, name)),
    ...seals.map((seal) => sealRow(seal, name)),
  ];
};

const stampRows = ({ stamp, name, manifest }: Sending): ChronicleRow[] =>
  stamp
    ? [
        {
          at: stamp.at,
          what: `Dấu thời gian (RFC 3161) cho bản kê kỳ "${name}"`,
          who: stamp.by,
          witness: 'D',
          source: `bản kê ${short(manifest)}`,
        },
      ]
    : [];

const sealRow = ({ at, domain, selector, message, exact, kept }: Seal, name: string) => ({
  at,
  what: `Chữ ký DKIM trên thư ${message} của kỳ "${name}" đã nhận về: đúng${exact ? ', thư còn nguyên' : ''}`,
  who: domain,
  witness: 'K' as const,
  source: `khóa "${selector}", giữ từ ${momentShown(kept)}`,
});

/** Recipients of one message with the same answer share a line. */
const togetherOf = (receipts: readonly Receipt[]): (readonly Receipt[])[] => [
  ...Map.groupBy(receipts, ({ id, at, state, answer = '' }) =>
    [id, at, state, answer].join(' '),
  ).values(),
];

const receiptRow = (receipts: readonly Receipt[], name: string): ChronicleRow => {
  const [{ at, state, answer, message } = NOBODY] = receipts;
  return {
    at,
    what: `Gửi kỳ "${name}": ${receiptState(state)}`,
    who: receipts.map(({ to }) => to).join(', '),
    witness: state === 'accepted' ? 'M' : 'G',
    source: `thư ${message}${answer ? `: ${answer}` : ''}`,
  };
};

const NOBODY = { at: '', state: '', answer: '', message: 0 };

/** The moment as the table shows it. */
export const momentShown = (at: string): string => momentOf(at).replace(' ngày ', ' ');
