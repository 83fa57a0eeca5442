import type { Root } from 'mdast';
import type { DataFile } from '../core/content.ts';
import { fileStart, type Finding, type Place } from '../core/finding.ts';
import { normalise } from '../core/nfc.ts';
import type { SchoolRecord } from '../core/record.ts';
import { readFrontMatter, type FrontMatterProblem } from './front-matter.ts';
import { parseBody } from './markdown.ts';
import { placesIn } from './yaml-places.ts';
import { adviceOn } from './yaml-words.ts';
import { readYaml, type YamlProblem } from './yaml.ts';

/** Makes a record of a file's text. The tree is parsed when asked for; the latest one alone is kept, since a year of trees is gigabytes. */
export const readRecord = (path: string, text: string): SchoolRecord => {
  const [year = '', kind = '', ...rest] = path.split('/');
  const { value, yaml, bodyStart, problem } = readFrontMatter(text);
  const danger = tooManyEntities(text);
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  const troubles = [problem ?? (isMap ? undefined : 'missing'), danger].filter(
    (trouble) => trouble !== undefined,
  );
  return {
    path,
    year,
    kind,
    slug: rest.join('/').replace(/\.md$/, ''),
    text,
    front: isMap ? (normalise(value) as Record<string, unknown>) : {},
    placeOf: placesIn(yaml, 1),
    get tree() {
      return danger ? emptyTree : latestTree(text, bodyStart);
    },
    findings: troubles.map((trouble) => describe(path, trouble, text)),
  };
};

/** Makes a data file of a YAML text. */
export const readDataFile = (path: string, text: string): DataFile => {
  const result = readYaml(text);
  return {
    path,
    value: 'value' in result ? normalise(result.value) : undefined,
    placeOf: placesIn(text, 1),
    findings: 'problem' in result ? [describe(path, result.problem, text)] : [],
  };
};

/** A finding about a file that could not be read as a record at all. */
export const refusal = (
  path: string,
  message: string,
  at: Place = fileStart,
  rule = 'doc-tep',
): Finding => ({ file: path, ...at, rule, severity: 'error', message });

const emptyTree: Root = { type: 'root', children: [] };

let latest: { readonly text: string; readonly tree: Root } | undefined;

const latestTree = (text: string, bodyStart: number): Root => {
  if (latest?.text !== text) latest = { text, tree: parseBody(text, bodyStart) };
  return latest.tree;
};

/** Entities cost the parser the square of their number. */
const tooManyEntities = (text: string): 'entities' | undefined =>
  (text.match(/&[#\w]{1,32};/g)?.length ?? 0) > 500 ? 'entities' : undefined;

const describe = (
  path: string,
  trouble: FrontMatterProblem | 'entities',
  text: string,
): Finding => {
  if (trouble === 'missing')
    return refusal(
      path,
      'Thiếu phần đầu tệp. Dòng đầu tiên phải là "---", tiếp theo là các dòng "khóa: giá trị", rồi một dòng "---" nữa.',
      fileStart,
      'phan-dau-tep',
    );
  if (trouble === 'unclosed')
    return refusal(
      path,
      'Phần đầu tệp chưa đóng. Gõ một dòng "---" ngay trước nội dung bài.',
      fileStart,
      'phan-dau-tep',
    );
  if (trouble === 'other-language')
    return refusal(
      path,
      'Dòng đầu tiên phải chỉ có ba dấu gạch "---", không có chữ gì theo sau.',
      fileStart,
      'phan-dau-tep',
    );
  if (trouble === 'entities')
    return refusal(path, 'Quá nhiều ký hiệu dạng "&…;". Gõ thẳng ký tự cần dùng.');
  return yamlFinding(path, trouble, text);
};

const yamlFinding = (path: string, problem: YamlProblem, text: string): Finding => {
  const { line, column, message, rule } = adviceOn(problem, text);
  return refusal(path, message, { line, column, endLine: line, endColumn: column + 1 }, rule);
};
