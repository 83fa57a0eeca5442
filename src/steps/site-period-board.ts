import { staffOf, teamName, type SchoolYear } from '../core/school.ts';
import { compareNames } from '../core/text.ts';
import { groupsBy, type Listed } from './site-listed.ts';
import { isAsked, type Period } from './site-periods.ts';

/** What one person has in an inspection period. */
export interface BoardRow {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly total: number;
  readonly unreflected: number;
  /** How many records in each week of the period. */
  readonly byWeek: readonly number[];
}

export interface Board {
  readonly weeks: readonly number[];
  readonly rows: readonly BoardRow[];
  readonly total: number;
}

/** Who has what in an inspection period; teachers it asks who have nothing are there too. */
export const boardOf = (
  period: Period,
  items: readonly Listed[],
  year: SchoolYear,
  unreflected: ReadonlySet<string>,
): Board => {
  const asked = items.filter((item) => isAsked(period, item, year));
  const byOwner = groupsBy(asked, ({ facets }) => (facets.owner ? [facets.owner] : []));
  const weeks = Array.from(
    { length: Math.max(period.toWeek - period.fromWeek + 1, 0) },
    (_, index) => period.fromWeek + index,
  );
  const rows = [...new Set([...teachersAsked(period, year), ...byOwner.keys()])].map((id) => {
    const own = byOwner.get(id) ?? [];
    return {
      id,
      name: staffOf(year, id)?.ten ?? id,
      team: teamName(year, staffOf(year, id)?.to),
      total: own.length,
      unreflected: own.filter(({ record }) => unreflected.has(record.path)).length,
      byWeek: weeks.map((week) => own.filter(({ facets }) => facets.week === week).length),
    };
  });
  return { weeks, rows: rows.sort(byTeamThenName(year)), total: asked.length };
};

const teachersAsked = ({ teams, teachers }: Period, year: SchoolYear): string[] =>
  year.staff.nhan_su
    .filter(
      ({ ma, to }) =>
        to !== undefined && (!teams || teams.includes(to)) && (!teachers || teachers.includes(ma)),
    )
    .map(({ ma }) => ma);

const byTeamThenName =
  (year: SchoolYear) =>
  (a: BoardRow, b: BoardRow): number => {
    const place = ({ team }: BoardRow): number =>
      year.staff.to.findIndex(({ ten }) => ten === team);
    return place(a) - place(b) || compareNames(a.name, b.name);
  };
