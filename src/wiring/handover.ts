import { join } from 'node:path';
import { EnvironmentProblem } from '../core/problem.ts';
import { handoverOf, handoverText, type HandoverFacts } from '../steps/handover-text.ts';
import { todayOf } from './check-school.ts';
import { decisionsOf } from './decisions.ts';
import { writeMinutes, type Minutes } from './handover-minutes.ts';
import { filedLedgers } from './ledgers.ts';
import { openSoundSchool, type OpenSchool } from './open-school.ts';

/** Writes the minutes of the newest handover that the decisions name, as far as they can be known, and tells the facts and what must change. Minutes that are there stay as they are. */
export const prepareHandover = (content: string): string => {
  const opened = openSoundSchool(content);
  const facts = factsOf(opened);
  const handover = facts && handoverOf(facts.decisions);
  if (!facts || !handover)
    throw new EnvironmentProblem(
      'Chưa có quyết định nào phân công người phụ trách email trong năm học này. Tạo bằng: npm run new -- quyet-dinh "…"',
    );
  if (handover.from === handover.to)
    return 'Người phụ trách email không đổi nên không phải lập biên bản bàn giao.';
  return `${handoverText(facts, handover)}\n\n${minutesText(content, writeMinutes(opened, facts, handover))}`;
};

/** A predecessor is named by a decision of this school year or of an earlier one. */
const factsOf = (opened: OpenSchool): HandoverFacts | undefined => {
  const [year] = opened.school.years.values();
  if (!year || !handoverOf(decisionsOf(opened, year.year.nam_hoc))) return undefined;
  const ledgers = filedLedgers(opened)
    .filter(({ path }) => path.startsWith(`${year.year.nam_hoc}/`))
    .map(({ ledger }) => ledger);
  const decisions = [...opened.school.years.keys()].flatMap((name) => decisionsOf(opened, name));
  return { year, decisions, ledgers, today: todayOf(opened) };
};

const minutesText = (content: string, minutes: Minutes): string => {
  const path = join(content, minutes.path);
  return minutes.written
    ? `Đã soạn biên bản ${path}. Mở tệp, điền những chỗ máy không biết (số, giờ, việc đã làm), rồi gõ: npm run check -- ${path}`
    : `Đã có biên bản ${path}; máy không ghi đè. Mở tệp ấy điền tiếp rồi gõ: npm run check -- ${path}. Muốn máy soạn lại từ đầu thì đổi tên hoặc xóa tệp ấy trước.`;
};
