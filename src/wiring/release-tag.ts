import { EnvironmentProblem } from '../core/problem.ts';
import { SIGNERS, type Signature } from '../core/signature.ts';
import { signatureOf, signingOf, type Signing } from '../io/git-sign.ts';
import { dropTag, readTag, writeTag, type NewTag } from '../io/git-write.ts';
import type { Repository } from '../io/git.ts';
import { setting } from './settings.ts';

/** Makes a tag, signed when the school has a key, and holds the signature against the school's signers at once; a tag whose signature nobody could check later is taken away again. */
export const tagProven = async (repository: Repository, tag: NewTag): Promise<void> => {
  const signing = signingFromSettings() ?? (await signingOf(repository));
  await writeTag(repository, { ...tag, signing });
  if (!signing) return;
  const made = await readTag(repository, tag.name);
  const signature = await signatureOf(repository, tag.name, made?.signed);
  if (signature.is === 'good') return;
  await dropTag(repository, tag.name);
  throw new EnvironmentProblem(
    `Chữ ký vừa ký vào thẻ ${tag.name} không kiểm lại được nên đã bỏ thẻ và chưa gửi gì: ${why(signature)} ${ADVICE}`,
  );
};

/** SIGNING_KEY and SIGNING_FORMAT stand above what git is told. */
const signingFromSettings = (): Signing | undefined => {
  const key = setting('SIGNING_KEY');
  return key ? { key, format: setting('SIGNING_FORMAT') ?? 'ssh' } : undefined;
};

const ADVICE = `Ghi khóa công khai của người ký vào tệp người ký của trường trong thư mục hồ sơ rồi lưu (commit): khóa SSH vào ${SIGNERS.ssh}, mỗi dòng "dia-chi@thu namespaces="git" ssh-ed25519 AAAA…"; khóa OpenPGP vào ${SIGNERS.openpgp} (gpg --export --armor). Không muốn ký thì bỏ user.signingkey và SIGNING_KEY.`;

const why = (signature: Signature): string => {
  if (signature.is === 'none') return 'git không ký thẻ này.';
  if (signature.is === 'stranger')
    return `khóa ${signature.by} không có trong danh sách người ký của trường.`;
  return signature.by.endsWith('.') ? signature.by : `${signature.by}.`;
};
