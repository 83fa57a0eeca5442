import type { Standing } from '../core/commits.ts';
import { fact, no, unknown, yes, type Statement } from '../core/evidence.ts';
import { momentOf } from '../core/moment.ts';
import { clockStatements, type ClockFindings } from './verify-clock.ts';
import { standingStatements, sinceStatements, type Since } from './verify-since.ts';

/** How two things compare; `unknown` when one of them cannot be had, `other-tool` when a print differs but was made by another version, `appended` when the same bytes are followed by more. */
export type Comparison = 'same' | 'different' | 'unknown' | 'other-tool' | 'appended';

/** A file that a manifest lists with exactly these bytes. */
export interface Listed {
  readonly tag: string;
  readonly title: string;
  /** Who is known to have got it: `truong@… lúc …`. */
  readonly deliveries: readonly string[];
}

/** The attached Markdown against git. */
export interface ComparedSource {
  readonly path: string;
  readonly compared: Comparison;
  /** True when git holds this very text, be it at another commit. */
  readonly held: boolean;
}

/** What was found out about a PDF. */
export interface PdfFindings extends ClockFindings {
  readonly sha256: string;
  readonly title: string;
  readonly pages: number;
  /** What the PDF says of itself. */
  readonly commit?: string | undefined;
  /** When that commit was made; absent: not in this repository. */
  readonly committed?: string | undefined;
  readonly standing: Standing;
  readonly sources: readonly ComparedSource[];
  /** What became of the records in git since. */
  readonly since: readonly Since[];
  readonly reprint: Comparison;
  readonly listed: readonly Listed[];
  /** Titles of listed files of the same name or record with other bytes. */
  readonly lookalikes: readonly string[];
  /** The listed file that these bytes begin with, and how many more follow. */
  readonly begins?: { readonly tag: string; readonly title: string; readonly more: number };
}

/** What can be said about a PDF. */
export const pdfStatements = (found: PdfFindings): Statement[] => {
  const head = fact(`PDF "${found.title}", ${found.pages} trang, sha256 ${found.sha256}`, 'note');
  if (isForeign(found)) return [head, NOT_OURS, ...listedStatements(found)];
  return [
    head,
    ...commitStatements(found),
    ...found.sources.map(sourceStatement),
    ...(found.sources.length
      ? []
      : [unknown('PDF không đính kèm bản gốc Markdown nào.', 'source-absent')]),
    reprintStatement(found.reprint),
    ...sinceStatements(found.since),
    ...clockStatements(found),
    ...listedStatements(found),
  ];
};

/** What can be said of bytes that begin like a PDF and cannot be read as one. */
export const damagedStatements = (
  found: Pick<PdfFindings, 'listed' | 'lookalikes' | 'begins'>,
): Statement[] => [
  unknown(
    'Tệp PDF hỏng, bị cắt bớt hoặc có mật khẩu nên không đọc được. Lấy lại tệp từ thư đã nhận.',
    'unreadable',
  ),
  ...listedStatements(found),
];

/** What printing again says. */
export const reprintStatement = (compared: Comparison): Statement => {
  if (compared === 'same')
    return yes('In lại từ đúng lần lưu ấy ra đúng từng byte của tệp này.', 'reprint-same');
  if (compared === 'other-tool') return fact(OTHER_TOOL, 'reprint-by-other-tool');
  if (compared === 'appended')
    return no(
      'In lại từ lần lưu ấy ra đúng phần đầu của tệp này, nhưng sau đó tệp bị nối thêm: tệp đã bị sửa sau khi in.',
      'changed-after-sending',
    );
  if (compared === 'different')
    return no(
      'In lại từ lần lưu ấy KHÔNG ra đúng các byte của tệp này: tệp đã bị sửa, hoặc không phải do đúng phiên bản công cụ này in.',
      'reprint-differs',
    );
  return unknown('Không in lại để đối chiếu được.', 'reprint-impossible');
};

/** Told where a newer version prints otherwise than the one that was used. */
export const OTHER_TOOL =
  'Công cụ trên máy này không phải phiên bản đã in lúc gửi và in ra khác đi, nên việc in lại không nói lên điều gì.';

/** Scans and papers of other programs tell no origin and carry no source. */
const isForeign = ({ commit, sources, listed }: PdfFindings): boolean =>
  !commit && sources.length === 0 && listed.length === 0;

const NOT_OURS = unknown(
  'PDF này không do công cụ này in: không ghi lần lưu nào và không kèm bản gốc nào, nên git không nói được gì về nó.',
  'not-ours',
);

const commitStatements = (found: PdfFindings): Statement[] => {
  const { commit, committed } = found;
  if (!commit)
    return [
      unknown(
        'PDF không ghi lần lưu git nào: in khi hồ sơ chưa lưu vào git. Lưu (commit) hồ sơ rồi in lại, bản in ấy mới đối chiếu được.',
        'commit',
      ),
    ];
  const short = commit.slice(0, 12);
  if (committed)
    return [
      fact(`Ghi lần lưu ${short}; git nói lần lưu này có từ ${momentOf(committed)}.`, 'commit'),
      ...standingStatements(commit, found.standing, found.listed.length > 0),
    ];
  return [
    unknown(
      `Ghi lần lưu ${short}, nhưng kho git này không có lần lưu ấy.${
        found.sources.some(({ held }) => held)
          ? ' Bản gốc kèm theo thì kho này có: hoặc lịch sử git đã bị viết lại, hoặc PDF ghi sai.'
          : ' Hoặc PDF của một kho khác, hoặc kho này chưa có đủ: thử git fetch --all --tags.'
      }`,
      found.sources.some(({ held }) => held) ? 'commit-missing' : 'not-ours',
    ),
  ];
};

const sourceStatement = ({ path, compared, held }: ComparedSource): Statement => {
  if (compared === 'same')
    return yes(`Bản gốc đính kèm đúng là ${path} trong git ở lần lưu ấy.`, 'source-same');
  if (compared === 'different')
    return no(
      `Bản gốc đính kèm KHÁC ${path} trong git ở lần lưu ấy${held ? ' (git có đúng chữ ấy ở một lần lưu khác)' : ''}.`,
      'source-differs',
    );
  return unknown(
    `Không tìm thấy ${path} trong git ở lần lưu ấy để so với bản gốc đính kèm.`,
    'source-absent',
  );
};

const listedStatements = ({
  listed,
  lookalikes,
  begins,
}: Pick<PdfFindings, 'listed' | 'lookalikes' | 'begins'>): Statement[] => {
  if (listed.length > 0)
    return listed.flatMap(({ tag, title, deliveries }) => [
      yes(`Đúng từng byte tệp "${title}" trong bản kê ${tag}.`, 'listed'),
      ...deliveries.map((delivery) => fact(`Đã gửi: ${delivery}.`, 'sent')),
    ]);
  if (begins)
    return [
      no(
        `Đúng là tệp "${begins.title}" trong bản kê ${begins.tag} nhưng bị nối thêm ${begins.more} byte ở cuối: tệp đã bị sửa sau khi gửi.`,
        'changed-after-sending',
      ),
    ];
  return lookalikes.length > 0
    ? lookalikes.map((title) =>
        no(
          `Bản kê có tệp cùng tên "${title}" nhưng các byte KHÁC tệp này: tệp đã bị sửa sau khi gửi, hoặc không phải tệp đã gửi.`,
          'changed-after-sending',
        ),
      )
    : [
        fact(
          'Không có trong bản kê nào mà máy này biết: chưa rõ đã gửi trong kỳ kiểm tra nào hay chưa.',
          'not-listed',
        ),
      ];
};
