import { expect, test } from 'vitest';
import { kinds } from '../../schemas/index.ts';
import { groupings } from '../steps/site-lists.ts';
import { boardOf } from '../steps/site-period-board.ts';
import { openSchool } from './open-school.ts';
import { linksOf } from './site-links.ts';
import { siteYear } from './site-year.ts';
import { viewsOf } from './site-views.ts';

const opened = openSchool('content');
const school = opened.school.years.get('2026-2027');
if (!school) throw new Error('the sample school has no 2026-2027');
const year = siteYear('2026-2027', school, {
  entries: opened.entries,
  content: opened.content,
  today: '2026-11-22',
});

test('no two pages of a school year stand at one address', () => {
  const addresses = viewsOf(year).map(({ address }) => address);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('every record of the sample has a page', () => {
  const records = viewsOf(year).filter(({ view }) => view.is === 'record');
  expect(records).toHaveLength(opened.entries.length);
});

test('no record kind bears the name of a way to look records up', () => {
  expect(groupings.filter((grouping) => kinds.has(grouping))).toEqual([]);
  expect(kinds.has('ky-kiem-tra')).toBe(false);
});

test('a lesson past its days without reflection is to do the day its grace has run out, not before', () => {
  const late = (today: string): number =>
    siteYear('2026-2027', school, { entries: opened.entries, content: opened.content, today })
      .unreflected.size;
  expect(late('2026-09-01')).toBe(0);
  expect(late('2027-06-30')).toBeGreaterThan(0);
});

test('an inspection lists every teacher of its teams, also those who have nothing', () => {
  const [period] = year.periods;
  if (!period) throw new Error('the sample school has no inspection');
  const board = boardOf(period, [], school, new Set());
  const teachers = school.staff.nhan_su.filter(
    ({ to }) => to !== undefined && (!period.teams || period.teams.includes(to)),
  );
  expect(board.rows.map(({ total }) => total)).toEqual(teachers.map(() => 0));
});

test('the next record of one is before its own next', () => {
  for (const [path, { after }] of year.neighbours)
    if (after) expect(year.neighbours.get(after.record.path)?.before?.record.path).toBe(path);
});

const links = linksOf(
  '2026-2027/quyet-dinh/a.md',
  {
    opened: {
      ...opened,
      content: { ...opened.content, assets: new Set(['2026-2027/x.svg', '2026-2027/y.pdf']) },
    },
    years: [year],
    addresses: new Map([['2026-2027/kiem-tra/thang-10.md', '2026-2027/kiem-tra/thang-10']]),
    history: { of: () => [], newest: () => [] },
    usedAssets: new Set(),
  },
  (address) => `/${address}`,
);

test('a link to another record leads to its page', () => {
  expect(links.hrefOf('../kiem-tra/thang-10.md')).toBe('/2026-2027/kiem-tra/thang-10/');
});

test('a link to a record that is left out, or out of the folder, leads nowhere', () => {
  expect(links.hrefOf('../kiem-tra/khac.md')).toBeUndefined();
  expect(links.hrefOf('../../../etc/passwd')).toBeUndefined();
  expect(links.hrefOf('javascript:x')).toBeUndefined();
});

test('a link may open a PDF but never an SVG, which can hold a program', () => {
  expect(links.hrefOf('../y.pdf')).toBe('/tep/2026-2027/y.pdf');
  expect(links.hrefOf('../x.svg')).toBeUndefined();
});
