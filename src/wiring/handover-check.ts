import { EnvironmentProblem } from '../core/problem.ts';
import { imapServerOf, openImap } from '../io/imap.ts';
import { openSession, smtpServerOf } from '../io/smtp.ts';
import { authorityOf } from './mailbox.ts';
import { setting } from './settings.ts';

/** One login that was tried: what it shows, never with what. */
export interface LoginTried {
  readonly ok: boolean;
  readonly text: string;
}

/** Tries the old and the new passwords of mail server and mailbox: the old must be refused as wrong, the new must open. A secret is read, used, and never told. */
export const checkLogins = async (): Promise<LoginTried[]> => {
  const tried: LoginTried[] = [];
  for (const service of SERVICES)
    for (const age of ['OLD_', ''] as const) tried.push(await tryLogin(service, age));
  return tried;
};

const SERVICES = [
  {
    name: 'SMTP_URL',
    what: 'gửi thư',
    open: async (url: string) =>
      (await openSession(smtpServerOf(url, { ca: authorityOf('SMTP_CA') }))).close(),
  },
  {
    name: 'IMAP_URL',
    what: 'đọc hộp thư',
    open: async (url: string) =>
      (await openImap(imapServerOf(url, authorityOf('IMAP_CA')))).close(),
  },
] as const;

const tryLogin = async (
  { name, what, open }: (typeof SERVICES)[number],
  age: 'OLD_' | '',
): Promise<LoginTried> => {
  const whose = age ? 'cũ' : 'mới';
  const url = setting(`${age}${name}`);
  if (!url) return { ok: false, text: `Chưa thử mật khẩu ${whose} để ${what}: đặt ${age}${name}.` };
  const failure = await failureOf(() => open(url));
  if (failure === undefined)
    return {
      ok: !age,
      text: age
        ? `Mật khẩu cũ VẪN ${what} được. Đổi mật khẩu hoặc thu hồi mật khẩu ứng dụng ngay.`
        : `Mật khẩu mới ${what} được.`,
    };
  const isWrong = failure.includes('không nhận tên đăng nhập hoặc mật khẩu');
  if (age && isWrong) return { ok: true, text: `Mật khẩu cũ không còn ${what} được.` };
  return {
    ok: false,
    text: isWrong
      ? `Mật khẩu mới không ${what} được: sửa ${name} trong tệp .env.`
      : `Không thử được mật khẩu ${whose} để ${what}: không nối được máy chủ, nên chưa chứng minh gì.`,
  };
};

/** Why it failed, to be judged here; it may quote what a server said, so it is not passed on. */
const failureOf = async (work: () => Promise<unknown>): Promise<string | undefined> => {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof EnvironmentProblem) return error.message;
    throw error;
  }
};
