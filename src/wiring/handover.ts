import { EnvironmentProblem } from '../core/problem.ts';
import { handoverOf, handoverText } from '../steps/handover-text.ts';
import { todayOf } from './check-school.ts';
import { filedLedgers } from './ledgers.ts';
import { openSchool } from './open-school.ts';
import { decisionsOf } from './release-request.ts';

/** The facts of the newest handover that the decisions of the newest year name. */
export const showHandover = (content: string): string => {
  const opened = openSchool(content);
  const [year] = opened.school.years.values();
  const decisions = year && decisionsOf(opened, year.year.nam_hoc);
  const handover = decisions && handoverOf(decisions);
  if (!year || !handover)
    throw new EnvironmentProblem(
      'Chưa có quyết định nào phân công người phụ trách email trong năm học này. Tạo bằng: npm run new -- quyet-dinh "…"',
    );
  const ledgers = filedLedgers(opened)
    .filter(({ path }) => path.startsWith(`${year.year.nam_hoc}/`))
    .map(({ ledger }) => ledger);
  return handoverText({ year, decisions, ledgers, today: todayOf(opened) }, handover);
};
