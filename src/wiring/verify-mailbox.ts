import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { unknown, type Evidence } from '../core/evidence.ts';
import type { Manifest, ManifestMessage } from '../core/manifest.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import type { ImapSession } from '../io/imap.ts';
import { showProgress } from '../io/progress.ts';
import { writeWhole } from '../io/write.ts';
import { withMailbox } from './mailbox.ts';
import { openSchool } from './open-school.ts';
import { knownManifests } from './verify-manifests.ts';
import { verifyAll } from './verify.ts';

/** Where letters of inspections are kept that were read back. */
export const LETTERS_FOLDER = 'out/hop-thu-truong';

/** Reads the letters of inspections back from the school's mailbox, keeps them whole as `.eml`, and proves or refutes each; the newest inspection, when none is named. */
export const verifyMailbox = async (
  names: readonly string[],
  content: string,
): Promise<Evidence[]> => {
  const manifests = named(names, knownManifests(openSchool(content), []));
  const missing: Evidence[] = [];
  const folders = await withMailbox(async (session) => {
    const filled: string[] = [];
    for (const manifest of manifests) {
      const folder = join(LETTERS_FOLDER, manifest.year, manifest.ky);
      missing.push(...(await readBack(session, manifest, folder)));
      filled.push(folder);
    }
    return filled;
  });
  return [...(await verifyAll(folders, content)), ...missing];
};

/** By the inspection's name (`thang-10`) or its tag. */
const named = (
  names: readonly string[],
  known: readonly { readonly manifest: Manifest }[],
): Manifest[] => {
  const manifests = known
    .map(({ manifest }) => manifest)
    .sort((a, b) => new Date(a.date).getTime() - new Date(b.date).getTime());
  const newest = manifests.slice(-1);
  const found = names.map((name) => manifests.findLast(({ ky, tag }) => [ky, tag].includes(name)));
  const lost = names.filter((_, index) => !found[index]);
  if (lost.length > 0 || newest.length === 0)
    throw new EnvironmentProblem(
      `Chưa có sổ gửi của ${lost.length > 0 ? `kỳ kiểm tra "${lost.join('", "')}"` : 'kỳ kiểm tra nào'}. Gửi một kỳ rồi mới đọc lại thư của kỳ ấy từ hộp thư của trường.`,
    );
  return names.length > 0 ? found.filter((one) => one !== undefined) : newest;
};

/** What could not be found, as evidence that nothing is known. */
const readBack = async (
  session: ImapSession,
  { messages }: Manifest,
  folder: string,
): Promise<Evidence[]> => {
  mkdirSync(folder, { recursive: true });
  const progress = showProgress('Đọc hộp thư của trường', messages.length);
  const missing: Evidence[] = [];
  for (const message of messages) {
    const file = join(folder, `${String(message.number).padStart(4, '0')}.eml`);
    const mail = await session.find(message.id);
    if (mail) writeWhole(file, mail.bytes);
    else missing.push(notThere(file, message));
    progress.step();
  }
  progress.stop();
  return missing;
};

const notThere = (subject: string, { number, subject: title }: ManifestMessage): Evidence => ({
  subject,
  statements: [
    unknown(
      `Không thấy thư ${number} ("${title}") trong hộp thư của trường. Xem nó có bị xóa hay chưa tới.`,
    ),
  ],
});
