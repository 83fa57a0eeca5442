import { appendFileSync, readFileSync } from 'node:fs';
import type { Asked } from '../core/asked.ts';
import type { Finding } from '../core/finding.ts';
import { kept } from '../core/kept.ts';
import type { RecordFacts } from '../core/record.ts';
import { writeWhole } from './write.ts';

type SoundFacts = RecordFacts & Required<Pick<RecordFacts, 'fields'>>;

/** A sound record as it was judged. */
export interface Remembered {
  readonly facts: SoundFacts;
  readonly findings: readonly Finding[];
  readonly asked: Asked;
}

/** What earlier checks of a folder found out. Losing it costs time and nothing else. */
export interface CheckMemory {
  /** The state of git that all of it agrees with. */
  readonly head: string;
  readonly paths: () => Iterable<string>;
  recall(path: string): Remembered | undefined;
  keep(path: string, remembered: Remembered): void;
  forget(path: string): void;
  /** Adds what is new to the file. */
  save(head: string): void;
}

/** Opens the memory in a file, or one that lasts as long as the program. A file that another version of this tool wrote counts for nothing; so does a line that is not whole. */
export const openCheckMemory = (file?: string, tool = ''): CheckMemory => {
  const { known, ...before } = file === undefined ? NOTHING() : read(file, tool);
  let { head, lines } = before;
  const fresh = new Map<string, Remembered | null>();
  return {
    get head() {
      return head;
    },
    paths: () => known.keys(),
    recall: (path) => known.get(path),
    keep: (path, remembered) => {
      known.set(path, remembered);
      fresh.set(path, remembered);
    },
    forget: (path) => {
      if (known.delete(path)) fresh.set(path, null);
    },
    save: (now) => {
      const news: Line[] = now === head && lines > 0 ? [...fresh] : [...fresh, ['', now]];
      head = now;
      fresh.clear();
      if (file === undefined || news.length === 0) return;
      // A file that is mostly outdated is written anew.
      const isOutdated = lines === 0 || lines + news.length > 2 * known.size + SPARE;
      const all: readonly Line[] = isOutdated ? [['', tool], ['', now], ...known] : news;
      lines = isOutdated ? all.length : lines + all.length;
      if (isOutdated) writeWhole(file, linesOf(all));
      // Begins on a line of its own, so that a line torn by a crash spoils no other.
      else appendFileSync(file, `\n${linesOf(all)}`);
    },
  };
};

/** So many outdated lines are never worth writing a file anew. */
const SPARE = 1_000;

type Line = readonly [path: string, value: Remembered | string | null];

/** A line as it is written: of a record only what a sound one has, without the names of its parts. */
type Written = readonly [path: string, value: string | null, ...parts: Parts | readonly []];

type Parts = readonly [
  stamp: string,
  yamlLength: number,
  bodyStart: number,
  fields: SoundFacts['fields'],
  asked: Asked,
  findings?: readonly Finding[],
];

interface Read {
  readonly known: Map<string, Remembered>;
  readonly head: string;
  /** How many lines the file has; 0 when it counts for nothing. */
  readonly lines: number;
}

const NOTHING = (): Read => ({ known: new Map(), head: '', lines: 0 });

const read = (file: string, tool: string): Read => {
  const known = new Map<string, Remembered>();
  const lines = textOf(file).split('\n');
  const [path, writer] = parse(lines.shift() ?? '') ?? [];
  if (path !== '' || writer !== tool) return NOTHING();
  let head = '';
  for (const line of lines) {
    const [path, value] = parse(line) ?? [];
    if (path === undefined || value === undefined) continue;
    if (typeof value === 'string') head = value;
    else if (value === null) known.delete(path);
    else known.set(path, value);
  }
  return { known, head, lines: lines.length };
};

const textOf = (file: string): string => {
  try {
    // Written in ASCII alone, which is read in a third of the time.
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
};

const parse = (line: string): Line | undefined => {
  try {
    const [path, value, ...rest] = JSON.parse(line) as Written;
    return rest.length === 0 ? [path, value] : [path, rememberedFrom(value ?? '', rest)];
  } catch {
    return undefined;
  }
};

const rememberedFrom = (
  hash: string,
  [stamp, yamlLength, bodyStart, fields, asked, findings = NONE]: Parts,
): Remembered => ({
  facts: {
    version: { hash, stamp },
    yamlLength,
    bodyStart,
    hasBody: true,
    findings: NONE,
    fields,
  },
  findings,
  asked,
});

const NONE: readonly Finding[] = [];

const linesOf = (news: readonly Line[]): string =>
  news.map((line) => `${inAscii(JSON.stringify(written(line)))}\n`).join('');

/** JSON may name every sign beyond ASCII by its number. */
const inAscii = (json: string): string => json.replace(/[\u0080-\uffff]/g, numberOf);

const numberOf = kept((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const written = ([path, value]: Line): Written => {
  if (typeof value === 'string' || value === null) return [path, value];
  const { facts, findings, asked } = value;
  const { version, yamlLength, bodyStart, fields } = facts;
  const told = findings.length > 0 ? ([findings] as const) : ([] as const);
  return [path, version.hash, version.stamp, yamlLength, bodyStart, fields, asked, ...told];
};
