import type { Place } from './finding.ts';

/** Where a line's words stand, without the space around them. */
export const placeOfLine = (text: string, line: number): Place => {
  const typed = lineAt(text, line);
  const column = typed.length - typed.trimStart().length + 1;
  return { line, column, endLine: line, endColumn: Math.max(column, typed.trimEnd().length + 1) };
};

/** One line of a text, counted from 1, without its line end. */
export const lineAt = (text: string, line: number): string => {
  const from = startsOf(text)[line - 1];
  if (from === undefined) return '';
  const next = startsOf(text)[line];
  const end = next === undefined ? text.length : next - 1;
  return text.slice(from, text.charAt(end - 1) === '\r' && end > from ? end - 1 : end);
};

/** Where each line of a text begins. Rules ask for many lines of the same text. */
const startsOf = (text: string): readonly number[] => {
  if (latest?.text !== text) latest = { text, starts: listStarts(text) };
  return latest.starts;
};

let latest: { readonly text: string; readonly starts: readonly number[] } | undefined;

const listStarts = (text: string): number[] => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
};
