import type { Content } from '../core/content.ts';
import { fileStart, type Finding } from '../core/finding.ts';
import { nearest } from '../core/text.ts';
import type { School } from './school.ts';
import { typedAt } from './typed-at.ts';

/** An id that a folder of records bears and nobody in the staff list does is one slip in that list: told there, if the list is judged too, and not at every record. */
export const gatherLostStaff = (
  findings: readonly Finding[],
  content: Content,
  school: School,
  includes: (path: string) => boolean,
): readonly Finding[] => {
  const lost = lostStaff(findings, content).filter(({ year }) => includes(listOf(year)));
  const gathered = new Set(lost.flatMap(({ told }) => told));
  return [
    ...findings.filter((finding) => !gathered.has(finding)),
    ...lost.map((one) => toFinding(one, content, school)),
  ];
};

interface Lost {
  readonly id: string;
  readonly year: string;
  /** What was said at the records. */
  readonly told: readonly Finding[];
}

const lostStaff = (findings: readonly Finding[], content: Content): Lost[] => {
  const unknown = findings.filter(({ rule }) => rule === 'ma-can-bo');
  const byId = Map.groupBy(unknown, (one) => `${yearOf(one)}/${typedAt(one, content)}`);
  return [...byId].flatMap(([key, told]) => {
    const [year = '', id = ''] = key.split('/');
    const inFolder = told.filter(({ file }) => file.split('/')[2] === id);
    return inFolder.length >= SEVERAL ? [{ id, year, told }] : [];
  });
};

/** Fewer records may well have a slip of their own. */
const SEVERAL = 3;

const yearOf = ({ file }: Finding): string => file.split('/')[0] ?? '';

const listOf = (year: string): string => `${year}/nhan-su.yml`;

const toFinding = ({ id, year, told }: Lost, { data }: Content, { years }: School): Finding => {
  const ids = years.get(year)?.staff.nhan_su.map(({ ma }) => ma) ?? [];
  const meant = nearest(id, ids);
  const place = meant ? ['nhan_su', ids.indexOf(meant), 'ma'] : ['nhan_su'];
  const files = new Set(told.map(({ file }) => file)).size;
  const advice = meant
    ? `Nếu là người ở đây thì gõ: ma: ${id}`
    : 'Ghi người ấy vào danh sách này, kể cả khi đã thôi dạy.';
  return {
    file: listOf(year),
    ...(data.get(listOf(year))?.placeOf(place) ?? fileStart),
    rule: 'ma-can-bo',
    severity: 'error',
    message: `${files} hồ sơ ghi mã "${id}" mà trong danh sách không ai mang mã ấy. ${advice}`,
  };
};
