import type { Day } from '../core/day.ts';
import { shortDay } from '../core/day.ts';
import type { Dossier, Owing, ReleasePlan } from '../core/dossier.ts';
import { fileStart, type Finding } from '../core/finding.ts';
import type { Decision, InspectionRequest } from '../core/inspection.ts';
import type { Facets, RecordKind } from '../core/kind.ts';
import { teamName, type SchoolYear, type Staff } from '../core/school.ts';
import { teamLeader } from '../core/staff.ts';
import { compareNames } from '../core/text.ts';
import { linkIn } from './letter-words.ts';
import { officerOn, reviewerOn } from './plan-release-duties.ts';
import { filesOf } from './plan-release-files.ts';

/** A record as the plan needs it. */
export interface ReleaseRecord {
  readonly path: string;
  readonly kind: Pick<RecordKind, 'id' | 'name' | 'short' | 'inspected'>;
  readonly facets: Facets;
}

export interface ReleaseInput {
  readonly request: InspectionRequest;
  readonly records: readonly ReleaseRecord[];
  readonly decisions: readonly Decision[];
  readonly year: SchoolYear;
}

/** The plan, and what is wrong with it; with an error among the findings nothing may be sent. */
export interface PlannedRelease {
  readonly plan: ReleasePlan;
  readonly findings: readonly Finding[];
}

/** One dossier a teacher in scope, to the school's mailbox and the manager's at once (CV 4147/GDĐT-TH, mục 3). */
export const planRelease = (input: ReleaseInput): PlannedRelease => {
  const { request, year } = input;
  const findings = [...requestFindings(input)];
  const teachers = teachersInScope(request, year);
  const byTeacher = Map.groupBy(recordsInScope(input), (record) => senderOf(record, year));
  const dossiers = teachers.flatMap((teacher) => {
    const records = byTeacher.get(teacher.ma) ?? [];
    return records.length > 0 ? [dossierOf(teacher, records, input, findings)] : [];
  });
  findings.push(...leftOut(byTeacher, teachers, input));
  const plan: ReleasePlan = {
    year: request.year,
    ky: request.ky,
    name: request.name,
    deadline: request.deadline,
    scope: scopeOf(request),
    shape: request.shape,
    opening: request.opening,
    dossiers,
    owing: teachers.filter(({ ma }) => !byTeacher.has(ma)).map((teacher) => owingOf(teacher, year)),
    budget: Math.floor(year.school.dung_luong_thu_mb * 1_000_000),
  };
  return { plan, findings };
};

function* requestFindings({ request, decisions, year }: ReleaseInput): Generator<Finding> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(request.ky))
    yield problem(
      request.path,
      'ten-ky-kiem-tra',
      `Tên tệp "${request.ky}" chưa dùng được làm tên kỳ. Đổi tên tệp: chữ thường không dấu, số và gạch nối, ví dụ giua-hki.md.`,
    );
  const link = linkIn([request.name, ...request.opening].join('\n'));
  if (link)
    yield problem(
      request.path,
      'thu-co-lien-ket',
      `Lời thư có liên kết "${link}". Hồ sơ kiểm tra gửi bằng tệp đính kèm, không gửi liên kết (Công văn 4147, mục 2). Xóa liên kết này.`,
    );
  if (request.fromWeek > request.toWeek)
    yield problem(
      request.path,
      'pham-vi-tuan',
      `"tu_tuan: ${request.fromWeek}" đứng sau "den_tuan: ${request.toWeek}". Sửa lại hai số tuần.`,
    );
  if (!officerOn(decisions, request.day, year))
    yield problem(
      request.path,
      'phu-trach-email',
      `Ngày ${shortDay(request.day)} chưa có ai được phân công phụ trách email trường. Thêm "phu_trach_email" vào một quyết định trong ${request.year}/quyet-dinh.`,
    );
}

const teachersInScope = (request: InspectionRequest, year: SchoolYear): Staff[] =>
  year.staff.nhan_su
    .filter(({ ma, to }) => (request.teachers ? request.teachers.includes(ma) : to !== undefined))
    .filter(({ to }) => !request.teams || (to !== undefined && request.teams.includes(to)))
    .sort((a, b) => compareNames(a.ten, b.ten));

const recordsInScope = ({ request, records, year }: ReleaseInput): ReleaseRecord[] => {
  const days = daysOfWeeks(request, year);
  return records.filter(
    ({ path, kind, facets }) =>
      path.startsWith(`${request.year}/`) &&
      kind.inspected &&
      request.kinds.includes(kind.id) &&
      isInScope(facets, request, days),
  );
};

const daysOfWeeks = (
  { fromWeek, toWeek }: InspectionRequest,
  { year }: SchoolYear,
): { first: Day; last: Day } => ({
  first: year.tuan.find(({ tuan }) => tuan === fromWeek)?.tu_ngay ?? '',
  last: year.tuan.find(({ tuan }) => tuan === toWeek)?.den_ngay ?? '',
});

/** By week where a record has one, else by its days; a record without either belongs to every period. */
const isInScope = (
  { week, from, to }: Facets,
  { fromWeek, toWeek }: InspectionRequest,
  { first, last }: { first: Day; last: Day },
): boolean => {
  if (week !== undefined) return fromWeek <= week && week <= toWeek;
  const start = from ?? to;
  const end = to ?? from;
  return start === undefined || end === undefined || (start <= last && end >= first);
};

/** The person whose record it is; a record of a tổ alone is sent by its tổ trưởng. */
const senderOf = ({ facets }: ReleaseRecord, year: SchoolYear): string | undefined =>
  facets.owner ?? teamLeader(year, facets.team)?.ma;

const dossierOf = (
  teacher: Staff,
  records: readonly ReleaseRecord[],
  input: ReleaseInput,
  findings: Finding[],
): Dossier => {
  const { request, decisions, year } = input;
  const officer = officerOn(decisions, request.day, year);
  const reviewer = reviewerOn(decisions, request.day, year, teacher.to);
  findings.push(...recipientFindings(teacher, reviewer, input));
  const school = { name: year.year.ten_truong, address: year.school.email };
  const kinds = new Map(records.map(({ kind }) => [kind.id, kind.name]));
  return {
    teacher: teacher.ma,
    name: teacher.ten,
    team: teamName(year, teacher.to),
    kinds: request.kinds.flatMap((id) => kinds.get(id) ?? []),
    from: { name: teacher.ten, address: year.school.email_gui ?? year.school.email },
    replyTo: { name: teacher.ten, address: teacher.email },
    to: [school, ...(reviewer ? [{ name: reviewer.ten, address: reviewer.email }] : [])],
    greeting: [
      `${school.name}${officer ? ` (phụ trách email: ${titled(officer)})` : ''}`,
      ...(reviewer ? [`${titled(reviewer)}, ${reviewer.chuc_vu}`] : []),
    ],
    files: filesOf(teacher, records, request),
  };
};

const titled = ({ ong_ba, ten }: Staff): string => `${ong_ba} ${ten}`;

function* recipientFindings(
  teacher: Staff,
  reviewer: Staff | undefined,
  { request, year }: ReleaseInput,
): Generator<Finding> {
  const team = teamName(year, teacher.to);
  if (!reviewer)
    yield problem(
      request.path,
      'nguoi-nhan-xet',
      `Ngày ${shortDay(request.day)} chưa có cán bộ quản lý nào được phân công nhận xét ${team || `giáo viên ${teacher.ten}`}. Thêm "nhan_xet" vào một quyết định trong ${request.year}/quyet-dinh.`,
    );
  else if (reviewer.ma === teacher.ma)
    yield problem(
      request.path,
      'nguoi-nhan-xet',
      `${teacher.ten} được phân công nhận xét hồ sơ của chính mình. Phân công một cán bộ quản lý khác cho ${team}.`,
    );
  else if (sameAddress(reviewer.email, year.school.email))
    yield problem(
      `${request.year}/nhan-su.yml`,
      'thu-dien-tu',
      `Email của ${reviewer.ten} trùng email trường. Hồ sơ phải gửi đồng thời vào hai hộp thư (Công văn 4147, mục 3); ghi email riêng của cán bộ quản lý.`,
    );
}

const sameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Records in scope that nobody in scope sends: told, so that none is lost quietly. */
const leftOut = (
  byTeacher: ReadonlyMap<string | undefined, readonly ReleaseRecord[]>,
  teachers: readonly Staff[],
  { request, year }: ReleaseInput,
): Finding[] =>
  request.teams || request.teachers
    ? []
    : [...byTeacher]
        .filter(([id]) => !teachers.some(({ ma }) => ma === id))
        .flatMap(([id, records]) => records.map((record) => notSent(record, id, year)));

const notSent = (record: ReleaseRecord, id: string | undefined, year: SchoolYear): Finding => ({
  ...problem(
    record.path,
    'khong-co-nguoi-gui',
    `Hồ sơ này không gửi được vì ${year.staff.nhan_su.find(({ ma }) => ma === id)?.ten ?? 'người làm'} không thuộc tổ nào. Ghi "to" của người ấy trong nhan-su.yml.`,
  ),
  severity: 'warning',
});

const owingOf = ({ ma, ten, to }: Staff, year: SchoolYear): Owing => ({
  teacher: ma,
  name: ten,
  team: teamName(year, to),
});

const scopeOf = ({ fromWeek, toWeek }: InspectionRequest): string =>
  fromWeek === toWeek ? `tuần ${fromWeek}` : `từ tuần ${fromWeek} đến tuần ${toWeek}`;

const problem = (file: string, rule: string, message: string): Finding => ({
  file,
  ...fileStart,
  rule,
  severity: 'error',
  message,
});
