import type { InspectionRequest } from '../core/inspection.ts';
import type { SchoolYear } from '../core/school.ts';
import { shown } from '../core/text.ts';
import { addressOf } from './site-address.ts';
import { teamOfItem } from './site-lists.ts';
import type { Listed } from './site-listed.ts';

/** The folder of the requests that open an inspection period (CV 4147/GDĐT-TH, mục 2). */
const REQUESTS = 'kiem-tra';

/** An inspection period: what its request asks for, and the address of its page below the school year's. */
export interface Period extends Omit<InspectionRequest, 'shape' | 'opening'> {
  readonly address: string;
}

/** The inspection periods among a year's records, newest first. */
export const periodsOf = (items: readonly Listed[]): Period[] =>
  items
    .filter(({ record }) => record.kind === REQUESTS)
    .map(toPeriod)
    .sort((a, b) => (a.day < b.day ? 1 : -1));

/** True when a period's request asks for a record. */
export const isAsked = (period: Period, item: Listed, year: SchoolYear): boolean => {
  const { owner } = item.facets;
  const team = teamOfItem(item, year);
  return (
    item.kind.inspected &&
    period.kinds.includes(item.kind.id) &&
    isInTime(period, item, year) &&
    (!period.teams || (team !== undefined && period.teams.includes(team))) &&
    (!period.teachers || (owner !== undefined && period.teachers.includes(owner)))
  );
};

/** By week where a record has one, else by its days; a record without either belongs to every period. */
const isInTime = (
  { fromWeek, toWeek }: Period,
  { facets: { week, from, to } }: Listed,
  { year: { tuan } }: SchoolYear,
): boolean => {
  if (week !== undefined) return fromWeek <= week && week <= toWeek;
  const first = tuan.find((one) => one.tuan === fromWeek)?.tu_ngay ?? '';
  const last = tuan.find((one) => one.tuan === toWeek)?.den_ngay ?? '';
  const start = from ?? to;
  const end = to ?? from;
  return start === undefined || end === undefined || (start <= last && end >= first);
};

const toPeriod = ({ record: { slug, path, year, fields } }: Listed): Period => ({
  ky: slug,
  path,
  year,
  address: `ky-kiem-tra/${addressOf(slug)}`,
  name: shown(fields['ten']),
  day: shown(fields['ngay']),
  deadline: shown(fields['han_gui']),
  fromWeek: Number(fields['tu_tuan']),
  toWeek: Number(fields['den_tuan']),
  kinds: words(fields['loai_ho_so']) ?? [],
  teams: words(fields['to']),
  teachers: words(fields['giao_vien']),
});

const words = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.map(shown) : undefined;
