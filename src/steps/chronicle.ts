import type {
  Acceptance,
  Chronicle,
  CommitGraph,
  LineCount,
  Reflection,
  Sending,
  Version,
} from '../core/chronicle.ts';
import { dayInVietnam, daysBetween } from '../core/day.ts';
import { blobBefore, type Change } from '../core/history.ts';
import { closingWords } from '../core/sections.ts';
import { doubtsOf } from './chronicle-doubts.ts';

/** What the chronicle of one record is made from. */
export interface ChronicleSources {
  readonly record: Omit<
    Chronicle,
    'versions' | 'accepted' | 'reflection' | 'sendings' | 'doubts'
  > & { readonly reflects: boolean };
  /** Newest first. */
  readonly changes: readonly Change[];
  readonly graph: CommitGraph;
  /** The merge by which each commit came into the branch. */
  readonly merges: ReadonlyMap<string, string>;
  readonly sendings: readonly Sending[];
  textOf(blob: string): string;
  linesOf(commit: string): LineCount | undefined;
}

/** Everything about one record in the order in which it happened. */
export const chronicleOf = (sources: ChronicleSources): Chronicle => {
  const { record, sendings, graph } = sources;
  const { reflects, ...facts } = record;
  const versions = versionsOf(sources);
  const reflection: Reflection = reflects ? reflectionOf(sources) : { state: 'none' };
  const accepted = acceptancesOf(versions, sources);
  const told = { ...facts, versions, accepted, reflection, sendings };
  return { ...told, doubts: doubtsOf(told, graph) };
};

/** The merge by which each commit came into the checked out branch: commits of the branch itself are left out. */
export const mergesOf = (graph: CommitGraph, head: string): ReadonlyMap<string, string> => {
  const mainline: string[] = [];
  for (let id: string | undefined = head; id !== undefined; id = graph.get(id)?.parents[0])
    mainline.push(id);
  const seen = new Set(mainline);
  const merges = new Map<string, string>();
  for (const merge of mainline.reverse()) {
    const open = [...(graph.get(merge)?.parents.slice(1) ?? [])];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      merges.set(id, merge);
      open.push(...(graph.get(id)?.parents ?? []));
    }
  }
  return merges;
};

/** A merge that brings in what its branch already held is no change of its own. */
const versionsOf = ({ changes, graph, linesOf }: ChronicleSources): Version[] =>
  changes
    .filter(({ commit, blob }, index) => {
      const merged = (graph.get(commit)?.parents.length ?? 0) > 1;
      return !(merged && changes.slice(index + 1).some((older) => older.blob === blob));
    })
    .map(({ commit, author, committed, subject, blob }) => ({
      ...{ commit, author, committed, subject, blob },
      lines: linesOf(commit),
    }))
    .reverse();

const acceptancesOf = (
  versions: readonly Version[],
  { graph, merges }: ChronicleSources,
): Acceptance[] => {
  const ids = new Set(versions.flatMap(({ commit }) => merges.get(commit) ?? []));
  return [...ids].flatMap((commit) => {
    const merge = graph.get(commit);
    if (!merge) return [];
    const { committer, committed, subject, reviewers } = merge;
    return { commit, committed, subject, by: reviewers.join(', ') || committer };
  });
};

/** The first commit, on or after the lesson's last day, in which the last section says something that it did not say before (CV 4147/GDĐT-TH, mục 3). */
const reflectionOf = ({ record: { to }, changes, textOf }: ChronicleSources): Reflection => {
  if (!to) return { state: 'owed' };
  const old = blobBefore(changes, to);
  const before = old ? closingWords(textOf(old)) : '';
  const oldest = [...changes].reverse().filter(({ blob }) => !/^0+$/.test(blob));
  const written = oldest.find(({ committed, blob }) => {
    const words = dayInVietnam(committed) >= to ? closingWords(textOf(blob)) : '';
    return words !== '' && words !== before;
  });
  if (written)
    return {
      state: 'written',
      commit: written.commit,
      committed: written.committed,
      days: daysBetween(to, dayInVietnam(written.committed)),
    };
  const early = before ? oldest.find(({ blob }) => closingWords(textOf(blob)) !== '') : undefined;
  return early
    ? { state: 'early', commit: early.commit, committed: early.committed }
    : { state: 'owed' };
};
