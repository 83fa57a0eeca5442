import type { LineCounter, parseDocument } from 'yaml';
import type { Place } from '../core/finding.ts';
import type { PlaceOfField } from '../core/record.ts';
import { lazily } from './lazily.ts';

const yaml = lazily((require) => require('yaml') as typeof import('yaml'));

/** Finds where values stand in a YAML text that begins on line `firstLine` of its file. Read only when a finding needs it. */
export const placesIn = (text: string, firstLine: number): PlaceOfField => {
  let lines: LineCounter | undefined;
  let document: ReturnType<typeof parseDocument> | undefined;
  return (path, part) => {
    lines ??= new (yaml().LineCounter)();
    document ??= yaml().parseDocument(text, { lineCounter: lines, uniqueKeys: false });
    const range = rangeOf(document.contents, path, part) ?? [0, 0];
    return toPlace(lines, range, firstLine);
  };
};

type Range = readonly [number, number];

const rangeOf = (
  node: unknown,
  path: readonly (string | number)[],
  part?: 'key',
): Range | undefined => {
  const { isCollection, isNode, isPair } = yaml();
  const [step, ...rest] = path;
  const own = isNode(node) && node.range ? ([node.range[0], node.range[1]] as const) : undefined;
  if (step === undefined || !isCollection(node)) return own;
  const item = node.items.find((candidate, index) =>
    // Keys are known by their letters in NFC, however they were typed.
    isPair(candidate)
      ? String(candidate.key).normalize('NFC') === String(step).normalize('NFC')
      : index === step,
  );
  if (item === undefined) return own && [own[0], own[0]];
  if (!isPair(item)) return rangeOf(item, rest, part);
  const value = part === 'key' && rest.length === 0 ? undefined : rangeOf(item.value, rest, part);
  return value ?? rangeOf(item.key, []);
};

const toPlace = (lines: LineCounter, [from, to]: Range, firstLine: number): Place => {
  const start = lines.linePos(from);
  const end = lines.linePos(Math.max(from, to));
  const shift = firstLine - 1;
  return {
    line: start.line + shift,
    column: start.col,
    endLine: end.line + shift,
    endColumn: end.col,
  };
};
