import type { z } from 'zod';
import type { Finding } from '../core/finding.ts';
import type { PlaceOfField } from '../core/record.ts';
import { nearest } from '../core/text.ts';
import { emptyKey, missingKey, nameOf, reasonOf, unknownKey, type Path } from './field-words.ts';

/** Something with fields to judge: a record's front matter or a data file. */
interface Typed {
  readonly path: string;
  readonly placeOf: PlaceOfField;
}

export type FieldsResult<Fields> =
  | { readonly fields: Fields; readonly findings: readonly [] }
  | { readonly fields?: undefined; readonly findings: readonly Finding[] };

/** Judges typed values by their schema. The one door through which zod's issues become sentences. */
export const checkFields = <Fields>(
  typed: Typed,
  value: unknown,
  schema: z.ZodType<Fields>,
): FieldsResult<Fields> => {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { fields: result.data, findings: [] };
  const misspelt = misspeltKeys(result.error.issues, schema);
  const issues = result.error.issues
    .filter((issue) => !(isMissing(issue) && misspelt.has(pathOf(issue).join('/'))))
    .slice(0, MANY);
  return { findings: issues.flatMap((issue) => toFindings(typed, issue, schema)) };
};

/** Nobody reads more findings of one kind in a file; the rest are told when these are mended. */
const MANY = 50;

const toFindings = (typed: Typed, issue: z.core.$ZodIssue, schema: z.ZodType): Finding[] => {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, MANY).map((key) => ({
      ...finding(typed, path, 'khoa-la', unknownKey(key, keysOf(schema, path))),
      ...typed.placeOf([...path, key], 'key'),
    }));
  if (isMissing(issue)) return [finding(typed, path, 'thieu-khoa', missingKey(path))];
  if (issue.input === null) return [finding(typed, path, 'gia-tri', emptyKey(path))];
  return [finding(typed, path, 'gia-tri', `${nameOf(path)} ${reasonOf(issue)}.`)];
};

const finding = (typed: Typed, path: Path, rule: string, message: string): Finding => ({
  file: typed.path,
  ...typed.placeOf(path),
  rule,
  severity: 'error',
  message,
});

/** Missing keys that stand there under a misspelt name: saying so once is enough. */
const misspeltKeys = (issues: readonly z.core.$ZodIssue[], schema: z.ZodType): Set<string> =>
  new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const path = pathOf(issue);
      const known = keysOf(schema, path);
      return issue.keys.slice(0, MANY).map((key) => [...path, nearest(key, known)].join('/'));
    }),
  );

const isMissing = (issue: z.core.$ZodIssue): boolean =>
  issue.code !== 'unrecognized_keys' && issue.input === undefined;

const pathOf = (issue: z.core.$ZodIssue): Path =>
  issue.path.map((step) => (typeof step === 'number' ? step : String(step)));

/** Keys of the map at a path of a schema, as far as it can be followed. */
const keysOf = (schema: unknown, path: Path): string[] => {
  let here = schema as
    { shape?: Record<string, unknown>; element?: unknown; unwrap?: () => unknown } | undefined;
  for (const step of path) {
    while (here?.unwrap && !here.shape && !here.element) here = here.unwrap() as typeof here;
    here = (typeof step === 'number' ? here?.element : here?.shape?.[step]) as typeof here;
  }
  while (here?.unwrap && !here.shape) here = here.unwrap() as typeof here;
  return Object.keys(here?.shape ?? {});
};
