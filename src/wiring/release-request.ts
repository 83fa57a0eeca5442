import { kiemTra } from '../../schemas/kiem-tra/kind.ts';
import type { InspectionRequest } from '../core/inspection.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { plainText } from '../core/sections.ts';
import type { SchoolRecord } from '../core/record.ts';
import { planRelease, type PlannedRelease } from '../steps/plan-release.ts';
import { decisionsOf } from './decisions.ts';
import type { Entry, OpenSchool } from './open-school.ts';
import { correctionOf } from './release-correction.ts';

/** Which inspection is meant. */
export interface InspectionName {
  readonly year: string;
  readonly ky: string;
}

/** The inspection a person named; the newest year that has it, when no year is named. */
export const findInspection = (
  { entries }: OpenSchool,
  ky: string | undefined,
  year: string | undefined,
): InspectionName => {
  const known = entries
    .filter(({ record }) => record.kind === kiemTra.id)
    .map(({ record }) => record);
  const found = known
    .filter(({ slug }) => slug === ky)
    .filter((record) => year === undefined || record.year === year)
    .at(-1);
  if (found) return { year: found.year, ky: found.slug };
  const list = known.map((record) => `\n  ${record.slug} (năm học ${record.year})`).join('');
  throw new EnvironmentProblem(
    `${ky ? `Không có yêu cầu kiểm tra "${ky}" dùng được.` : 'Thiếu tên kỳ kiểm tra. Gõ thêm ở cuối lệnh, ví dụ: giua-hoc-ki-1'}${list ? `\nCác kỳ đang có:${list}` : '\nTạo yêu cầu trong content/<năm học>/kiem-tra trước.'}`,
  );
};

/** The plan of an inspection from the records as they are in the folder that was opened. */
export const planOf = (opened: OpenSchool, name: InspectionName): PlannedRelease => {
  const entry = entryOf(opened, name);
  const request = requestOf(entry.record);
  const planned = planRelease({
    request,
    decisions: decisionsOf(opened, name.year),
    records: opened.entries.map(({ record, kind, facets }) => ({
      path: record.path,
      kind,
      facets,
    })),
    year: entry.context.year,
  });
  return request.corrects === undefined ? planned : correctionOf(planned, request, opened);
};

/** What an inspection asks for. */
export const requestNamed = (opened: OpenSchool, name: InspectionName): InspectionRequest =>
  requestOf(entryOf(opened, name).record);

const entryOf = ({ entryAt }: OpenSchool, { year, ky }: InspectionName): Entry => {
  const path = `${year}/${kiemTra.id}/${ky}.md`;
  const entry = entryAt(path);
  if (!entry) throw new EnvironmentProblem(`Không có yêu cầu kiểm tra ${path}.`);
  return entry;
};

const requestOf = (record: SchoolRecord): InspectionRequest => {
  const fields = kiemTra.fields.parse(record.front);
  return {
    path: record.path,
    year: record.year,
    ky: record.slug,
    name: fields.ten,
    day: fields.ngay,
    deadline: fields.han_gui,
    fromWeek: fields.tu_tuan,
    toWeek: fields.den_tuan,
    kinds: fields.loai_ho_so,
    teams: fields.to,
    teachers: fields.giao_vien,
    shape: fields.hinh_thuc,
    corrects: fields.dinh_chinh_cho,
    opening: openingOf(record),
  };
};

/** The request's text as plain paragraphs; an item of a list is a line. */
const openingOf = ({ tree }: SchoolRecord): string[] =>
  tree.children
    .filter(({ type }) => type !== 'yaml' && type !== 'html')
    .map((node) =>
      node.type === 'list'
        ? node.children.map((item) => `- ${plainText(item)}`).join('\n')
        : plainText(node).replace(/\s+/g, ' '),
    )
    .filter((paragraph) => paragraph.trim() !== '');
