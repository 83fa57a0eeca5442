import type { Content } from '../core/content.ts';
import { fileStart, type Finding } from '../core/finding.ts';
import type { Kinds } from '../core/kind.ts';
import { referencesOf } from '../core/roles.ts';
import type { SchoolYear } from '../core/school.ts';
import { soundRecord } from '../core/sound.ts';
import { brief } from '../core/text.ts';
import { bareClass, classDoubts } from './class-doubts.ts';
import { typedAt } from './typed-at.ts';

/** A class that the list spells as no record does, while several spell it in another way. */
export interface LostClass {
  readonly listed: string;
  /** As the records spell it. */
  readonly meant: string;
}

/** The classes that a year's list spells wrong, told by its records; not where these are at odds with the other classes. */
export const lostClasses = (content: Content, kinds: Kinds, year: SchoolYear): LostClass[] => {
  const { lop } = year.staff;
  const counts = classesNamed(content, kinds, year.year.nam_hoc);
  const listedAs = new Map(lop.map((name) => [bareClass(name), name]));
  const lost = [...counts].flatMap(([meant, count]): LostClass[] => {
    const listed = listedAs.get(bareClass(meant));
    return listed === undefined || counts.has(listed) || count < SEVERAL ? [] : [{ listed, meant }];
  });
  const gone = new Set(lost.map(({ listed }) => listed));
  const mended = [...lop.filter((name) => !gone.has(name)), ...lost.map(({ meant }) => meant)];
  const odd = new Set(Array.from(classDoubts(mended), ({ name }) => name));
  return lost.filter(({ meant }) => !odd.has(meant));
};

/** Fewer records may well have a slip of their own. */
const SEVERAL = 3;

/** How many sound records of a year name each class. */
const classesNamed = ({ records }: Content, kinds: Kinds, year: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const path of records.keys()) {
    const record = path.startsWith(`${year}/`) ? records.get(path) : undefined;
    const kind = record && kinds.get(record.kind);
    const sound = kind && soundRecord(record, kinds);
    for (const name of sound ? classesIn(referencesOf(kind, sound.fields)) : [])
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
};

const classesIn = (references: ReturnType<typeof referencesOf>): Set<string> =>
  new Set(
    references.flatMap(({ role, value }) =>
      role === 'class' && typeof value === 'string' ? [value] : [],
    ),
  );

/** The year as its records may be mended by: without the classes that its list spells wrong. */
export const trustedYear = (content: Content, kinds: Kinds, year: SchoolYear): SchoolYear => {
  const wrong = new Set(lostClasses(content, kinds, year).map(({ listed }) => listed));
  const lop = year.staff.lop.filter((name) => !wrong.has(name));
  return wrong.size === 0 ? year : { ...year, staff: { ...year.staff, lop } };
};

/** What records say of such a class is one slip of the list: told there, if the list is judged too, and not at every record. */
export const gatherLostClasses = (
  findings: readonly Finding[],
  content: Content,
  years: ReadonlyMap<string, SchoolYear>,
  { kinds, includes }: { kinds: Kinds; includes: (path: string) => boolean },
): readonly Finding[] => {
  const byYear = Map.groupBy(
    findings.filter(({ rule }) => rule === 'ten-lop'),
    ({ file }) => file.split('/')[0] ?? '',
  );
  const gathered = new Set<Finding>();
  const told = [...byYear].flatMap(([name, ofClasses]) => {
    const year = years.get(name);
    if (!year || ofClasses.length < SEVERAL || !includes(`${name}/nhan-su.yml`)) return [];
    const lost = lostClasses(content, kinds, year);
    if (lost.length === 0) return [];
    const byName = Map.groupBy(ofClasses, (one) => typedAt(one, content));
    return lost.flatMap((one) => {
      const ofClass = byName.get(one.meant) ?? [];
      for (const finding of ofClass) gathered.add(finding);
      return ofClass.length > 0 ? toFinding(one, ofClass.length, content, year) : [];
    });
  });
  return [...findings.filter((finding) => !gathered.has(finding)), ...told];
};

const toFinding = (
  { listed, meant }: LostClass,
  count: number,
  { data }: Content,
  { year, staff }: SchoolYear,
): Finding => {
  const file = `${year.nam_hoc}/nhan-su.yml`;
  const at = ['lop', staff.lop.indexOf(listed)];
  return {
    file,
    ...(data.get(file)?.placeOf(at) ?? fileStart),
    rule: 'ten-lop',
    severity: 'error',
    message: `Danh sách ghi lớp "${brief(listed)}" mà ${count} hồ sơ ghi "${brief(meant)}", không hồ sơ nào ghi như ở đây. Gõ: ${brief(meant)}`,
  };
};
