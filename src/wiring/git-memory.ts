import type { Day } from '../core/day.ts';
import type { History } from '../core/history.ts';
import { blobBefore } from '../core/history.ts';
import { kept } from '../core/kept.ts';
import { closingWords } from '../core/sections.ts';
import { isShallow, openRepository, readHistory, SHALLOW, type Standing } from '../io/git.ts';
import { readBlobs } from '../io/git-blobs.ts';
import type { OpenSchool } from './open-school.ts';

/** Says of a shallow clone that its past is not asked about. */
export const tellShallow = ({ state }: Standing): void => {
  if (isShallow(state)) console.error(`${SHALLOW} (Lần này kiểm tra mà không xem lịch sử.)`);
};

/** The changes of some records up to a commit, absent: the one checked out; empty when they are in no repository, or in one whose past is cut short. */
export const changesOf = async (
  { repository, state }: Standing,
  paths: readonly string[],
  commit?: string,
): Promise<History> => {
  if (!repository || isShallow(state) || paths.length === 0) return new Map();
  return readHistory(repository, paths.length > FEW ? undefined : paths, { commit, state });
};

/** More paths than this do not fit a command line, and one log of everything is as quick. */
const FEW = 100;

/** The record's blob in the last commit before its lesson ended; undefined without such a commit, and for kinds whose last section is never empty. */
export const closingBlob = (
  { entryAt }: OpenSchool,
  history: History,
  path: string,
): string | undefined => {
  const changes = history.get(path);
  const entry = changes && entryAt(path);
  return changes && entry?.facets.to && entry.kind.sections.at(-1)?.mayBeEmpty
    ? blobBefore(changes, entry.facets.to)
    : undefined;
};

/** The records whose past is asked about: of few, those whose lesson is over; many are not read for that, since one log of everything is as quick. */
export const withPast = (
  opened: OpenSchool,
  paths: readonly string[],
  today: Day,
): readonly string[] =>
  paths.length > FEW ? paths : paths.filter((path) => isOver(opened, path, today));

/** Whether a record's lesson ended before today: nobody asks what any other said before. */
const isOver = ({ entryAt }: OpenSchool, path: string, today: Day): boolean =>
  (entryAt(path)?.facets.to ?? today) < today;

/** What the last section of each record said in the last commit before its lesson ended; records without such a commit are left out, and those whose lesson is not over, which nobody asks about. */
export const closingWordsBefore = async (
  opened: OpenSchool,
  { paths, history, folder = opened.content.root }: Batch,
  today: Day,
): Promise<ReadonlyMap<string, string>> => {
  const { records } = opened.content;
  const blobs = new Map<string, string>();
  for (const path of paths) {
    const blob = isOver(opened, path, today) ? closingBlob(opened, history, path) : undefined;
    if (blob && closingWords(records.get(path)?.text ?? '')) blobs.set(path, blob);
  }
  const repository = blobs.size > 0 ? await repositoryOf(folder) : undefined;
  const texts = repository ? await readBlobs(repository, blobs.values()) : new Map<string, never>();
  return new Map(
    [...blobs].map(([path, blob]) => [path, closingWords(decoder.decode(texts.get(blob)))]),
  );
};

/** Asked once, although a folder has many batches. */
const repositoryOf = kept((folder) => openRepository(folder));

/** Some records to judge at a time with their changes, saved in the repository of `folder`; absent: of the content folder. */
export interface Batch {
  readonly paths: readonly string[];
  readonly history: History;
  readonly folder?: string | undefined;
}

const decoder = new TextDecoder();
