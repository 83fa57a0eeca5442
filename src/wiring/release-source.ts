import { join } from 'node:path';
import { tagOf } from '../core/dossier.ts';
import { isFiledAfter } from '../core/ledger.ts';
import type { Manifest } from '../core/manifest.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { askGit } from '../io/git-run.ts';
import { readTag } from '../io/git-write.ts';
import {
  changedFiles,
  headOf,
  requireRepository,
  requireWholeHistory,
  type Repository,
} from '../io/git.ts';
import { removeLeftover } from '../io/write.ts';
import type { InspectionName } from './release-request.ts';
import { commitDate } from './release-snapshot.ts';

/** What a release is made from: a commit, and the tag that marks it once it has begun. */
export interface ReleaseSource {
  readonly repository: Repository;
  readonly commit: string;
  /** The Date of every message: of the tag in a real release, of the commit in a rehearsal. */
  readonly date: Date;
  /** The tool that made the manifest and its SHA-256, as the tag tells them; absent before the tag is made. */
  readonly tool?: string | undefined;
  readonly tagged?: string;
  /** What the mail server took, when less than usual, as the tag tells it. */
  readonly limit?: number | undefined;
}

export interface SourceOptions {
  readonly rehearsal: boolean;
  /** Go on with the tagged commit although records have changed since. */
  readonly resume: boolean;
}

/** Finds the commit to release; refuses unsaved changes, a clipped history and a tag of other records. */
export const sourceOf = async (
  folder: string,
  name: InspectionName,
  { rehearsal, resume }: SourceOptions,
): Promise<ReleaseSource> => {
  const repository = await requireRepository(folder);
  const head = await cleanHead(repository, folder);
  const tag = rehearsal ? undefined : await readTag(repository, tagOf(name));
  if (!tag) {
    const date = rehearsal ? new Date(await commitDate(repository, head)) : sendingDate();
    return { repository, commit: head, date };
  }
  const tagged = hashIn(tag.message);
  if (!tag.annotated || !tagged)
    throw new EnvironmentProblem(
      `Thẻ ${tagOf(name)} không phải do lệnh này gắn. Xem: git show ${tagOf(name)}`,
    );
  if (!resume && (await recordsChanged(repository, tag.commit, head)))
    throw new EnvironmentProblem(
      `Kỳ này đã gắn thẻ ${tagOf(name)} ở lần lưu ${tag.commit.slice(0, 12)}, sau đó hồ sơ đã đổi. Muốn gửi nốt đúng bản đã gắn thẻ, thêm --resume. Muốn gửi lại hồ sơ của những giáo viên có bài đã đổi, chép kiem-tra/${name.ky}.md thành kiem-tra/${name.ky}-dinh-chinh.md, thêm dòng "dinh_chinh_cho: ${name.ky}", lưu rồi gửi kỳ ấy.`,
    );
  return {
    repository,
    commit: tag.commit,
    date: new Date(tag.tagged),
    tagged,
    tool: toolIn(tag.message),
    limit: limitIn(tag.message),
  };
};

/** The text of the tag that marks a release. */
export const tagMessage = (
  title: string,
  manifestSha256: string,
  { tool, limit }: Pick<Manifest, 'tool' | 'limit'>,
): string =>
  `${title}\n\nhsss/manifest@1 sha256:${manifestSha256}\ntool:${tool}\n${limit === undefined ? '' : `limit:${limit}\n`}`;

/** The hash that such a tag holds. */
export const hashIn = (message: string): string | undefined =>
  /^hsss\/manifest@1 sha256:([0-9a-f]{64})$/m.exec(message)?.[1];

/** The tool that such a tag names. */
export const toolIn = (message: string): string | undefined => /^tool:(.+)$/m.exec(message)?.[1];

/** The size of a message that such a tag names. */
export const limitIn = (message: string): number | undefined =>
  Number(/^limit:(\d+)$/m.exec(message)?.[1] ?? Number.NaN) || undefined;

const cleanHead = async (repository: Repository, folder: string): Promise<string> => {
  const head = await headOf(repository);
  if (!head)
    throw new EnvironmentProblem('Kho git chưa có lần lưu nào. Lưu (commit) hồ sơ trước khi gửi.');
  await requireWholeHistory(repository);
  const changed = (await changedFiles(repository)).filter(
    (path) => !isFiledAfter(path) && !removeLeftover(join(folder, path)),
  );
  if (changed.length === 0) return head;
  const shown = changed
    .slice(0, 5)
    .map((path) => `\n  ${path}`)
    .join('');
  throw new EnvironmentProblem(
    `${changed.length} tệp trong ${folder} chưa lưu vào git nên chưa gửi được:${shown}${changed.length > 5 ? '\n  …' : ''}\nLưu (commit) hoặc bỏ các thay đổi này rồi gõ lại.`,
  );
};

/** Ledgers are written after the tag and are no part of what was sent. */
const recordsChanged = async (
  { root, prefix }: Repository,
  from: string,
  to: string,
): Promise<boolean> => {
  const args = [
    'diff',
    '--name-only',
    '--no-renames',
    '-z',
    from,
    to,
    ...(prefix ? ['--', prefix] : []),
  ];
  const paths = ((await askGit(root, args)) ?? '?').split('\0').filter(Boolean);
  return paths.some((path) => !isFiledAfter(path.slice(prefix.length)));
};

/** Git's own variable for the date of what it writes is honoured, so that a release can be repeated exactly. */
export const sendingDate = (): Date => {
  const asked = new Date(process.env['GIT_COMMITTER_DATE'] ?? Number.NaN);
  const date = Number.isNaN(asked.getTime()) ? new Date() : asked;
  return new Date(Math.floor(date.getTime() / 1000) * 1000);
};
