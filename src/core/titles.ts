import { columnNamed } from './columns.ts';
import { kept } from './kept.ts';
import type { Section } from './kind.ts';
import { isSection } from './sections.ts';
import { fold } from './text.ts';

/** True for `Hoạt động 1. Mở đầu`, `1. Hoạt động mở đầu` and `1. Mở đầu (5 phút)`. */
export const isActivity = (title: string): boolean =>
  title.length < 120 && /^[hH\d].*$/.test(title) && isFoldedActivity(title);

const isFoldedActivity = kept((title: string) => ACTIVITY.test(fold(title)));

const ACTIVITY =
  /^(?:(?:hoat dong|hd) ?\d+ ?(?:[.:–-] ?(?:\S|$)|\(|$)|\d+[.)] ?(?:hoat dong|hd) (?:mo dau|khoi dong|kham pha|hinh thanh|luyen tap|thuc hanh|van dung|trai nghiem|cung co|tiep noi)|\d+\. .*\(\d+ ?(?:[–-] ?\d+ ?)?(?:phut|p|')\)[.:]?$)/;

/** How many `#` a known title has: two for a section of the kind, three for an activity, four for a column. */
export const depthOfTitle = (
  title: string,
  sections: readonly Section[],
): 2 | 3 | 4 | undefined => {
  if (sections.some((section) => isSection(title, section))) return 2;
  if (isActivity(title)) return 3;
  return columnNamed(title) && 4;
};

/** A line whose `#` have no space behind them, and so make no heading: what they are, and the title. */
export const GLUED = /^(#{1,6})([^\s#].*)$/;
