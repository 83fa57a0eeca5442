import { createHash } from 'node:crypto';
import { standingOf, type Commits } from '../core/commits.ts';
import { blobBefore, type Change, type History } from '../core/history.ts';
import { closingWords } from '../core/sections.ts';
import { readBlobs } from '../io/git-blobs.ts';
import { readCommits } from '../io/git-commits.ts';
import { blobIds, heldBlobs } from '../io/git-objects.ts';
import { readHistory, type Repository } from '../io/git.ts';
import { backwardsIn, type Backwards, type Early } from '../steps/verify-clock.ts';
import type { Since } from '../steps/verify-since.ts';
import type { OpenSchool } from './open-school.ts';

/** A record's text that is spoken of, as it came with a PDF or as a manifest lists it. */
export interface AskedSource {
  readonly commit: string;
  readonly path: string;
  /** Git's id of the text; where the text is at hand, of that text. */
  readonly blob: string;
}

/** Everything that is asked of git, answered in a handful of git processes however many files are judged. */
export interface GitAnswers {
  readonly commits: Commits;
  /** When a commit was made; empty when it is not here. */
  committed(id: string): string;
  standing(id: string): ReturnType<typeof standingOf>;
  /** The id of a file's text at a commit. */
  blobAt(commit: string, path: string): string | undefined;
  /** True when git holds that text at all. */
  holds(blob: string): boolean;
  /** The changes of a record, newest first. */
  changes(path: string): readonly Change[];
  /** Records whose text in the checked-out commit is another one. */
  since(sources: readonly AskedSource[]): Since[];
  backwards(sources: readonly AskedSource[], commits: readonly string[]): Backwards[];
  early(sources: readonly AskedSource[]): Early[];
}

/** Asks git about commits and sources. */
export const askGit = async (
  repository: Repository,
  opened: OpenSchool,
  asked: { readonly commits: readonly string[]; readonly sources: readonly AskedSource[] },
): Promise<GitAnswers> => {
  const { sources } = asked;
  const commits = await readCommits(repository, [
    ...asked.commits,
    ...sources.map(({ commit }) => commit),
  ]);
  const paths = [...new Set(sources.map(({ path }) => path))];
  const ids = await blobIds(repository, [
    ...sources.filter(({ commit }) => commits.all.has(commit)),
    ...paths.map((path) => ({ commit: 'HEAD', path })),
  ]);
  const history = await historyOf(repository, paths);
  const held = await heldBlobs(repository, new Set(sources.map(({ blob }) => blob)));
  const early = await earlyOnes(repository, opened, { sources, history, held, commits });
  const changes = (path: string) => history.get(path) ?? [];
  return {
    commits,
    committed: (id) => commits.all.get(id)?.committed ?? '',
    standing: (id) => standingOf(commits, id),
    blobAt: (commit, path) => ids.get(`${commit}:${path}`),
    holds: (blob) => held.has(blob),
    changes,
    since: (ofFile) => ofFile.flatMap((source) => sinceOf(source, ids, changes(source.path))),
    backwards: (ofFile, others) =>
      backwardsIn(commits, [
        ...others,
        ...ofFile
          .flatMap((one) => written(one, commits, changes(one.path)))
          .map(({ commit }) => commit),
      ]),
    early: (ofFile) => ofFile.flatMap(({ path, blob }) => early.get(`${blob} ${path}`) ?? []),
  };
};

/** Git's id of a text, of the same make as the ids of the repository. */
export const blobIdOf = (bytes: Uint8Array, commit: string): string =>
  createHash(commit.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');

/** More paths than this do not fit a command line, and one log of everything is as quick. */
const FEW = 100;

const historyOf = async (repository: Repository, paths: readonly string[]): Promise<History> =>
  paths.length === 0 ? new Map() : readHistory(repository, paths.length > FEW ? undefined : paths);

const sinceOf = (
  { commit, path }: AskedSource,
  ids: ReadonlyMap<string, string>,
  changes: readonly Change[],
): Since[] => {
  const [then, now] = [ids.get(`${commit}:${path}`), ids.get(`HEAD:${path}`)];
  if (!then || then === now) return [];
  const change = now ? changes.find(({ blob }) => blob === now) : undefined;
  return [{ path, ...(change ? { change } : {}) }];
};

/** The changes that made a record what it was at the commit that is spoken of. */
const written = (
  { commit }: AskedSource,
  { all }: Commits,
  changes: readonly Change[],
): Change[] => {
  const order = all.get(commit)?.order ?? -1;
  return changes.filter((change) => (all.get(change.commit)?.order ?? -1) >= order);
};

/** The reflections that stood in the last commit before their lesson ended, word for word. */
const earlyOnes = async (
  repository: Repository,
  { entryAt }: OpenSchool,
  {
    sources,
    history,
    held,
    commits,
  }: {
    readonly sources: readonly AskedSource[];
    readonly history: History;
    readonly held: ReadonlySet<string>;
    readonly commits: Commits;
  },
): Promise<ReadonlyMap<string, Early>> => {
  const open = new Map(
    sources.flatMap((source) => {
      const { path, blob } = source;
      const changes = written(source, commits, history.get(path) ?? []);
      const entry = changes.length > 0 && held.has(blob) ? entryAt(path) : undefined;
      const lastDay = entry?.facets.to;
      if (!lastDay || !entry.kind.sections.at(-1)?.mayBeEmpty) return [];
      const before = blobBefore(changes, lastDay);
      const since = changes.find((change) => change.blob === before)?.committed;
      return before && since
        ? [[`${blob} ${path}`, { path, lastDay, written: since, before, blob }] as const]
        : [];
    }),
  );
  const texts = await readBlobs(
    repository,
    [...open.values()].flatMap(({ before, blob }) => [before, blob]),
  );
  const closing = (id: string) => closingWords(new TextDecoder().decode(texts.get(id)));
  return new Map(
    [...open].filter(
      ([, { before, blob }]) => closing(blob) !== '' && closing(blob) === closing(before),
    ),
  );
};
