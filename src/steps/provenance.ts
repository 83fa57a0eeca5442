import type { Day } from '../core/day.ts';

/** Where a PDF comes from: the record, and the commit that last changed it. */
export interface Origin {
  readonly path: string;
  readonly commit?: string | undefined;
  /** When that commit was made, ISO 8601 with offset. */
  readonly committed?: string | undefined;
  /** The record's own day, for a PDF whose record is not in git yet. */
  readonly day: Day;
}

export interface Provenance {
  readonly keywords: readonly string[];
  /** Year, month, day, hour, minute, second in UTC. */
  readonly date: readonly number[];
}

/** What a PDF's metadata says of its origin. Never the clock: same record and commit, same bytes. */
export const provenanceOf = ({ path, commit, committed, day }: Origin): Provenance => ({
  keywords: [commit ? `commit ${commit}` : NOT_IN_GIT, `path ${path}`],
  date: timeParts(commit && committed ? committed : `${day}T00:00:00Z`),
});

/** What a volume's metadata says: the newest of its records' commits, and how it is bound; the paths stand with the attached records. */
export const volumeProvenance = (origins: readonly Origin[], compact = false): Provenance => {
  const inGit = origins.every(({ commit, committed }) => commit && committed);
  const timeOf = ({ committed, day }: Origin): number =>
    Date.parse((inGit ? committed : undefined) ?? `${day}T00:00:00Z`);
  const newest = [...origins].sort(
    (a, b) => timeOf(b) - timeOf(a) || ((a.commit ?? '') < (b.commit ?? '') ? -1 : 1),
  )[0];
  const { keywords, date } = provenanceOf({
    path: '',
    day: newest?.day ?? '2000-01-01',
    ...(inGit ? newest : {}),
  });
  const count = `${origins.length} hồ sơ`;
  return { keywords: [...keywords.slice(0, 1), count, ...(compact ? [COMPACT] : [])], date };
};

/** What the keywords of a PDF tell. */
export interface PrintedOrigin {
  readonly commit?: string;
  readonly path?: string;
  /** Of a bound volume: how many records, and whether the next one begins on the next page. */
  readonly volume?: { readonly records: number; readonly compact: boolean };
}

/** Reads it back from the keywords of a PDF. */
export const originOf = (keywords: string): PrintedOrigin => {
  const commit = /(?:^|, )commit ([0-9a-f]{40,64})(?=,|$)/.exec(keywords)?.[1];
  const path = /(?:^|, )path (.+)$/.exec(keywords)?.[1];
  const [, records, rest] = /, (\d+) hồ sơ(, liền trang)?$/.exec(keywords) ?? [];
  return {
    ...(commit ? { commit } : {}),
    ...(path ? { path } : {}),
    ...(records && !path
      ? { volume: { records: Number(records), compact: rest !== undefined } }
      : {}),
  };
};

const COMPACT = 'liền trang';

const NOT_IN_GIT = 'chưa lưu vào git';

const timeParts = (time: string): number[] => {
  const date = new Date(time);
  return [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
};
