import { join } from 'node:path';
import { lastLine, readRemoteRefs, withoutSecret } from '../io/git-refs.ts';
import { runGit } from '../io/git-run.ts';
import { refusalOf, remarksOn } from '../steps/backup-guard.ts';
import { standingsOf } from './backup-guard.ts';
import type { BackupJob, PlaceOutcome } from './backup-job.ts';
import { isEmptyFolder, isFolder, isPath, type KnownPlace } from './backup-places.ts';
import { differenceOf } from './backup-proof.ts';

/** Pushes every branch, tag and note to another git repository, without force, and proves it by cloning it back. */
export const backUpMirror = async (
  job: BackupJob,
  { ma, at = '' }: KnownPlace,
): Promise<PlaceOutcome> => {
  const unready = await prepare(at, job.head);
  if (unready) return unready;
  const { root } = job.repository;
  const remote = await readRemoteRefs(root, at);
  if ('problem' in remote) return stands(`không mở được ${withoutSecret(at)} (${remote.problem})`);
  const standings = await standingsOf(root, job.refs, remote.refs);
  const refusal = refusalOf(standings, 'kho gương');
  if (refusal) return { outcome: 'bad', sentence: refusal };
  const pushed = await runGit(root, ['push', '--quiet', '--atomic', '--', at, ...refspecs(job)]);
  if (pushed.code !== 0) return stands(`kho gương không nhận (${lastLine(pushed.errors, at)})`);
  return prove(job, join(job.scratch, `${ma}.git`), at, remarksOn(standings));
};

/** How a mirror stands without writing to it. */
export const lookAtMirror = async (
  root: string,
  refs: BackupJob['refs'],
  at: string,
): Promise<PlaceOutcome> => {
  if (isPath(at) && !isFolder(at)) return absent(at);
  const remote = await readRemoteRefs(root, at);
  if ('problem' in remote) return stands(`không mở được ${withoutSecret(at)} (${remote.problem})`);
  const refusal = refusalOf(await standingsOf(root, refs, remote.refs), 'kho gương');
  if (refusal) return { outcome: 'bad', sentence: refusal };
  const lacking = [...refs].filter(([name, id]) => remote.refs.get(name) !== id).length;
  return remote.refs.size === 0
    ? { outcome: 'bad', sentence: 'kho gương trống không.' }
    : { outcome: 'stands', sentence: `kho gương mở được; ${newerText(lacking)}` };
};

/** How far a copy is behind the working repository. */
export const newerText = (lacking: number): string =>
  lacking === 0
    ? 'đủ mọi nhánh và thẻ như kho làm việc.'
    : `kho làm việc đã đổi ${lacking} nhánh hay thẻ từ đó; gõ npm run backup.`;

/** Said of a folder that is not at hand. */
export const absent = (at: string): PlaceOutcome => ({
  outcome: 'absent',
  sentence: `không thấy thư mục ${at}: cắm USB hay nối ổ mạng rồi gõ lại; nếu là nơi mới, tạo thư mục ấy trước.`,
});

const stands = (why: string): PlaceOutcome => ({ outcome: 'stands', sentence: `${why}.` });

/** A new mirror in a folder begins with an empty one, which a person has made. */
const prepare = async (at: string, head: string): Promise<PlaceOutcome | undefined> => {
  if (!isPath(at)) return undefined;
  if (!isFolder(at)) return absent(at);
  if (!isEmptyFolder(at)) return undefined;
  const branch = head.replace('refs/heads/', '') || 'main';
  const { code, errors } = await runGit(at, [
    'init',
    '--quiet',
    '--bare',
    `--initial-branch=${branch}`,
    '.',
  ]);
  return code === 0 ? undefined : stands(`không lập được kho gương (${lastLine(errors, at)})`);
};

/** One pattern for each family of refs: no plus sign, so that git itself refuses to rewrite. */
const refspecs = ({ refs }: BackupJob): string[] => [
  ...new Set(
    [...refs.keys()].map((name) => {
      const family = /^refs\/[^/]+\//.exec(name)?.[0];
      return family ? `${family}*:${family}*` : `${name}:${name}`;
    }),
  ),
];

const prove = async (
  job: BackupJob,
  folder: string,
  at: string,
  remarks: readonly string[],
): Promise<PlaceOutcome> => {
  const args = ['clone', '--quiet', '--mirror', '--no-local', '--', at, folder];
  const { code, errors } = await runGit(job.scratch, args);
  const why = code === 0 ? await differenceOf(folder, job.repository, job) : lastLine(errors, at);
  if (why) return { outcome: 'bad', sentence: `khôi phục thử từ kho gương không được: ${why}.` };
  const said = [
    'đã đẩy và khôi phục thử: đủ mọi nhánh và thẻ, kiểm tra và in ra giống hệt',
    ...remarks,
  ];
  return { outcome: 'proven', sentence: `${said.join('. ')}.` };
};
