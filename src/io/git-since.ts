import type { History } from '../core/history.ts';
import { readHistory, type Repository, type Standing } from './git.ts';

/** What commits changed after those that an earlier state of the repository knew, when they follow these one by one; undefined when anything else has happened to the history, or much: then all of it is to be read. */
export const historySince = async (
  { repository, state }: Standing,
  before: string,
): Promise<History | undefined> => {
  const [from, to] = [before, state].map(wholeUpTo);
  if (!repository || !from || !to) return undefined;
  return (await isOneLine(repository, from, to))
    ? readHistory(repository, undefined, { commit: `${from}..${to}`, state })
    : undefined;
};

/** The commit that a history leads to which is not cut short. */
const wholeUpTo = (state: string): string | undefined => /^false ([0-9a-f]+)$/.exec(state)?.[1];

/** Where lines join, older commits may also be told in another order. */
const isOneLine = async ({ git }: Repository, from: string, to: string): Promise<boolean> => {
  const told = await git
    .raw(['rev-list', '--parents', `--max-count=${MANY}`, `${from}..${to}`])
    .catch(() => '');
  const chain = told.trim().split('\n').reverse();
  const end = chain.reduce((reached, line) => {
    const [commit = '', ...parents] = line.split(' ');
    return parents.join(' ') === reached ? commit : '';
  }, from);
  return end === to;
};

/** More commits than a person makes between two checks. */
const MANY = 200;
