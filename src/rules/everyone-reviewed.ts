import { addDays, daysBetween, shortDay, type Day } from '../core/day.ts';
import { dutiesOn } from '../core/duties.ts';
import type { Decision } from '../core/inspection.ts';
import type { SchoolContext, SchoolRule } from '../core/kind.ts';
import type { CheckedRecord } from '../core/record.ts';
import { schoolRule, type RemarkOn } from '../core/report.ts';
import type { Staff } from '../core/school.ts';
import { shown } from '../core/text.ts';

/** Where the days of an inspection stand, and whom it asks. */
export interface InspectionFields {
  readonly from: string;
  readonly to: string;
  readonly teams: string;
  readonly teachers: string;
}

/** Every teacher whom an inspection asks has a reviewing manager on each of its days (CV 4147/GDĐT-TH, mục 2). */
export const everyoneReviewed = (
  keys: InspectionFields,
  decisionsOf: (context: SchoolContext) => readonly Decision[] | undefined,
): SchoolRule =>
  schoolRule(
    'co-nguoi-nhan-xet',
    'Mỗi giáo viên được kiểm tra đều có cán bộ quản lý nhận xét trong suốt kỳ',
    function* (records, context) {
      const decisions = decisionsOf(context);
      if (!decisions) return;
      for (const record of records) {
        const asked = context.year.staff.nhan_su.filter(isAsked(record, keys));
        const teams = Map.groupBy(asked, ({ to }) => to);
        for (const [team, teachers] of teams) {
          const day = daysOf(record, keys).find((day) => !isReviewed(decisions, day, team));
          if (day) yield { record, at: [keys.from], severity: 'warning', ...noOne(teachers, day) };
        }
      }
    },
  );

const TEACHERS = ['Giáo viên', 'Tổ trưởng', 'Tổ phó'];

const isAsked =
  ({ fields }: CheckedRecord, { teams, teachers }: InspectionFields) =>
  ({ ma, to, chuc_vu }: Staff): boolean =>
    TEACHERS.includes(chuc_vu) && allows(fields[teams], to) && allows(fields[teachers], ma);

const allows = (list: unknown, one: string | undefined): boolean =>
  !Array.isArray(list) || list.includes(one);

/** The days of an inspection; a slip of years in a date must not make a day's work of it. */
const daysOf = ({ fields }: CheckedRecord, keys: InspectionFields): Day[] => {
  const from = shown(fields[keys.from]);
  const count = Math.min(daysBetween(from, shown(fields[keys.to])) + 1, 366);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => addDays(from, index));
};

const isReviewed = (decisions: readonly Decision[], day: Day, team: string | undefined): boolean =>
  team !== undefined &&
  dutiesOn(decisions, day, ({ reviewers }) => reviewers.filter(({ to }) => to.includes(team)))
    .length > 0;

const noOne = ([first, ...others]: readonly Staff[], day: Day): Pick<RemarkOn, 'message'> => ({
  message: `Ngày ${shortDay(day)} chưa có quyết định phân công ai nhận xét ${first?.ten ?? ''}${others.length > 0 ? ` và ${others.length} giáo viên cùng tổ` : ''}. Thêm tổ ấy vào "nhan_xet" của quyết định.`,
});
