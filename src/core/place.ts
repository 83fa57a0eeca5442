import type { Place } from './finding.ts';

/** Where a line's words stand, without the space around them. */
export const placeOfLine = (text: string, line: number): Place => {
  const typed = lineAt(text, line);
  const column = typed.length - typed.trimStart().length + 1;
  return { line, column, endLine: line, endColumn: Math.max(column, typed.trimEnd().length + 1) };
};

/** One line of a text, counted from 1, without its line end. */
export const lineAt = (text: string, line: number): string => {
  let from = 0;
  for (let at = 1; at < line && from >= 0; at += 1) from = text.indexOf('\n', from) + 1 || -1;
  if (from < 0) return '';
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? undefined : end).replace(/\r$/, '');
};
