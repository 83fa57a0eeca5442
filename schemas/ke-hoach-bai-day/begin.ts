import type { Beginning } from '../../src/core/kind.ts';
import type { SchoolRecord } from '../../src/core/record.ts';
import { staffOf, type SchoolYear } from '../../src/core/school.ts';
import { fold, shown } from '../../src/core/text.ts';
import { asTyped } from '../../src/core/yaml-line.ts';
import { numberGiven, recordsIn } from '../given.ts';
import { subjects } from '../mon-hoc.ts';
import { subjectOf } from './lesson.ts';

/** What the folder and the typed name say of a lesson for certain: "Toán 4A1 Phân số" in `ly-thanh-tam/tuan-11`. */
export const begin = (given: Beginning): Readonly<Record<string, string>> => {
  const { subject, lesson, class: typed } = partsOf(given);
  const teacher = given.names.map((name) => staffOf(given.year, name)).find(Boolean);
  const classes = [...new Set([teacher?.chu_nhiem, teacher?.day].flat().filter(Boolean))];
  const week = given.year.year.tuan.find(({ tuan }) => tuan === numberGiven(given, 'tuan'));
  const mon_hoc = subject ?? only(teacher?.mon ?? []);
  const lop = typed ?? only(classes);
  const before = teacher && week ? recordsIn(given, `ke-hoach-bai-day/${teacher.ma}`) : [];
  const next = nextPeriod(before, { mon_hoc, lop, ten_bai: lesson, tuan: week?.tuan });
  return {
    ...(mon_hoc && { mon_hoc }),
    ...(lop && { lop }),
    ...(lesson && { ten_bai: asTyped(lesson) }),
    ...(next && { tiet_ppct: `"${next}"` }),
    ...(week && { tuan: String(week.tuan) }),
  };
};

interface Head {
  readonly mon_hoc?: unknown;
  readonly lop?: unknown;
  readonly ten_bai?: unknown;
  readonly tuan?: unknown;
  readonly tiet_ppct?: unknown;
}

/** The period after the last one of the class in the subject, this week or the week before; further back lessons may be missing. */
const nextPeriod = (before: readonly SchoolRecord[], lesson: Head): number | undefined => {
  const periods = before
    .map(({ front }): Head => front)
    .filter((head) => head.lop === lesson.lop && subjectIn(head) === subjectIn(lesson))
    .filter(({ tuan }) => tuan === lesson.tuan || tuan === Number(lesson.tuan) - 1)
    .flatMap(({ tiet_ppct }) => shown(tiet_ppct).match(/\d+/g) ?? []);
  return periods.length > 0 ? Math.max(...periods.map(Number)) + 1 : undefined;
};

const subjectIn = ({ mon_hoc, ten_bai }: Head): string => subjectOf(shown(mon_hoc), shown(ten_bai));

interface Parts {
  readonly subject?: string | undefined;
  readonly class?: string | undefined;
  readonly lesson: string;
}

/** Subject and class leave the title only where they stand together in front of it, or where the class ends it. */
const partsOf = ({ name, year }: Beginning): Parts => {
  const words = wordsOf(name, year);
  const at = classAt(words, year);
  if (at < 0) return { lesson: words.join(' ') };
  const known = year.staff.lop.find((one) => fold(one) === fold(words[at] ?? ''));
  const before = words.slice(0, at).join(' ');
  const after = words.slice(at + 1).join(' ');
  const subject = subjects.find((one) => fold(one) === fold(before));
  if (subject) return { subject, class: known, lesson: after };
  return { class: known, lesson: after && before ? words.join(' ') : before || after };
};

/** The words of a name; what only joins a class to them, "lớp 4A1:", is left out. */
const wordsOf = (name: string, { staff }: SchoolYear): readonly string[] => {
  const classes = new Set(staff.lop.map(fold));
  const isClass = (word = ''): boolean => classes.has(fold(word));
  return name
    .normalize('NFC')
    .trim()
    .split(/\s+/)
    .map((word) => (isClass(word.replace(/[:,.]$/, '')) ? word.replace(/[:,.]$/, '') : word))
    .filter((word, at, all) => {
      if (fold(word) === 'lop') return !isClass(all[at + 1]);
      return !(/^[-–:]$/.test(word) && isClass(all[at - 1]));
    });
};

/** Where the only word stands that is a class of the year; -1 when none or several are. */
const classAt = (words: readonly string[], year: SchoolYear): number => {
  const classes = new Set(year.staff.lop.map(fold));
  const places = words.flatMap((word, at) => (classes.has(fold(word)) ? [at] : []));
  return only(places) ?? -1;
};

const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);
