import type { Root } from 'mdast';
import type { DataFile } from '../core/content.ts';
import { fileStart, refusal, type Finding, type Place } from '../core/finding.ts';
import { normalise } from '../core/nfc.ts';
import { placeOfLine } from '../core/place.ts';
import type { FileVersion, PlaceOfField, RecordFacts, SchoolRecord } from '../core/record.ts';
import { strangeCharacters, strangeEscapes, strangeSentence } from '../core/strange.ts';
import { dangerIn } from './dangers.ts';
import { readFrontMatter, type FrontMatterProblem } from './front-matter.ts';
import { hold, readingOf, type Reading } from './record-text.ts';
import { placesIn } from './yaml-places.ts';
import { adviceOn } from './yaml-words.ts';
import { readYaml } from './yaml.ts';

/** Makes a record of a file's text. The text is not kept when it can be read again; the latest record's tree and some texts alone are, since a year of them is gigabytes. */
export const readRecord = (
  path: string,
  text: string,
  readAgain: () => string = () => text,
  version: FileVersion = { hash: '', stamp: '' },
): SchoolRecord => {
  const { facts, front } = factsOf(path, text, version);
  // Whoever makes records mostly judges them soon.
  hold(facts, text);
  return recordOf(path, facts, readAgain, front);
};

/** Makes a record of what is known of it; its text is read when it is asked for. */
export const recordOf = (
  path: string,
  facts: RecordFacts,
  readText: () => string,
  front?: SchoolRecord['front'],
): SchoolRecord => new RecordOnDemand(path, facts, readText, front);

/** A class, since a year of records is made in one go: its getters are made once. */
class RecordOnDemand implements SchoolRecord {
  readonly path: string;
  readonly year: string;
  readonly kind: string;
  readonly facts: RecordFacts;
  readonly placeOf: PlaceOfField;
  readonly #readText: () => string;
  readonly #typed: SchoolRecord['front'] | undefined;

  constructor(
    path: string,
    facts: RecordFacts,
    readText: () => string,
    typed: SchoolRecord['front'] | undefined,
  ) {
    const [year = '', kind = ''] = path.split('/', 2);
    this.path = path;
    this.year = year;
    this.kind = kind;
    this.facts = facts;
    this.#readText = readText;
    this.#typed = typed;
    this.placeOf = (...place) => this.#reading.placeOf(...place);
  }

  get slug(): string {
    return this.path.split('/').slice(2).join('/').replace(/\.md$/, '');
  }

  get findings(): readonly Finding[] {
    return this.facts.findings;
  }

  get front(): SchoolRecord['front'] {
    return this.#typed ?? frontOf(this.text);
  }

  get text(): string {
    return this.#reading.text;
  }

  get tree(): Root {
    return this.#reading.tree();
  }

  get #reading(): Reading {
    return readingOf(this.facts, this.#readText);
  }
}

interface Read {
  readonly facts: RecordFacts;
  readonly front: SchoolRecord['front'];
}

const factsOf = (path: string, text: string, version: FileVersion): Read => {
  const { value, yaml, bodyStart, problem } = readFrontMatter(text);
  const danger = dangerIn(path, text);
  const facts = {
    version,
    yamlLength: yaml.length,
    bodyStart,
    hasBody: !danger,
    findings: danger
      ? [danger]
      : problem
        ? headFindings(path, problem, text, bodyStart)
        : isMap(value)
          ? []
          : [refusal(path, NOT_A_MAP, secondLine, 'phan-dau-tep')],
  };
  return { facts, front: mapOf(value) };
};

const frontOf = (text: string): SchoolRecord['front'] => mapOf(readFrontMatter(text).value);

const mapOf = (value: unknown): SchoolRecord['front'] =>
  isMap(value) ? (value as Record<string, unknown>) : {};

const isMap = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A file that is there but cannot be read as text: a record with nothing but a finding. */
export const unreadableRecord = (path: string, reason: string, rule?: string): SchoolRecord => {
  const { facts } = readRecord(path, '');
  const findings = [refusal(path, reason, fileStart, rule)];
  return recordOf(path, { ...facts, findings }, () => '', {});
};

/** Makes a data file of a YAML text. */
export const readDataFile = (path: string, text: string): DataFile => {
  const danger = dangerIn(path, text);
  const result = readYaml(danger ? '' : text);
  const value = 'value' in result ? normalise(result.value) : undefined;
  const placeOf = placesIn(text, 1);
  const wrong =
    'problem' in result
      ? headFindings(path, result.problem, text, text.length)
      : strangeInData(path, text, value, placeOf);
  return { path, value, placeOf, findings: danger ? [danger] : wrong };
};

const strangeInData = (
  path: string,
  text: string,
  value: unknown,
  placeOf: PlaceOfField,
): Finding[] => [
  ...strangeIn(path, text),
  ...strangeEscapes(text, value).map(({ at, code, why }) =>
    refusal(path, strangeSentence(code, why), placeOf(at), 'ky-tu-la'),
  ),
];

/** A data file that cannot be read as text. */
export const unreadableDataFile = (path: string, reason: string, rule?: string): DataFile => ({
  ...readDataFile(path, ''),
  findings: [refusal(path, reason, fileStart, rule)],
});

const NOT_A_MAP = 'Phần đầu tệp phải gồm các dòng "khóa: giá trị", ví dụ: lop: 3A2';

const secondLine: Place = { line: 2, column: 1, endLine: 2, endColumn: 1 };

/** A character that nobody sees is told first: it may be what the parser stumbled over. */
const headFindings = (
  path: string,
  problem: FrontMatterProblem,
  text: string,
  end: number,
): Finding[] => {
  const strange = strangeIn(path, text.slice(0, end));
  if (strange.length > 0) return strange;
  if ('message' in problem)
    return [refusal(path, problem.message, placeOfLine(text, problem.line), 'ba-gach')];
  return adviceOn(problem, text.slice(0, end)).map(({ line, column, endColumn, message, rule }) =>
    refusal(path, message, within(text, line, column, endColumn), rule),
  );
};

/** A place on one line; a parser also stumbles over the end of a line, or of the text. */
const within = (text: string, line: number, from: number, to: number): Place => {
  const lines = text.split('\n');
  const row = Math.min(line, lines.length);
  const end = (lines[row - 1]?.length ?? 0) + 1;
  const column = row < line ? end : Math.min(from, end);
  return { line: row, column, endLine: row, endColumn: Math.max(column, Math.min(to, end)) };
};

const strangeIn = (path: string, text: string): Finding[] =>
  strangeCharacters(text).map(({ at, code, why }) =>
    refusal(path, strangeSentence(code, why), at, 'ky-tu-la'),
  );
