import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../io/files.ts';
import { generateYear } from './generate.ts';
import { measureNode } from './measure.ts';
import { pagePdfSeconds } from './page-pdf.ts';
import type { Row } from './row.ts';

/** Pages that the reference prints. */
const PAGES = 60;
/** The reference prints pages of a small site made from the same kind of records. */
const SMALL_YEAR = 450;

/** `npm run print` on all records, against Playwright's `page.pdf()` on the pages of such records, one by one. */
export const benchPrint = async (content: string, scratch: string): Promise<Row[]> => {
  const records = readContent(content).records.size;
  const out = join(scratch, 'pdf');
  rmSync(out, { recursive: true, force: true });
  const ours = await measureNode(['scripts/print.ts', '--content', content, '--out', out]);
  const again = await measureNode(['scripts/print.ts', '--content', content, '--out', out]);
  const small = await generateYear('content', join(scratch, String(SMALL_YEAR)), SMALL_YEAR);
  const site = join(scratch, 'trang-nho');
  await measureNode(['scripts/build.ts', '--content', small, '--out', site]);
  const theirs = (await pagePdfSeconds(site, small, PAGES)) * 1000;
  const perRecord = (seconds: number) => (seconds * 1000) / records;
  return [
    {
      what: `in ${records} hồ sơ`,
      ours: perRecord(ours.seconds),
      reference: 'page.pdf() từng trang',
      theirs,
      megabytes: ours.megabytes,
      reads: 'nhanh gấp',
    },
    {
      what: 'in lại khi không đổi gì',
      ours: perRecord(again.seconds),
      reference: 'lần in đầu',
      theirs: perRecord(ours.seconds),
      megabytes: again.megabytes,
      reads: 'nhanh gấp',
    },
  ];
};
