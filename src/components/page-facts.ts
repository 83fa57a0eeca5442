import { nameOf } from '../core/paper.ts';
import { teamName } from '../core/school.ts';
import type { Grouping } from '../steps/site-lists.ts';
import type { Entry } from '../wiring/open-school.ts';
import type { View } from '../wiring/site-views.ts';
import type { SiteYear } from '../wiring/site-year.ts';

/** What each way of looking records up is called. */
export const groupingNames: Readonly<Record<Grouping, string>> = {
  'giao-vien': 'Cán bộ, giáo viên',
  to: 'Tổ chuyên môn',
  lop: 'Lớp',
  mon: 'Môn học, hoạt động giáo dục',
  tuan: 'Tuần',
  loai: 'Loại hồ sơ',
};

/** The title of a page, for the window and its bookmark. */
export const titleOf = (view: View, { name }: SiteYear): string => {
  switch (view.is) {
    case 'year':
      return `Năm học ${name}`;
    case 'grouping':
      return `${groupingNames[view.grouping]}, năm học ${name}`;
    case 'list':
      return `${view.list.title}, năm học ${name}${view.page.number > 1 ? `, trang ${view.page.number}` : ''}`;
    case 'periods':
      return `Các kỳ kiểm tra, năm học ${name}`;
    case 'period':
      return view.period.name;
    case 'record':
      return view.entry.facets.name;
  }
};

/** What tells a record from others of the same name: `Toán, lớp 3A2, tuần 9`. */
export const noteOf = ({ kind, facets }: Entry, { year }: SiteYear): string =>
  [
    facets.subject ?? (facets.team ? teamName(year, facets.team) : kind.name),
    facets.classes && `lớp ${facets.classes.join(', ')}`,
    facets.week !== undefined && `tuần ${facets.week}`,
  ]
    .filter(Boolean)
    .join(', ');

/** What the search can narrow a record down by. */
export const filtersOf = (view: View, year: SiteYear): readonly (readonly [string, string])[] =>
  view.is === 'record' ? recordFilters(view.entry, year) : [];

const recordFilters = ({ kind, facets }: Entry, { name, year }: SiteYear): [string, string][] => [
  ['Năm học', name],
  ['Loại', kind.name],
  ...(facets.owner ? [['Giáo viên', nameOf(year, facets.owner)] as [string, string]] : []),
  ...(facets.subject ? [['Môn', facets.subject] as [string, string]] : []),
  ...(facets.classes ?? []).map((lop): [string, string] => ['Lớp', lop]),
  ...(facets.week === undefined ? [] : [['Tuần', String(facets.week)] as [string, string]]),
];
