import { join } from 'node:path';
import { EnvironmentProblem } from '../core/problem.ts';
import type { Repository } from './git.ts';
import type { SignatureFormat } from '../core/signature.ts';
import { gitWords } from './git-locked.ts';
import { askGit, runGit } from './git-run.ts';
import { configOf, type Signing } from './git-sign.ts';
import { writeWhole } from './write.ts';

/** An annotated tag, or what stands in its place. */
export interface TagFacts {
  readonly commit: string;
  /** False for a light tag, which has no date and no author of its own. */
  readonly annotated: boolean;
  /** The name that the tag itself bears, wherever it was moved to. */
  readonly ownName: string;
  readonly tagger: string;
  /** ISO 8601 with offset. */
  readonly tagged: string;
  readonly message: string;
  /** How it is signed; absent: not at all. */
  readonly signed?: SignatureFormat;
}

/** What a tag says; undefined when there is no such tag. */
export const readTag = async (
  { root }: Repository,
  name: string,
): Promise<TagFacts | undefined> => {
  const fields = [
    'refname',
    'tag',
    'objecttype',
    'taggername',
    'taggerdate:iso-strict',
    '*objectname',
    'objectname',
    'contents:signature',
    'contents',
  ];
  const format = `--format=${fields.map((field) => `%(${field})`).join('%00')}`;
  const output = await askGit(root, ['for-each-ref', '--count=1', format, `refs/tags/${name}`]);
  if (!output) return undefined;
  const [
    ref,
    ownName = '',
    type,
    tagger = '',
    tagged = '',
    target,
    own = '',
    seal = '',
    message = '',
  ] = output.split('\0');
  // Git takes the name for a pattern, and a folder of tags for its first tag.
  if (ref !== `refs/tags/${name}`) return undefined;
  const annotated = type === 'tag';
  const commit = annotated ? (target ?? '') : own;
  const signed = formatOf(seal);
  return { commit, annotated, ownName, tagger, tagged, message, ...(signed ? { signed } : {}) };
};

const formatOf = (seal: string): SignatureFormat | undefined => {
  if (!seal.trim()) return undefined;
  if (seal.includes('BEGIN SSH SIGNATURE')) return 'ssh';
  return seal.includes('BEGIN PGP') ? 'openpgp' : 'other';
};

/** A tag to be made. */
export interface NewTag {
  readonly name: string;
  readonly commit: string;
  readonly message: string;
  /** As git takes it: `@1793586600 +0700`. */
  readonly date: string;
  /** The key to sign with; absent: the tag is not signed. */
  readonly signing?: Signing | undefined;
}

/** Makes an annotated tag of a commit, dated as told, signed where a key is named. Never moves a tag. */
export const writeTag = async ({ root }: Repository, tag: NewTag): Promise<void> => {
  const { signing } = tag;
  const kind = signing ? '--sign' : '--annotate';
  const args = ['tag', kind, '--cleanup=verbatim', '--file=-', tag.name, tag.commit];
  const { code, errors } = await runGit(root, [...configOf(signing), ...args], {
    input: tag.message,
    env: { GIT_COMMITTER_DATE: tag.date },
  });
  if (code === 0) return;
  throw new EnvironmentProblem(
    signing
      ? `Git không ký được thẻ ${tag.name} bằng khóa ${signing.key || 'mặc định'} nên chưa gắn thẻ: ${gitWords(root, errors)}`
      : `Git không gắn được thẻ ${tag.name}: ${gitWords(root, errors)}`,
  );
};

/** Takes away a tag that has just been made and told nobody. */
export const dropTag = async ({ root }: Repository, name: string): Promise<void> => {
  const { code, errors } = await runGit(root, ['tag', '--delete', name]);
  if (code !== 0) throw new EnvironmentProblem(`Git không bỏ được thẻ ${name}: ${errors}`);
};

/** Writes one file of the content folder and commits it by itself, whatever else is staged. */
export const commitFile = async (
  { root, prefix }: Repository,
  file: {
    readonly path: string;
    readonly content: string | Uint8Array;
    readonly message: string;
  },
): Promise<void> => {
  const path = `${prefix}${file.path}`;
  writeWhole(join(root, path), file.content);
  const same = await askGit(root, ['status', '--porcelain', '--', path]);
  if (same === '') return;
  await orRefuse(root, ['add', '--', path]);
  await orRefuse(root, ['commit', '--quiet', '--only', '--message', file.message, '--', path]);
};

/** Refuses a git that does not know who is at work: a tag and a commit name their maker. */
export const requireIdentity = async ({ root }: Repository): Promise<void> => {
  if ((await askGit(root, ['var', 'GIT_COMMITTER_IDENT'])) === undefined)
    throw new EnvironmentProblem(
      'Git chưa biết thầy cô là ai. Gõ: git config user.name "Họ tên" và git config user.email "dia-chi@thu"',
    );
};

const orRefuse = async (root: string, args: readonly string[]): Promise<void> => {
  const { code, errors } = await runGit(root, args);
  if (code !== 0)
    throw new EnvironmentProblem(`Git không lưu được sổ gửi: ${gitWords(root, errors)}`);
};
