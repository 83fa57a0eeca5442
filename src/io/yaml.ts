import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';

/** A YAML text that could not be read: the parser's reason, and the place counted from the text's own first line. */
export interface YamlProblem {
  readonly reason: string;
  readonly line: number;
  readonly column: number;
}

export type YamlResult = { readonly value: unknown } | { readonly problem: YamlProblem };

/** Reads YAML 1.2 core: text, numbers, booleans, lists, maps. Days stay text; no tags, no merge keys. */
export const readYaml = (text: string): YamlResult => {
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return {
      problem: { reason: error.reason, line: error.mark.line + 1, column: error.mark.column + 1 },
    };
  }
};
