import { EnvironmentProblem } from '../core/problem.ts';
import { usualPace, type Pace } from '../core/sending.ts';
import { smtpServerOf, type SmtpServer } from '../io/smtp.ts';
import { authorityOf } from './authority.ts';
import { setting } from './settings.ts';

/** Where letters go: into the embedded mailbox of a rehearsal, else to the real mail server. */
export const serverFor = (
  mailbox: { readonly url: string } | undefined,
  pace?: Pace,
): SmtpServer => (mailbox ? smtpServerOf(mailbox.url) : mailServer(pace));

/** Only other people's servers ask for patience. */
export const paceFor = (mailbox: unknown, pace = usualPace): Pace =>
  mailbox === undefined ? pace : { ...pace, moi_phut: Infinity };

/** The real mail server as the settings name it: `SMTP_URL`, and `SMTP_CA` for a server whose authority is the school's own. */
const mailServer = (pace: Pace = usualPace): SmtpServer =>
  smtpServerOf(smtpUrl(), { ca: authorityOf('SMTP_CA'), patience: pace.cho_tra_loi_phut * 60_000 });

const smtpUrl = (): string => {
  const url = setting('SMTP_URL');
  if (url) return url;
  throw new EnvironmentProblem(
    'Chưa biết máy chủ thư nên chưa làm gì cả. Ghi vào tệp .env một dòng: SMTP_URL=smtps://ten-dang-nhap:mat-khau@may-chu-thu:465\nMuốn tập dượt, thêm: --to-mailbox out/hop-thu',
  );
};
