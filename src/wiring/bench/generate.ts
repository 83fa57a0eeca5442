import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importHistory } from '../../io/git-import.ts';
import { planBenchYear } from '../../steps/bench-year.ts';
import { openSchool } from '../open-school.ts';
import { toolName } from '../tool.ts';

/** A school of this many teachers. */
const TEACHERS = 45;

/** Makes a repository with a school year of `records` lessons at `target`, unless this version of the tool has made it already. Returns its content folder. */
export const generateYear = async (
  sample: string,
  target: string,
  records: number,
): Promise<string> => {
  const folder = join(target, 'content');
  const done = join(target, 'xong');
  if (existsSync(done) && readFileSync(done, 'utf8') === toolName()) return folder;
  rmSync(target, { recursive: true, force: true });
  const { entries, school } = openSchool(sample);
  const [year] = school.years.values();
  if (!year) throw new Error('The sample school has no sound year');
  const name = year.year.nam_hoc;
  const teachers = Array.from(
    { length: TEACHERS },
    (_, index) => `giao-vien-${String(index + 1).padStart(2, '0')}`,
  );
  await importHistory(
    target,
    planBenchYear({
      seeds: entries
        .filter(
          ({ kind, record }) => kind.sections.at(-1)?.mayBeEmpty && !record.text.includes('$$'),
        )
        .map(({ record, facets }) => ({ text: record.text, name: facets.name })),
      teachers,
      weeks: year.year.tuan.map(({ tuan, tu_ngay, den_ngay }) => ({
        week: tuan,
        from: tu_ngay,
        to: den_ngay,
      })),
      folder: `content/${name}/ke-hoach-bai-day`,
      records,
    }),
  );
  writeSchoolData(sample, folder, name, teachers);
  writeFileSync(done, toolName());
  return folder;
};

const writeSchoolData = (
  sample: string,
  folder: string,
  year: string,
  teachers: readonly string[],
): void => {
  mkdirSync(join(folder, year), { recursive: true });
  cpSync(join(sample, 'truong.yml'), join(folder, 'truong.yml'));
  cpSync(join(sample, year, 'nam-hoc.yml'), join(folder, year, 'nam-hoc.yml'));
  const staff = readFileSync(join(sample, year, 'nhan-su.yml'), 'utf8').trimEnd();
  const added = teachers.map(
    (id) =>
      `  - { ma: ${id}, ten: Giáo Viên ${id.slice(-2)}, chuc_vu: Giáo viên, ong_ba: Bà, to: to-1-2-3, email: ${id}@bensen.example }`,
  );
  writeFileSync(join(folder, year, 'nhan-su.yml'), [staff, ...added, ''].join('\n'));
};
