/** What a print did, as counted. */
export interface PrintCounts {
  readonly folder: string;
  readonly planned: number;
  readonly printed: number;
  readonly unchanged: number;
  readonly pages: number;
}

/** What is to be said of records that were left out since their fields are wrong. */
export const formatUnsound = (paths: readonly string[]): string =>
  [
    `${paths.length} hồ sơ còn lỗi nên không in được:`,
    ...paths.slice(0, SHOWN).map((path) => `  ${path}`),
    ...(paths.length > SHOWN ? [`  … và ${paths.length - SHOWN} hồ sơ nữa`] : []),
    'Gõ npm run check để xem lỗi, sửa xong rồi in lại.',
  ].join('\n');

const SHOWN = 10;

/** The closing lines of a print: what was made, what was left as it was, what is missing. */
export const formatPrint = (
  { folder, planned, printed, unchanged, pages }: PrintCounts,
  what: string,
): string => {
  const missing = planned - printed - unchanged;
  return [
    `Đã in ${printed}/${planned} ${what}${printed ? ` (${pages} trang)` : ''}${unchanged ? `; ${unchanged} ${what} không đổi, giữ bản in cũ` : ''}.`,
    ...(missing > 0 ? [`Còn ${missing} ${what} chưa in được: sửa các lỗi ở trên rồi in lại.`] : []),
    `PDF ở ${folder}`,
  ].join('\n');
};
