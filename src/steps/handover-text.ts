import { shortDay, type Day } from '../core/day.ts';
import { dutiesOn } from '../core/duties.ts';
import type { Decision } from '../core/inspection.ts';
import type { Ledger } from '../core/ledger.ts';
import { isOwed, isUncertain } from '../core/outbox.ts';
import { staffOf, type SchoolYear } from '../core/school.ts';
import { toChange } from './handover-changes.ts';

export interface HandoverFacts {
  readonly year: SchoolYear;
  readonly decisions: readonly Decision[];
  readonly ledgers: readonly Ledger[];
  readonly today: Day;
}

/** Who hands over to whom. */
export interface Handover {
  readonly from?: string | undefined;
  readonly to: string;
  readonly since: Day;
  /** Path of the decision that says so. */
  readonly decision: string;
}

/** The newest change of officer that the decisions name, also one that is to come; without a predecessor it is the year's first. */
export const handoverOf = (decisions: readonly Decision[]): Handover | undefined => {
  const starts = decisions
    .flatMap(({ path, officers, day }) =>
      officers.map(({ nguoi, tu_ngay }) => ({
        to: nguoi,
        since: tu_ngay < day ? day : tu_ngay,
        decision: path,
      })),
    )
    .sort((a, b) => (a.since < b.since ? -1 : 1));
  const last = starts.at(-1);
  if (!last) return undefined;
  const [before] = dutiesOn(
    decisions.filter(({ path }) => path !== last.decision),
    last.since,
    ({ officers }) => officers,
  );
  const others = starts.filter(({ to }) => to !== last.to);
  const inside = others.findLast(
    ({ decision, since }) => decision === last.decision && since < last.since,
  );
  return { ...last, from: inside?.to ?? before?.nguoi ?? others.at(-1)?.to };
};

/** What the minutes are made from, and what must change, for two people to go through together. */
export const handoverText = (facts: HandoverFacts, handover: Handover): string => {
  const { year, ledgers } = facts;
  const name = (id: string | undefined) => staffOf(year, id)?.ten ?? id ?? '(chưa có người trước)';
  return [
    `Bàn giao hộp thư ${year.school.email} – năm học ${year.year.nam_hoc}`,
    `  bên giao: ${name(handover.from)}`,
    `  bên nhận: ${name(handover.to)}, từ ngày ${shortDay(handover.since)}, theo ${handover.decision}`,
    '',
    ledgers.length > 0 ? 'Đã gửi từ hộp thư này:' : 'Hộp thư này chưa gửi kỳ kiểm tra nào.',
    ...ledgers.map((ledger) => `  ${sentLine(ledger)}`),
    '',
    'Phải đổi, làm xong việc nào đánh dấu việc ấy:',
    ...Object.values(toChange)
      .flat()
      .map((item) => `  [ ] ${item}`),
    '',
    'Xong thì thử mật khẩu cũ và mới: npm run handover -- --check. Không ghi mật khẩu vào biên bản, vào git hay vào thư.',
  ].join('\n');
};

/** How a release that went out from the mailbox stands. */
export const sentLine = ({ manifest, deliveries }: Ledger): string => {
  const doubtful = deliveries.filter(isUncertain).length;
  const owed = deliveries.filter(isOwed).length;
  return `${manifest.name} (thẻ ${manifest.tag}): ${manifest.messages.length} thư, ${owed} lượt còn phải gửi, ${doubtful} lượt không rõ`;
};
