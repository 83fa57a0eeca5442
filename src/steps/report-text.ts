import { momentOf } from '../core/moment.ts';
import type { Letters } from '../core/outbox.ts';
import type { Report } from './settle-by-mailbox.ts';

/** What one saved file says. */
export interface SavedReport {
  readonly said: readonly (Omit<Report, 'arrived'> & { readonly message: string })[];
  readonly arrived: Date;
}

/** What a report that was saved as a file says, a sentence for each recipient; or why it says nothing about these letters. */
export const reportLines = (
  name: string,
  { said, arrived }: SavedReport,
  { messages }: Letters,
): string[] => {
  if (said.length === 0)
    return [
      `${name}: không phải báo nhận của máy chủ thư. Lưu chính thư báo nhận thành tệp .eml (đừng chuyển tiếp, đừng chép lời).`,
    ];
  return said.map(({ message, recipient, action, status, answer }) => {
    const letter = messages.find(({ id }) => id === message);
    if (!letter)
      return `${name}: báo nhận về thư ${message || 'không rõ mã'}, không phải thư nào của lần gửi này.`;
    const why = [status, answer].filter(Boolean).join(', ');
    const isOurs = letter.to.some((one) => one.toLowerCase() === recipient.toLowerCase());
    return `${name}: thư ${letter.number} ("${letter.subject}") tới ${recipient} – ${SAID[action]}${why ? ` (${why})` : ''}, máy chủ thư báo lúc ${momentOf(arrived.toISOString())}.${isOurs ? '' : ' Địa chỉ này không có trong người nhận của thư, nên không đổi gì trong sổ gửi.'}`;
  });
};

const SAID: Readonly<Record<Report['action'], string>> = {
  delivered: 'đã giao',
  failed: 'KHÔNG giao được',
  delayed: 'chưa giao được, máy chủ thư còn thử tiếp',
  relayed: 'đã chuyển cho một máy chủ không báo lại',
  expanded: 'đã giao cho danh sách người nhận mà địa chỉ này đại diện',
};
