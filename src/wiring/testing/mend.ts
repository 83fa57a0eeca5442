import { kinds } from '../../../schemas/index.ts';
import { shapeOf } from '../../core/roles.ts';
import { readDataFile, readRecord } from '../../io/record.ts';
import { assembleSchool } from '../../steps/school.ts';
import { spellFields } from '../../steps/fix-fields.ts';
import { fixRecord } from '../../steps/fix.ts';
import type { Mended } from '../../steps/fix-edits.ts';
import { LESSONS, schoolFiles } from './small-school.ts';

/** Mends a lesson of the small school. */
export const mend = (text: string): Mended => fixRecord(text, tools);

/** A lesson's front matter as the small school spells it. */
export const meantByLesson = (front: unknown): unknown =>
  spellFields(front, tools.shape, tools.year).value;

const kind = kinds.get('ke-hoach-bai-day');
const data = Object.entries(schoolFiles).map(
  ([path, text]) => [path, readDataFile(path, String(text))] as const,
);
const school = assembleSchool({
  root: '/',
  records: new Map(),
  data: new Map(data),
  assets: new Set(),
  findings: [],
});
const [year] = school.years.values();
if (!kind || !year) throw new Error('the small school is not sound');
const tools = {
  read: (typed: string) => readRecord(`${LESSONS}/bai.md`, typed),
  shape: shapeOf(kind),
  sections: kind.sections,
  year,
};
