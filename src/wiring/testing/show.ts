import { expect } from 'vitest';
import { hasErrors, type Finding } from '../../core/finding.ts';
import { blocksToHtml } from '../../steps/html-blocks.ts';
import type { HtmlContext } from '../../steps/html-inlines.ts';
import type { Entry, OpenSchool } from '../open-school.ts';
import { printVolumeOf } from '../print-records.ts';

/** The records without errors. */
export const soundEntries = ({ entries }: OpenSchool, findings: readonly Finding[]): Entry[] => {
  const ofFile = Map.groupBy(findings, ({ file }) => file);
  return entries.filter(({ record }) => !hasErrors(ofFile.get(record.path) ?? []));
};

/** Links and pictures as the site leads them, without a site. */
export const htmlContext: HtmlContext = {
  hrefOf: (url) => (/^(https?:\/\/|mailto:)/i.test(url) ? url : undefined),
  srcOf: (path) => `/tep/${path.split('/').map(encodeURIComponent).join('/')}`,
};

/** A record as its page shows it. */
export const htmlOf = (entry: Entry): string => blocksToHtml(entry.form().blocks, htmlContext);

/** Prints records together, and says what stood against it. */
export const printTogether = async (
  entries: readonly Entry[],
  contentRoot: string,
): Promise<Uint8Array> => {
  const volume = await printVolumeOf(
    entries.map((entry) => ({ entry })),
    { superior: '', school: '', title: 'Tập', lines: [], schoolYear: '', author: 'a' },
    { contentRoot, compact: true },
  );
  expect('findings' in volume ? volume.findings : []).toEqual([]);
  return 'pdf' in volume ? volume.pdf : new Uint8Array();
};

/** True when a finding's place lies in its text, which may end with a line end. */
export const liesIn = (text: string, { line, column, endLine, endColumn }: Finding): boolean => {
  const lengths = text.split('\n').map(({ length }) => length);
  const inside = (row: number, at: number): boolean =>
    row >= 1 && at >= 1 && at <= (lengths[row - 1] ?? -1) + 1;
  return (
    inside(line, column) &&
    inside(endLine, endColumn) &&
    (line < endLine || (line === endLine && column <= endColumn))
  );
};
