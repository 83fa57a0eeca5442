import matter from 'gray-matter';
import { normalise } from '../core/nfc.ts';
import { headEnd, type FenceProblem } from './fences.ts';
import { readYaml, type YamlProblem } from './yaml.ts';

/** Why a file has no usable front matter: its `---` lines, or the YAML between them. */
export type FrontMatterProblem = YamlProblem | FenceProblem;

/** The head of a record: its raw YAML (from just after the first `---`), what it says, and where the body begins. */
export interface FrontMatter {
  readonly value: unknown;
  readonly yaml: string;
  readonly bodyStart: number;
  readonly problem?: FrontMatterProblem;
}

/** Splits a record's text. YAML alone is read; gray-matter's other engines, which can run code, are refused. */
export const readFrontMatter = (text: string): FrontMatter => {
  const end = headEnd(text);
  return typeof end === 'number'
    ? readYamlHead(ownText(text.slice(0, end)))
    : { value: {}, yaml: '', bodyStart: 0, problem: end };
};

const readYamlHead = (head: string): FrontMatter => {
  let problem: FrontMatterProblem | undefined;
  const parse = (source: string): object => {
    const result = source.length > MAX_LENGTH ? TOO_LONG : readYaml(source);
    if ('problem' in result) problem = result.problem;
    return { value: 'value' in result ? result.value : undefined };
  };
  const { data, matter: yaml } = matter(head, {
    language: 'yaml',
    engines: { ...refused, yaml: parse },
  }) as unknown as Parts;
  const value = data.value ?? {};
  return {
    value: isNormal(head) ? value : normalise(value),
    yaml,
    bodyStart: head.length,
    ...(problem ? { problem } : {}),
  };
};

/** A text by itself: a part of another one, and whatever is cut out of it, keeps all of that one in memory. */
const ownText = (part: string): string => Buffer.from(part, 'utf16le').toString('utf16le');

/** Whether nothing that a head says can be other than in NFC; a backslash may write any sign. */
const isNormal = (head: string): boolean => !head.includes('\\') && head.normalize('NFC') === head;

interface Parts {
  readonly data: { readonly value?: unknown };
  readonly matter: string;
}

/** Far more than any form has to fill in. */
const MAX_LENGTH = 50_000;

const TOO_LONG: { readonly problem: FenceProblem } = {
  problem: {
    line: 1,
    message: `Phần đầu tệp dài quá ${MAX_LENGTH / 1000} nghìn chữ. Kiểm tra dòng "---" đóng phần đầu tệp; nội dung bài phải ở bên dưới dòng ấy.`,
  },
};

const refuse = (): never => {
  throw new Error('Phần đầu tệp chỉ được viết bằng YAML.');
};

const refused = Object.fromEntries(
  ['js', 'javascript', 'json', 'coffee', 'cson', 'toml'].map((name) => [name, refuse]),
);
