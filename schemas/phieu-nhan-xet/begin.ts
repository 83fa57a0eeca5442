import { fingerprintOf } from '../../src/core/fingerprint.ts';
import type { Beginning } from '../../src/core/kind.ts';
import { isStaff } from '../../src/core/school.ts';
import { asTyped } from '../../src/core/yaml-line.ts';
import { recordsIn } from '../given.ts';

/** The teacher's lessons in the weeks of the inspection, each with the fingerprint of its text; without any, a slip that names no lesson yet. */
export const begin = (given: Beginning): Readonly<Record<string, string>> => {
  const lessons = lessonsFor(given);
  const items = lessons.map(({ path, text }) => [
    `  - bai: ${asTyped(path)}`,
    `    dau_van_tay: "${fingerprintOf(text)}"`,
    ...VERDICTS,
  ]);
  const list = items.length > 0 ? items : [['  - bai: …', ...VERDICTS]];
  return { bai: ['', ...list.flat()].join('\n') };
};

const VERDICTS = ['yeu_cau', 'do_dung', 'hoat_dong', 'rut_kinh_nghiem'].map(
  (key) => `    ${key}: …`,
);

const lessonsFor = (given: Beginning) => {
  const { names, year, records } = given;
  const inYear = `${year.year.nam_hoc}/`;
  const teacher = names.find((name) => isStaff(name, { year }));
  const period = names
    .map((name) => records.get(`${inYear}kiem-tra/${name}.md`)?.front)
    .find(Boolean);
  if (!teacher || !period) return [];
  const [from, to] = [Number(period['tu_tuan']), Number(period['den_tuan'])];
  return recordsIn(given, `ke-hoach-bai-day/${teacher}`)
    .filter(({ front }) => Number(front['tuan']) >= from && Number(front['tuan']) <= to)
    .map(({ path, text }) => ({ path: path.slice(inYear.length), text }));
};
