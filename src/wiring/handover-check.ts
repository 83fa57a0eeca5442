import { EnvironmentProblem } from '../core/problem.ts';
import { askHidden, canAsk } from '../io/ask-hidden.ts';
import { imapServerOf, openImap } from '../io/imap.ts';
import { openSession, smtpServerOf } from '../io/smtp.ts';
import { authorityOf } from './authority.ts';
import { setting } from './settings.ts';

/** One login that was tried: what it shows, never with what. */
export interface LoginTried {
  readonly ok: boolean;
  readonly text: string;
}

/** Tries the old and the new passwords of mail server and mailbox: the old must be refused as wrong, the new must open. An old password that no setting tells is asked for on a terminal. A secret is read, used, and never told. */
export const checkLogins = async (): Promise<LoginTried[]> => {
  const tried: LoginTried[] = [];
  const secrets: string[] = [];
  for (const { name, what } of SERVICES) secrets.push(await oldUrlOf(name, what));
  for (const [index, service] of SERVICES.entries()) {
    tried.push(await tryLogin(service, 'OLD_', secrets[index]));
    tried.push(await tryLogin(service, '', setting(service.name)));
  }
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

/** The account as it was: named by a setting, or the present one with the password that a person types. */
const oldUrlOf = async (name: string, what: string): Promise<string> => {
  const told = setting(`OLD_${name}`);
  const url = URL.parse(setting(name) ?? '');
  if (told !== undefined || !url || !canAsk()) return told ?? '';
  const user = decodeURIComponent(url.username);
  const password = await askHidden(
    `Mật khẩu cũ của ${user} để ${what} (gõ không hiện ra, không được lưu; bỏ qua thì Enter): `,
  );
  url.password = encodeURIComponent(password);
  return password ? url.href : '';
};

const tryLogin = async (
  { name, what, open }: (typeof SERVICES)[number],
  age: 'OLD_' | '',
  url: string | undefined,
): Promise<LoginTried> => {
  const whose = age ? 'cũ' : 'mới';
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
