/** One line of the table: ours against a reference, both per record and in the same run. */
export interface Row {
  readonly what: string;
  /** Milliseconds a record. */
  readonly ours: number;
  readonly reference: string;
  readonly theirs: number;
  /** Most memory of our process, if it was one. */
  readonly megabytes?: number;
  /** How the ratio is read: times faster than the reference, or times its cost. */
  readonly reads: 'nhanh gấp' | 'tốn gấp';
}

/** The table as Markdown. */
export const tableOf = (rows: readonly Row[]): string =>
  [
    '| Việc | Của ta (ms/hồ sơ) | Đối chứng | (ms/hồ sơ) | Tỉ lệ | Bộ nhớ |',
    '| --- | --: | --- | --: | --: | --: |',
    ...rows.map(lineOf),
  ].join('\n');

const lineOf = ({ what, ours, reference, theirs, megabytes, reads }: Row): string => {
  const ratio = reads === 'nhanh gấp' ? theirs / ours : ours / theirs;
  const memory = megabytes === undefined ? '' : `${Math.round(megabytes)} MB`;
  return `| ${what} | ${ours.toFixed(2)} | ${reference} | ${theirs.toFixed(2)} | ${reads} ${ratio.toFixed(1)} | ${memory} |`;
};
