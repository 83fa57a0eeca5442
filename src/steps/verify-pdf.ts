import { momentOf } from '../core/moment.ts';
import { fact, no, unknown, yes, type Statement } from '../core/evidence.ts';

/** How two things compare; `unknown` when one of them cannot be had, `other-tool` when a print differs but was made by another version. */
export type Comparison = 'same' | 'different' | 'unknown' | 'other-tool';

/** A file that a manifest lists with exactly these bytes. */
export interface Listed {
  readonly tag: string;
  readonly title: string;
  /** Who is known to have got it: `truong@… lúc …`. */
  readonly deliveries: readonly string[];
}

/** What was found out about a PDF. */
export interface PdfFindings {
  readonly sha256: string;
  readonly title: string;
  readonly pages: number;
  /** What the PDF says of itself. */
  readonly commit?: string | undefined;
  /** When that commit was made; absent: not in this repository. */
  readonly committed?: string | undefined;
  /** The attached Markdown against git, by path. */
  readonly sources: readonly { readonly path: string; readonly compared: Comparison }[];
  readonly reprint: Comparison;
  readonly listed: readonly Listed[];
  /** Titles of listed files of the same name or record with other bytes. */
  readonly lookalikes: readonly string[];
}

/** What can be said about a PDF. */
export const pdfStatements = (found: PdfFindings): Statement[] => [
  fact(`PDF "${found.title}", ${found.pages} trang, sha256 ${found.sha256}`),
  commitStatement(found),
  ...found.sources.map(sourceStatement),
  ...(found.sources.length ? [] : [unknown('PDF không đính kèm bản gốc Markdown nào.')]),
  reprintStatement(found.reprint),
  ...listedStatements(found),
];

/** What printing again says. */
export const reprintStatement = (compared: Comparison): Statement => {
  if (compared === 'same') return yes('In lại từ đúng lần lưu ấy ra đúng từng byte của tệp này.');
  if (compared === 'other-tool') return fact(OTHER_TOOL);
  if (compared === 'different')
    return no(
      'In lại từ lần lưu ấy KHÔNG ra đúng các byte của tệp này: tệp đã bị sửa, hoặc không phải do đúng phiên bản công cụ này in.',
    );
  return unknown('Không in lại để đối chiếu được.');
};

/** Told where a newer version prints otherwise than the one that was used. */
export const OTHER_TOOL =
  'Công cụ trên máy này không phải phiên bản đã in lúc gửi và in ra khác đi, nên việc in lại không nói lên điều gì.';

const commitStatement = ({ commit, committed }: PdfFindings): Statement => {
  if (!commit) return unknown('PDF không ghi lần lưu git nào.');
  const short = commit.slice(0, 12);
  return committed
    ? fact(`Ghi lần lưu ${short}; git nói lần lưu này có từ ${momentOf(committed)}.`)
    : unknown(`Ghi lần lưu ${short}, nhưng kho git này không có lần lưu ấy.`);
};

const sourceStatement = ({ path, compared }: PdfFindings['sources'][number]): Statement => {
  if (compared === 'same') return yes(`Bản gốc đính kèm đúng là ${path} trong git ở lần lưu ấy.`);
  if (compared === 'different') return no(`Bản gốc đính kèm KHÁC ${path} trong git ở lần lưu ấy.`);
  return unknown(`Không tìm thấy ${path} trong git để so với bản gốc đính kèm.`);
};

const listedStatements = ({ listed, lookalikes }: PdfFindings): Statement[] => {
  if (listed.length > 0)
    return listed.flatMap(({ tag, title, deliveries }) => [
      yes(`Đúng từng byte tệp "${title}" trong bản kê ${tag}.`),
      ...deliveries.map((delivery) => fact(`Đã gửi: ${delivery}.`)),
    ]);
  return lookalikes.length > 0
    ? lookalikes.map((title) =>
        no(`Bản kê có tệp cùng tên "${title}" nhưng các byte KHÁC tệp này.`),
      )
    : [
        fact(
          'Không có trong bản kê nào mà máy này biết: chưa rõ đã gửi trong kỳ kiểm tra nào hay chưa.',
        ),
      ];
};
