import { shortDay, type Day } from '../core/day.ts';
import { dutiesOn } from '../core/duties.ts';
import type { Decision } from '../core/inspection.ts';
import type { Ledger } from '../core/ledger.ts';
import { isOwed, isUncertain } from '../core/outbox.ts';
import { staffOf, type SchoolYear } from '../core/school.ts';

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
  const inside = starts.findLast(({ to }) => to !== last.to)?.to;
  return { ...last, from: before?.nguoi ?? inside };
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
    ...ledgers.map(sentLine),
    '',
    'Phải đổi, làm xong việc nào đánh dấu việc ấy:',
    ...TO_CHANGE.map((item) => `  [ ] ${item}`),
    '',
    'Xong thì thử mật khẩu cũ và mới: npm run handover -- --check. Không ghi mật khẩu vào biên bản, vào git hay vào thư.',
  ].join('\n');
};

const sentLine = ({ manifest, deliveries }: Ledger): string => {
  const doubtful = deliveries.filter(isUncertain).length;
  const owed = deliveries.filter(isOwed).length;
  return `  ${manifest.name} (thẻ ${manifest.tag}): ${manifest.messages.length} thư, ${owed} lượt còn phải gửi, ${doubtful} lượt không rõ`;
};

const TO_CHANGE = [
  'mật khẩu email trường: bên nhận tự đặt, bên giao không biết',
  'mật khẩu ứng dụng: thu hồi hết, cấp cái mới cho máy gửi thư',
  'tệp .env trên máy gửi thư: SMTP_URL, IMAP_URL',
  'bí mật của nơi giữ kho hồ sơ (CI secrets): SMTP_URL và những bí mật khác ghi ở đó',
  'điện thoại và email khôi phục, thiết bị xác thực hai lớp, mã dự phòng',
  'các phiên đang đăng nhập và ứng dụng được cấp quyền: đăng xuất, thu hồi',
  'quy tắc chuyển tiếp, lọc thư, người được ủy quyền: xem từng dòng, xóa dòng lạ',
  'khóa DKIM, khóa ký thẻ git (SSH, OpenPGP), tài khoản dấu thời gian, khóa sao lưu: đổi khóa nào bên giao từng giữ',
  'quyền đẩy vào kho hồ sơ của bên giao',
];
