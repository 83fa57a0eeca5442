import type { Day } from '../core/day.ts';
import type { Change } from '../core/history.ts';
import type { Facets } from '../core/kind.ts';

/** One line of a record's history, newest first. */
export interface TimelineRow {
  readonly day: Day;
  readonly time: string;
  readonly author: string;
  readonly subject: string;
  readonly hash: string;
  readonly mark?: string;
}

/** What git knows about a record, with what the days of teaching say about it. Times are those of the commits. */
export const timelineOf = (changes: readonly Change[], facets: Facets): TimelineRow[] =>
  changes.map((change, index) => {
    const [day, time] = localTime(change.committed);
    const mark = markOf(day, index === changes.length - 1, change, facets);
    return {
      day,
      time,
      author: change.author,
      subject: change.subject,
      hash: change.commit.slice(0, 8),
      ...(mark ? { mark } : {}),
    };
  });

/** The day and minute in Vietnam, whatever zone the committing machine was in. */
export const localTime = (iso: string): readonly [Day, string] => {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return ['', ''];
  const local = new Date(moment.getTime() + VIETNAM).toISOString();
  return [local.slice(0, 10), local.slice(11, 16)];
};

/** UTC+7 in milliseconds. */
const VIETNAM = 7 * 3_600_000;

/** Only what is taught to a class has days of teaching. */
const markOf = (
  day: Day,
  first: boolean,
  change: Change,
  { classes, from, to }: Facets,
): string => {
  if (/^0+$/.test(change.blob)) return 'Xóa tệp';
  if (!classes || !from || !to) return first ? 'Bản đầu tiên' : '';
  if (!first) return day > to ? 'Sửa sau khi dạy' : '';
  if (day < from) return 'Viết trước khi dạy';
  return day > to ? 'Viết sau khi dạy' : 'Viết trong ngày dạy';
};
