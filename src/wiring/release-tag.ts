import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tagOf } from '../core/dossier.ts';
import { ledgerPath } from '../core/ledger.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { SIGNERS, type Signature } from '../core/signature.ts';
import { signatureOf, signingOf, type Signing } from '../io/git-sign.ts';
import { dropTag, readTag, writeTag, type NewTag } from '../io/git-write.ts';
import type { Repository } from '../io/git.ts';
import { readJournal } from '../io/outbox.ts';
import type { InspectionName } from './release-request.ts';
import { setting } from './settings.ts';

/** Makes a tag, signed when the school has a key, and holds the signature against the school's signers at once; a tag whose signature nobody could check later is taken away again. */
export const tagProven = async (repository: Repository, tag: NewTag): Promise<void> => {
  const signing = signingFromSettings() ?? (await signingOf(repository));
  await writeTag(repository, { ...tag, signing });
  const doubt = await doubtOf(repository, tag.name, signing !== undefined);
  if (!doubt) return;
  await dropTag(repository, tag.name);
  throw new EnvironmentProblem(
    `Chữ ký của thẻ ${tag.name} vừa gắn không kiểm lại được nên đã bỏ thẻ và chưa gửi gì: ${doubt} ${ADVICE}`,
  );
};

/** What is wrong with the signature of a tag that an earlier run made, as a sentence: that run may have been ended between signing and checking. Undefined when the signature holds, or when the school named no signer then. */
export const tagDoubt = async (
  repository: Repository,
  inspection: InspectionName,
  { folder, content }: { readonly folder: string; readonly content: string },
): Promise<string | undefined> => {
  const name = tagOf(inspection);
  const doubt = await doubtOf(repository, name, false);
  if (!doubt) return undefined;
  const journal = readJournal(folder);
  const filed = existsSync(join(content, ledgerPath(inspection)));
  const untouched =
    !filed && journal.length > 0 && journal.every(({ event }) => event === 'queued');
  return `Thẻ ${name} đã có từ trước nhưng chữ ký không kiểm được: ${doubt} ${untouched ? notBegun(name) : BEGUN}`;
};

const notBegun = (name: string): string =>
  `Chưa thư nào được gửi dưới thẻ này, và sẽ không gửi. Bỏ thẻ bằng "git tag -d ${name}" rồi gõ lại lệnh gửi để gắn và ký thẻ mới. ${ADVICE}`;

const BEGUN = `Có thể thư đã gửi dưới thẻ này, nên đừng bỏ thẻ; chừng nào chữ ký chưa kiểm được thì không gửi thêm thư nào. Lấy lại đúng thẻ từ bản sao lưu; hoặc, nếu chắc đó là chữ ký của trường: ${SIGNERS.ssh} (hay ${SIGNERS.openpgp}) phải có khóa công khai ấy, lưu (commit) rồi gửi nốt với --resume.`;

/** Why a tag does not prove who made it, where it must. */
const doubtOf = async (
  repository: Repository,
  name: string,
  mustBeSigned: boolean,
): Promise<string | undefined> => {
  const made = await readTag(repository, name);
  const signature = await signatureOf(repository, name, made?.signed);
  return signature.is === 'good' || (signature.is === 'none' && !mustBeSigned)
    ? undefined
    : why(signature);
};

/** SIGNING_KEY and SIGNING_FORMAT stand above what git is told. */
const signingFromSettings = (): Signing | undefined => {
  const key = setting('SIGNING_KEY');
  return key ? { key, format: setting('SIGNING_FORMAT') ?? 'ssh' } : undefined;
};

const ADVICE = `Ghi khóa công khai của người ký vào tệp người ký của trường trong thư mục hồ sơ rồi lưu (commit): khóa SSH vào ${SIGNERS.ssh}, mỗi dòng "dia-chi@thu namespaces="git" ssh-ed25519 AAAA…"; khóa OpenPGP vào ${SIGNERS.openpgp} (gpg --export --armor). Không muốn ký nữa thì bỏ user.signingkey và SIGNING_KEY, và ghi valid-before="<năm tháng ngày>" vào từng dòng của tệp người ký.`;

const why = (signature: Signature): string => {
  if (signature.is === 'none') return 'git không ký thẻ này.';
  if (signature.is === 'missing')
    return `thẻ không có chữ ký, dù hồ sơ của thẻ có tệp người ký ${signature.by}. Khóa ký đặt ở user.signingkey của git, hoặc SIGNING_KEY trong tệp .env.`;
  if (signature.is === 'stranger')
    return `khóa ${signature.by} không có trong danh sách người ký của trường.`;
  return signature.by.endsWith('.') ? signature.by : `${signature.by}.`;
};
