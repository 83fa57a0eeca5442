import type { Root } from 'mdast';
import type { DataFile } from '../core/content.ts';
import { fileStart, type Finding, type Place } from '../core/finding.ts';
import { normalise } from '../core/nfc.ts';
import type { PlaceOfField, SchoolRecord } from '../core/record.ts';
import { placeAt, strangeCharacters, strangeSentence } from '../core/strange.ts';
import { readFrontMatter, type FrontMatterProblem } from './front-matter.ts';
import { parseBody } from './markdown.ts';
import { placesIn } from './yaml-places.ts';
import { adviceOn } from './yaml-words.ts';
import { readYaml } from './yaml.ts';

/** Makes a record of a file's text. The text is not kept when it can be read again; the latest record's text and tree alone are, since a year of them is gigabytes. */
export const readRecord = (
  path: string,
  text: string,
  readAgain: () => string = () => text,
): SchoolRecord => {
  const [year = '', kind = '', ...rest] = path.split('/');
  const { value, yaml, bodyStart, problem } = readFrontMatter(text);
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  const danger = dangerIn(path, text);
  const layout = { yamlLength: yaml.length, bodyStart, hasBody: !danger };
  const reading = () => readingOf(layout, readAgain);
  // Whoever makes a record mostly judges it at once.
  latest = readingFrom(layout, text);
  return {
    path,
    year,
    kind,
    slug: rest.join('/').replace(/\.md$/, ''),
    get text() {
      return reading().text;
    },
    // A copy: parts of a text keep all of it in memory.
    front: isMap ? structuredClone(normalise(value) as Record<string, unknown>) : {},
    placeOf: (...place) => reading().placeOf(...place),
    get tree() {
      return reading().tree();
    },
    findings: danger
      ? [danger]
      : problem
        ? headFindings(path, problem, text, bodyStart)
        : isMap
          ? []
          : [refusal(path, NOT_A_MAP, secondLine, 'phan-dau-tep')],
  };
};

/** A file that is there but cannot be read as text: a record with nothing but a finding. */
export const unreadableRecord = (path: string, reason: string): SchoolRecord => ({
  ...readRecord(path, ''),
  findings: [refusal(path, reason)],
});

/** Makes a data file of a YAML text. */
export const readDataFile = (path: string, text: string): DataFile => {
  const result = readYaml(text);
  return {
    path,
    value: 'value' in result ? normalise(result.value) : undefined,
    placeOf: placesIn(text, 1),
    findings:
      'problem' in result
        ? headFindings(path, result.problem, text, text.length)
        : strangeIn(path, text),
  };
};

/** A data file that cannot be read as text. */
export const unreadableDataFile = (path: string, reason: string): DataFile => ({
  ...readDataFile(path, ''),
  findings: [refusal(path, reason)],
});

/** A finding about a file that could not be read as a record at all. */
export const refusal = (
  path: string,
  message: string,
  at: Place = fileStart,
  rule = 'doc-tep',
): Finding => ({ file: path, ...at, rule, severity: 'error', message });

const NOT_A_MAP = 'Phần đầu tệp phải gồm các dòng "khóa: giá trị", ví dụ: lop: 3A2';

const secondLine: Place = { line: 2, column: 1, endLine: 2, endColumn: 1 };

const emptyTree: Root = { type: 'root', children: [] };

/** How a record's text is laid out, and the key of its reading. */
interface Layout {
  readonly yamlLength: number;
  readonly bodyStart: number;
  readonly hasBody: boolean;
}

interface Reading {
  readonly of: Layout;
  readonly text: string;
  readonly placeOf: PlaceOfField;
  tree(): Root;
}

let latest: Reading | undefined;

const readingOf = (layout: Layout, readAgain: () => string): Reading => {
  if (latest?.of !== layout) latest = readingFrom(layout, readAgain());
  return latest;
};

const readingFrom = (layout: Layout, text: string): Reading => {
  let tree: Root | undefined;
  return {
    of: layout,
    text,
    placeOf: placesIn(text.slice(FENCE, FENCE + layout.yamlLength).replace(/\r$/, ''), 1),
    tree: () => (tree ??= layout.hasBody ? parseBody(text, layout.bodyStart) : emptyTree),
  };
};

/** The length of the first `---`. */
const FENCE = 3;

/** Text that must not reach the parsers, or that they would read otherwise than people's editors do. */
const dangerIn = (path: string, text: string): Finding | undefined => {
  const entities = [...text.matchAll(/&[#\w]{1,32};/g)];
  const tooMany = entities[MAX_ENTITIES];
  if (tooMany)
    return refusal(
      path,
      'Quá nhiều ký hiệu dạng "&…;". Gõ thẳng ký tự cần dùng.',
      placeAt(text, tooMany.index, tooMany[0].length),
    );
  const lone = text.search(/\r(?!\n)/);
  if (lone >= 0)
    return refusal(
      path,
      'Dòng này xuống dòng kiểu máy Mac đời cũ (CR), máy khác đọc thành một dòng. Lưu lại tệp với kiểu xuống dòng LF.',
      placeAt(text, lone),
    );
  return undefined;
};

/** Entities cost the parser the square of their number. */
const MAX_ENTITIES = 500;

/** A character that nobody sees is told first: it may be what the parser stumbled over. */
const headFindings = (
  path: string,
  problem: FrontMatterProblem,
  text: string,
  end: number,
): Finding[] => {
  const strange = strangeIn(path, text.slice(0, end));
  if (strange.length > 0) return strange;
  const { line, column, message, rule } =
    'message' in problem
      ? { ...problem, column: 1, rule: 'phan-dau-tep' }
      : adviceOn(problem, text);
  return [refusal(path, message, { line, column, endLine: line, endColumn: column + 1 }, rule)];
};

const strangeIn = (path: string, text: string): Finding[] =>
  strangeCharacters(text).map(({ at, code, why }) =>
    refusal(path, strangeSentence(code, why), at, 'ky-tu-la'),
  );
