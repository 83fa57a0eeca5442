import { asciiJson } from '../core/ascii-json.ts';
import type { Asked, Told } from '../core/asked.ts';
import type { Finding } from '../core/finding.ts';
import { kept } from '../core/kept.ts';
import type { RecordFacts } from '../core/record.ts';

/** A sound record as it was judged. */
export interface Remembered extends Told {
  readonly facts: RecordFacts & Required<Pick<RecordFacts, 'fields'>>;
  /** Names what git said of its past; absent when nobody asked. Kept apart from all else that was asked, which many records have in common. */
  readonly closing?: string | undefined;
}

/** The records of a folder together, those below it left out. */
export interface Together extends Told {
  /** As a list of the folder tells them. */
  readonly listed: string;
  /** Their `fieldsPrint`. */
  readonly print: string;
  /** Whether one of them has a waiver. */
  readonly waives: boolean;
}

/** Records by their names; of those that a file remembers nothing is read until they are asked for. */
export type Rows = () => ReadonlyMap<string, Remembered>;

/** What one line of the file says. */
export type Line =
  | readonly ['tool' | 'git', text: string]
  | readonly ['folder', folder: string, together: Together, rows: Rows]
  | readonly ['across', folder: string, told: Told];

/** A line as it is written: ASCII alone, its parts without tabs. */
export const written = (line: Line): string => `${partsOf(line).join('\t')}\t${END}\n`;

/** Tells a whole line from one that was torn by a crash. */
const END = '.';

const partsOf = (line: Line): readonly (string | number)[] => {
  const begin = [line[0], asciiJson(line[1])];
  if (line[0] === 'across') return [...begin, ...toldParts(line[2])];
  if (line[0] !== 'folder') return begin;
  const [, , { listed, print, waives, ...told }, rows] = line;
  const ofRows = [...rows()].flatMap(([name, one]) => rowParts(name, one));
  return [...begin, ...toldParts(told), asciiJson(listed), print, waives ? 1 : 0, ...ofRows];
};

const toldParts = ({ asked, findings }: Told): readonly string[] => [
  asciiJson(asked),
  asciiJson(findings),
];

const rowParts = (name: string, { facts, closing, ...told }: Remembered) => [
  asciiJson(name),
  ...toldParts(told),
  closing ?? NOT_ASKED,
  facts.version.hash,
  facts.version.stamp,
  facts.yamlLength,
  facts.bodyStart,
  facts.fields,
];

const NOT_ASKED = '-';

/** What a line says, of single records no more than is asked for; undefined for one that is not whole. */
export const readLine = (line: string): Line | undefined => {
  if (!line.endsWith(`\t${END}`)) return undefined;
  try {
    const [what, name = '', asked = '', findings = '', ...more] = line.split('\t', FIRST);
    const text = JSON.parse(name) as string;
    if (what === 'tool' || what === 'git') return [what, text];
    const told = { asked: askedFrom(asked), findings: findingsFrom(findings) };
    if (what === 'across') return [what, text, told];
    const [listed = '', print = '', waives] = more;
    const together = {
      ...told,
      listed: JSON.parse(listed) as string,
      print,
      waives: waives === '1',
    };
    return what === 'folder' ? [what, text, together, () => rowsFrom(line)] : undefined;
  } catch {
    return undefined;
  }
};

/** So many parts of a line are not about single records. */
const FIRST = 7;

const rowsFrom = (line: string): ReadonlyMap<string, Remembered> => {
  const parts = line.split('\t');
  const rows = new Map<string, Remembered>();
  const end = parts.length - 1;
  for (let at = FIRST; at < end; at += PARTS) rows.set(nameAt(parts, at), rowAt(parts, at + 1));
  return rows;
};

/** As many as `rowParts` has. */
const PARTS = 9;

/** A name is mostly between its quotes as it is. */
const nameAt = (parts: readonly string[], at: number): string => {
  const name = parts[at] ?? '';
  return name.includes('\\') ? (JSON.parse(name) as string) : name.slice(1, -1);
};

const rowAt = (parts: readonly string[], at: number): Remembered => {
  const part = (index: number): string => parts[at + index] ?? '';
  return {
    asked: askedFrom(part(0)),
    findings: findingsFrom(part(1)),
    closing: part(2) === NOT_ASKED ? undefined : part(2),
    facts: {
      version: { hash: part(3), stamp: part(4) },
      yamlLength: Number(part(5)),
      bodyStart: Number(part(6)),
      hasBody: true,
      findings: NONE,
      fields: part(7),
    },
  };
};

/** One object for all that asked the same. */
const askedFrom = kept((json) => JSON.parse(json) as Asked);

const NONE: readonly Finding[] = [];

const findingsFrom = (json: string): readonly Finding[] =>
  json === '[]' ? NONE : (JSON.parse(json) as readonly Finding[]);
