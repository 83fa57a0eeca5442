import type { Day } from '../core/day.ts';
import type { Decision } from '../core/inspection.ts';
import type { SchoolYear } from '../core/school.ts';
import { reviewerOn } from './plan-release-duties.ts';

/** The line by which a CODEOWNERS file says that it was made from the decision. */
export const MARK =
  '# Làm từ quyết định phân công nhận xét; đừng sửa tay. Làm lại: npm run codeowners';

/** CODEOWNERS: whose records are reviewed by whom on a day. Paths are from the repository's root; `content` is the records folder there. */
export const codeownersOf = (
  year: SchoolYear,
  decisions: readonly Decision[],
  day: Day,
  content: string,
): string => {
  const lines = year.staff.nhan_su.flatMap((teacher) => {
    const reviewer = reviewerOn(decisions, day, year, teacher.to);
    return reviewer ? [`/${content}/${year.year.nam_hoc}/**/${teacher.ma}/ ${reviewer.email}`] : [];
  });
  return [MARK, ...lines, ''].join('\n');
};
