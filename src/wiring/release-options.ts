import { EnvironmentProblem } from '../core/problem.ts';
import { contentOption } from './command.ts';

/** What every command that sends letters takes. */
export const sendingOptions = {
  'to-mailbox': {
    type: 'string',
    takes: '<thư mục>',
    help: 'với --send: tập dượt, thư vào thư mục này, không động tới git',
  },
  sent: {
    type: 'string',
    multiple: true,
    takes: '<số[:người nhận]>',
    help: 'xác nhận thư "không rõ" này đã tới',
  },
  'not-sent': {
    type: 'string',
    multiple: true,
    takes: '<số[:người nhận]>',
    help: 'xác nhận thư "không rõ" này chưa tới; sẽ gửi lại',
  },
} as const;

/** How `npm run release` is called. */
export const releaseCommand = {
  name: 'npm run release',
  summary:
    'Gửi hồ sơ của một kỳ kiểm tra bằng thư có tệp đính kèm. Không có --send thì chỉ cho xem, không gửi và không ghi gì.',
  positionals: '<tên kỳ kiểm tra> [<báo nhận .eml> …]',
  options: {
    ...contentOption,
    year: { type: 'string', takes: '<năm học>', help: 'năm học của kỳ (mặc định: mới nhất)' },
    send: { type: 'boolean', help: 'gắn thẻ git, in, soạn thư và gửi qua SMTP_URL' },
    ...sendingOptions,
    out: {
      type: 'string',
      takes: '<thư mục>',
      help: 'nơi giữ PDF, thư và sổ gửi (mặc định: out/release/<năm học>/<kỳ>)',
    },
    resume: { type: 'boolean', help: 'gửi nốt đúng bản đã gắn thẻ dù hồ sơ đã đổi' },
    settle: {
      type: 'boolean',
      help: 'tìm thư "không rõ" trong hộp thư của trường (IMAP_URL), hoặc xét các báo nhận .eml nêu sau tên kỳ; không có --send thì không gửi gì',
    },
  },
  examples: [
    'npm run release -- giua-hoc-ki-1',
    'npm run release -- giua-hoc-ki-1 --send --to-mailbox out/hop-thu',
    'npm run release -- giua-hoc-ki-1 --send',
    'npm run release -- giua-hoc-ki-1 --settle',
    'npm run release -- giua-hoc-ki-1 --settle ~/Downloads/undelivered.eml',
  ],
} as const;

/** Refuses options that only mean something while sending, so that nobody believes a plan was sent. */
export const requireSend = (
  send: boolean,
  look: boolean,
  { mailbox, ...others }: Readonly<Record<string, unknown>>,
): void => {
  if (mailbox !== undefined && look)
    throw new EnvironmentProblem(
      'Tập dượt (--to-mailbox) không gửi tới hộp thư của trường, nên không dùng cùng --settle.',
    );
  const lone = [mailbox, look ? undefined : Object.values(others)].flat(2);
  if (!send && lone.some(Boolean))
    throw new EnvironmentProblem(
      'Các tùy chọn --to-mailbox, --out, --resume, --sent, --not-sent chỉ dùng cùng --send. Thêm --send, hoặc bỏ chúng để xem kế hoạch.',
    );
};

/** What a person named, without the reports of mail servers that were saved as files. */
export const withoutReports = (
  words: readonly string[],
  look: boolean,
): { readonly names: readonly string[]; readonly reports: readonly string[] } => {
  const reports = words.filter(isReport);
  if (reports.length > 0 && !look)
    throw new EnvironmentProblem(
      `Tệp ${reports.join(', ')} là thư đã lưu. Muốn xét báo nhận ấy, thêm --settle; muốn xét thư có còn nguyên không, gõ: npm run verify -- <tệp .eml>`,
    );
  return { names: words.filter((word) => !isReport(word)), reports };
};

const isReport = (word: string): boolean => /\.eml$/i.test(word);
