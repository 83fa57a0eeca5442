import matter from 'gray-matter';
import { readYaml, type YamlProblem } from './yaml.ts';

/** Why a file has no usable front matter. */
export type FrontMatterProblem = YamlProblem | 'missing' | 'unclosed' | 'other-language';

/** The head of a record: its raw YAML (from just after the first `---`), what it says, and where the body begins. */
export interface FrontMatter {
  readonly value: unknown;
  readonly yaml: string;
  readonly bodyStart: number;
  readonly problem?: FrontMatterProblem;
}

/** Splits a record's text. YAML alone is read; gray-matter's other engines, which can run code, are refused. */
export const readFrontMatter = (text: string): FrontMatter => {
  if (!matter.test(text)) return { value: {}, yaml: '', bodyStart: 0, problem: 'missing' };
  if (matter.language(text).raw.trim() !== '')
    return { value: {}, yaml: '', bodyStart: text.indexOf('\n') + 1, problem: 'other-language' };
  return readYamlHead(text);
};

const readYamlHead = (text: string): FrontMatter => {
  let problem: FrontMatterProblem | undefined;
  const parse = (source: string): object => {
    const result = readYaml(source);
    if ('problem' in result) problem = result.problem;
    return { value: 'value' in result ? result.value : undefined };
  };
  const {
    data,
    matter: yaml,
    content,
  } = matter(text, { language: 'yaml', engines: { ...refused, yaml: parse } }) as unknown as Parts;
  if (yaml.length + 3 >= text.trimEnd().length && !/\n---\s*$/.test(text)) problem = 'unclosed';
  return {
    value: data.value ?? {},
    yaml,
    bodyStart: text.length - content.length,
    ...(problem ? { problem } : {}),
  };
};

interface Parts {
  readonly data: { readonly value?: unknown };
  readonly matter: string;
  readonly content: string;
}

const refuse = (): never => {
  throw new Error('Phần đầu tệp chỉ được viết bằng YAML.');
};

const refused = Object.fromEntries(
  ['js', 'javascript', 'json', 'coffee', 'cson', 'toml'].map((name) => [name, refuse]),
);
