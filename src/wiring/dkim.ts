import { createPrivateKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { EnvironmentProblem } from '../core/problem.ts';
import { checkDkim } from '../io/dkim-check.ts';
import { askTxt } from '../io/dns.ts';
import { keyRecordOf, signMessage, type DkimKey } from '../io/dkim.ts';
import { keyRecordProblem } from '../steps/dkim-record.ts';
import { setting } from './settings.ts';

/** The key of the school's mail domain from DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY; undefined when none of them is set. Refuses a key that lies in the repository, where everybody who clones it would have it. */
export const dkimKey = (repositoryRoot: string): DkimKey | undefined => {
  const [domain, selector, path] = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY'].map(setting);
  if (!domain && !selector && !path) return undefined;
  if (!domain || !selector || !path)
    throw new EnvironmentProblem(
      'Muốn ký thư bằng DKIM phải đặt đủ ba dòng trong tệp .env: DKIM_DOMAIN, DKIM_SELECTOR và DKIM_KEY (đường dẫn tệp khóa PEM). Đặt đủ, hoặc bỏ cả ba.',
    );
  if (!existsSync(path))
    throw new EnvironmentProblem(`Không có tệp khóa ${path}. Sửa DKIM_KEY trong tệp .env.`);
  if (isWithin(repositoryRoot, path))
    throw new EnvironmentProblem(
      `Tệp khóa ${path} nằm trong kho git, ai có kho cũng có khóa. Chuyển tệp ra ngoài kho rồi sửa DKIM_KEY trong tệp .env.`,
    );
  return { domain, selector, privateKey: pemOf(path) };
};

/** Asks the DNS, before anything is sent, whether receivers will find the key that checks our signatures: a signature that nobody can check harms delivery, so the sending is refused. A DNS that does not answer, and a rehearsal, only give a sentence. */
export const publishedDoubt = async (
  key: DkimKey | undefined,
  isRehearsal: boolean,
): Promise<string | undefined> => {
  if (!key) return undefined;
  const { name, text } = keyRecordOf(key);
  const server = setting('DNS_SERVER');
  const texts = await askTxt(name, server ? [server] : []);
  if (!texts)
    return `Chưa hỏi được DNS về bản ghi ${name}, nên chưa biết máy chủ nhận có xét được chữ ký DKIM không. Khi có mạng, xem bằng: nslookup -type=TXT ${name}`;
  const why = keyRecordProblem(texts, key.privateKey);
  if (!why) return undefined;
  const doubt = `Chữ ký DKIM sẽ không ai xét được: DNS trả lời về ${name} rằng ${why}. Nhờ người quản trị tên miền ghi đúng một bản ghi TXT ở tên ấy:\n  ${text}\nhoặc sửa DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY trong tệp .env; bỏ cả ba dòng thì thư gửi đi không có chữ ký này.`;
  if (isRehearsal) return doubt;
  throw new EnvironmentProblem(`Lượt này không gửi thư nào. ${doubt}`);
};

/** The bytes to store and send: signed when there is a key, and then proven to be signed well before anything is sent. */
export const sealed = async (bytes: Uint8Array, key: DkimKey | undefined): Promise<Uint8Array> => {
  if (!key) return bytes;
  const signed = await signMessage(bytes, key);
  const { name, text } = keyRecordOf(key);
  const [verdict] = await checkDkim(signed, (asked) =>
    Promise.resolve(asked === name ? [text] : []),
  );
  if (verdict?.result === 'pass') return signed;
  throw new EnvironmentProblem(
    `Chữ ký DKIM vừa tạo không kiểm lại được (${verdict?.reason ?? 'không có chữ ký'}), nên chưa gửi gì. Xem lại DKIM_DOMAIN, DKIM_SELECTOR và tệp khóa.`,
  );
};

const isWithin = (folder: string, path: string): boolean => {
  const way = relative(realpathSync(folder), realpathSync(path));
  return !way.startsWith('..') && !isAbsolute(way);
};

const pemOf = (path: string): string => {
  const key = parsed(path);
  const { modulusLength = 0 } = key?.asymmetricKeyDetails ?? {};
  if (key?.asymmetricKeyType === 'rsa' && modulusLength >= 2048)
    return key.export({ type: 'pkcs8', format: 'pem' }).toString();
  if (key?.asymmetricKeyType === 'ed25519')
    throw new EnvironmentProblem(
      `Tệp ${path} là khóa Ed25519. Công cụ này chỉ ký thư bằng khóa RSA: còn nhiều máy chủ nhận không xét được chữ ký Ed25519, nên thư coi như không ký. Tạo khóa RSA: openssl genrsa -out dkim.pem 2048`,
    );
  throw new EnvironmentProblem(
    `Tệp ${path} không phải khóa RSA từ 2048 bit ở dạng PEM, không có mật khẩu. Tạo khóa mới: openssl genrsa -out dkim.pem 2048`,
  );
};

const parsed = (path: string): KeyObject | undefined => {
  try {
    return createPrivateKey(readFileSync(path));
  } catch {
    return undefined;
  }
};
