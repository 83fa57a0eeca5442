import { envelopeText } from '../steps/release-text.ts';
import { contentOption, type ExitCode } from './command.ts';
import { postLetters, type Post } from './post.ts';
import { requireSend, sendingOptions } from './release-options.ts';
import { reportSending } from './release-report.ts';

/** Options of every command that sends letters about one record. */
export const postOptions = {
  ...contentOption,
  send: { type: 'boolean', help: 'gửi qua SMTP_URL; không có thì chỉ cho xem' },
  ...sendingOptions,
  out: {
    type: 'string',
    takes: '<thư mục>',
    help: 'nơi giữ thư và sổ gửi (mặc định: out/thu-di/…)',
  },
  settle: {
    type: 'boolean',
    help: 'với --send: trước hết tìm thư "không rõ" trong hộp thư của trường (IMAP_URL), hoặc xét các báo nhận .eml được nêu',
  },
} as const;

interface PostValues {
  readonly send?: boolean;
  readonly 'to-mailbox'?: string;
  readonly out?: string;
  readonly settle?: boolean;
  readonly sent?: readonly string[];
  readonly 'not-sent'?: readonly string[];
  /** Reports of mail servers that a person saved as files. */
  readonly reports?: readonly string[];
}

/** Shows the letters, or with `--send` sends them and says what became of each. */
export const showOrSend = async (
  post: Post,
  { send = false, out, settle = false, sent = [], reports = [], ...values }: PostValues,
  place: { readonly folder: string; readonly judged: number },
): Promise<ExitCode> => {
  const mailbox = values['to-mailbox'];
  const settlement = { sent, notSent: values['not-sent'] ?? [] };
  // A rehearsal and the school's mailbox know nothing of each other; that is told whether or not it sends.
  requireSend(send, settle && mailbox !== undefined, { mailbox, out, ...settlement });
  requireSend(send, false, { settle });
  if (send)
    return reportSending(
      await postLetters(post, { mailbox, out, settle, reports, settlement }),
      place,
    );
  const { drafts } = post;
  for (const [index, draft] of drafts.entries())
    console.log(envelopeText({ ...draft, number: index + 1 }, drafts.length));
  console.log(`Kế hoạch: ${drafts.length} thư. Chưa gửi gì, chưa ghi gì; thêm --send để gửi.`);
  return 0;
};
