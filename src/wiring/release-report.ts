import { hasErrors, type Finding } from '../core/finding.ts';
import { deliveriesOf } from '../core/outbox.ts';
import { pathFrom, printable } from '../steps/findings-text.ts';
import { formatFindings } from '../steps/format-findings.ts';
import { outcomeText } from '../steps/outcome-text.ts';
import { planText } from '../steps/release-text.ts';
import type { ExitCode } from './command.ts';
import { sendingCommand } from './sending-command.ts';
import type { ShownRelease } from './release-show.ts';
import type { SendOutcome } from './release.ts';

/** Where findings were made, for their first line. */
interface Place {
  readonly folder: string;
  readonly judged: number;
}

/** Prints a plan; 1 when something forbids sending it. */
export const reportPlan = (
  { plan, messages, findings, elsewhere, ledger }: ShownRelease,
  place: Place,
): ExitCode => {
  if (findings.length > 0) console.log(`${textOf(findings, place)}\n`);
  console.log(planText(plan, messages, ledger));
  if (elsewhere > 0) console.log(elsewhereText(elsewhere));
  if (!hasErrors(findings)) return 0;
  console.error(forbiddenText(findings, place));
  return 1;
};

/** Prints what became of a release; 0 only when every recipient's server has every message. */
export const reportSending = (outcome: SendOutcome, place: Place): ExitCode => {
  if ('findings' in outcome) {
    console.log(textOf(outcome.findings, place));
    console.error('Chưa gửi gì: sửa các lỗi trên, lưu lại rồi gõ lại lệnh.');
    return 1;
  }
  if (outcome.warnings?.length) console.log(textOf(outcome.warnings, place));
  for (const line of outcome.told ?? []) console.log(line);
  const deliveries = deliveriesOf(outcome.entries);
  console.log(outcomeText(outcome.manifest, deliveries, sendingCommand()));
  if (outcome.sentBefore)
    console.log('Các thư này đã được nhận từ lần trước; lần này không gửi thêm thư nào.');
  console.log(`PDF, thư và sổ gửi ở ${outcome.folder}.`);
  if (outcome.stopped) console.error(outcome.stopped);
  if (outcome.note) console.error(outcome.note);
  return deliveries.every(({ state }) => state === 'accepted') ? 0 : 1;
};

const elsewhereText = (files: number): string =>
  `Ngoài phạm vi kỳ này còn ${files} tệp có lỗi, không cản việc gửi. Xem bằng: npm run check`;

/** Said again behind a long plan: where the errors are. */
const forbiddenText = (findings: readonly Finding[], { folder }: Place): string => {
  const errors = findings.filter((finding) => hasErrors([finding]));
  const files = [...new Set(errors.map(({ file }) => pathFrom(folder, file)))];
  const more = files.length > FILES_NAMED ? [`  và ${files.length - FILES_NAMED} tệp nữa`] : [];
  return [
    `Chưa gửi được: sửa các lỗi ghi ở đầu (${errors.length} lỗi) rồi gõ lại lệnh. Các tệp có lỗi:`,
    ...files.slice(0, FILES_NAMED).map((file) => `  ${printable(file)}`),
    ...more,
  ].join('\n');
};

const FILES_NAMED = 10;

const textOf = (findings: readonly Finding[], place: Place): string =>
  formatFindings(findings, { format: 'text', ...place });
