import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLedger, parseLedger } from '../core/ledger.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { handoverOf, handoverText } from '../steps/handover-text.ts';
import { todayOf } from './check-school.ts';
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
  const ledgers = [...opened.content.assets]
    .filter((path) => isLedger(path) && path.startsWith(`${year.year.nam_hoc}/`))
    .flatMap((path) => parseLedger(readFileSync(join(opened.content.root, path), 'utf8')) ?? []);
  return handoverText({ year, decisions, ledgers, today: todayOf(opened) }, handover);
};
