import type { Pace } from '../core/sending.ts';

/** How much longer a run takes, for the progress line. */
export const leftText = (milliseconds: number): string => `còn ${timeText(milliseconds)}`;

/** Why a recipient was not served now. */
export const refusalText = (
  number: number,
  { to, answer, later }: { readonly to: string; readonly answer: string; readonly later: boolean },
): string =>
  later
    ? `Thư ${number} tới ${to}: máy chủ tạm chưa nhận (${answer}).`
    : `Thư ${number} tới ${to}: không gửi được (${answer}).`;

/** Why a conversation broke. */
export const lostText = (number: number, answer: string): string =>
  `Cuộc nối với máy chủ thư đứt khi gửi thư ${number} (${answer}).`;

/** That nothing will be heard for a while. */
export const waitText = (milliseconds: number): string =>
  `Chờ ${timeText(milliseconds)} rồi gửi tiếp.`;

/** That a server that was not reached is waited for, before anything was begun. */
export const reachLaterText = (trouble: string, milliseconds: number): string =>
  `${trouble} Chưa gửi gì. Chờ ${timeText(milliseconds)} rồi tự nối lại; nếu SMTP_URL sai thì bấm Ctrl+C, sửa trong tệp .env, rồi gõ lại lệnh.`;

/** That a server was never reached, so that nothing was begun. */
export const neverReachedText = (trouble: string, tries: number): string =>
  `${trouble}${tries > 0 ? ` Đã nối lại ${tries} lần không được.` : ''} Lần này chưa gửi gì. Kiểm tra mạng và SMTP_URL, hoặc chờ ít phút, rồi gõ lại lệnh.`;

/** That the server was tried often enough. */
export const tooOftenText = (trouble: string, tries: number): string =>
  `${trouble} Đã nối lại ${tries} lần liền không được nên dừng. Khi máy chủ thư hoạt động lại, gõ lại lệnh để gửi nốt.`;

/** That the school's deadline of a run has come. */
export const tooLateText = ({ han_chot_phut }: Pace): string =>
  `Dừng vì gửi tiếp sẽ quá ${decimal(han_chot_phut)} phút, hạn chót của một lần gửi (gui_thu, han_chot_phut trong truong.yml). Gõ lại lệnh để gửi nốt.`;

/** That a message is larger than the server takes; the advice is with the outcome. */
export const tooLargeText = (bytes: number, limit: number): string =>
  `thư nặng ${megabytes(bytes)} MB, máy chủ thư chỉ nhận tới ${megabytes(limit)} MB`;

const timeText = (milliseconds: number): string =>
  milliseconds < 60_000 ? 'chưa đầy một phút' : `khoảng ${Math.round(milliseconds / 60_000)} phút`;

const megabytes = (bytes: number): string => decimal(Math.round(bytes / 10_000) / 100);

const decimal = (value: number): string => String(value).replace('.', ',');
