import { asciiJson } from '../core/ascii-json.ts';
import type { Asked, Told } from '../core/asked.ts';
import type { Finding } from '../core/finding.ts';
import type { FolderAsWas } from '../core/folder-as-was.ts';
import { kept } from '../core/kept.ts';
import type { RecordFacts } from '../core/record.ts';

/** A sound record as it was judged. */
export interface Remembered extends Told {
  readonly facts: RecordFacts & Required<Pick<RecordFacts, 'fields'>>;
  /** Names what git said of its past; absent when nobody asked. Kept apart from all else that was asked, which many records have in common. */
  readonly closing?: string | undefined;
}

/** The records of a folder together, those below it left out. */
export interface Together extends Told, FolderAsWas {
  /** As a list of the folder tells them. */
  readonly listed: string;
}

type Fields = Remembered['facts']['fields'];

/** Records by their names, in the order of the list; not read until they are asked for. */
export type Rows = () => ReadonlyMap<string, Remembered>;

/** What one line of the file says. */
export type Line =
  | readonly ['tool' | 'git', text: string]
  | readonly ['folder', folder: string, together: Together, rows: Rows]
  | readonly ['across', folder: string, told: Told];

/** A line as it is written: parts of JSON in ASCII between tabs, so that each can be read by itself. */
export const written = (line: Line): string =>
  `${partsOf(line).map(asciiJson).join('\t')}\t${END}\n`;

/** Tells a whole line from one that was torn by a crash. */
const END = '.';

const partsOf = (line: Line): readonly unknown[] => {
  if (line[0] === 'across') return [line[0], line[1], line[2].asked, line[2].findings];
  if (line[0] !== 'folder') return line;
  const [what, folder, { asked, findings, listed, print, waives, fields }, rows] = line;
  return [what, folder, asked, findings, listed, print, waives, fields(), [...rows()].map(rowOf)];
};

/** A record without what its folder tells of it. */
type Row = readonly [
  name: string,
  asked: Asked,
  findings: readonly Finding[],
  closing: string | null,
  hash: string,
  stamp: string,
  yamlLength: number,
  bodyStart: number,
];

const rowOf = ([name, { asked, findings, closing, facts }]: [string, Remembered]): Row => {
  const { version, yamlLength, bodyStart } = facts;
  return [
    name,
    asked,
    findings,
    closing ?? null,
    version.hash,
    version.stamp,
    yamlLength,
    bodyStart,
  ];
};

/** What a line says; undefined for one that is not whole. */
export const readLine = (line: string): Line | undefined => {
  if (!line.endsWith(`\t${END}`)) return undefined;
  const parts = line.split('\t');
  try {
    const [what, name] = [parse(parts[0]), parse(parts[1]) as string];
    if (what === 'tool' || what === 'git') return [what, name];
    const told = { asked: asked(parts[2] ?? ''), findings: parse(parts[3]) as readonly Finding[] };
    if (what === 'across') return [what, name, told];
    return what === 'folder' ? [what, name, ...folderFrom(told, parts)] : undefined;
  } catch {
    return undefined;
  }
};

const parse = (json = ''): unknown => JSON.parse(json);

/** One object for all that asked the same. */
const asked = kept((json) => parse(json) as Asked);

const folderFrom = (
  told: Told,
  [, , , , listed, print, waives, ofFields, ofRows]: readonly string[],
): readonly [Together, Rows] => {
  const fields = () => parse(ofFields) as readonly Fields[];
  return [
    {
      ...told,
      listed: parse(listed) as string,
      print: parse(print) as string,
      waives: parse(waives) as boolean,
      fields,
    },
    () => rowsFrom(fields(), parse(ofRows) as readonly Row[]),
  ];
};

const rowsFrom = (
  fields: readonly Fields[],
  rows: readonly Row[],
): ReadonlyMap<string, Remembered> =>
  new Map(rows.map((row, index) => [row[0], rememberedFrom(row, fields[index] ?? {})]));

const rememberedFrom = (
  [, asked, findings, closing, hash, stamp, yamlLength, bodyStart]: Row,
  fields: Fields,
): Remembered => ({
  asked,
  findings,
  closing: closing ?? undefined,
  facts: {
    version: { hash, stamp },
    yamlLength,
    bodyStart,
    hasBody: true,
    findings: [],
    fields,
  },
});
