import type { z } from 'zod';
import type { Finding } from '../core/finding.ts';
import { keyMeant } from '../core/key-meant.ts';
import { optionMeant } from '../core/option-meant.ts';
import type { PlaceOfField } from '../core/record.ts';
import type { Shape } from '../core/roles.ts';
import { nearest } from '../core/text.ts';
import { UNKNOWN } from '../core/unknown.ts';
import {
  emptyKey,
  gluedKey,
  misspeltKey,
  missingKey,
  secondKey,
  unfilled,
  unknownKey,
  valueTold,
  type Path,
} from './field-words.ts';

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
      ...keyFinding(typed, path, key, issue.input, keysOf(schema, path)),
      ...typed.placeOf([...path, key], 'key'),
    }));
  if (isMissing(issue)) return [finding(typed, path, 'thieu-khoa', missingKey(path))];
  if (issue.input === null)
    return [finding(typed, path, 'gia-tri', emptyKey(path, isNeeded(schema, path)))];
  if (issue.input === UNKNOWN && issue.code !== 'invalid_value')
    return [finding(typed, path, 'gia-tri', unfilled(issue, path, isNeeded(schema, path)))];
  const { rule, message } = valueTold(whenText(issue, nodeAt(schema, path)), path);
  return [finding(typed, path, rule, message)];
};

/** What is wrong with a number where text is wanted, once it stands in quotes; the missing quotes when nothing is. */
const whenText = (issue: z.core.$ZodIssue, node: Node | undefined): z.core.$ZodIssue => {
  const { input } = issue;
  if (issue.code !== 'invalid_type' || issue.expected !== 'string' || typeof input !== 'number')
    return issue;
  const [first] = node?.safeParse?.(String(input), { reportInput: true }).error?.issues ?? [];
  return first ?? issue;
};

const keyFinding = (
  typed: Typed,
  path: Path,
  key: string,
  group: unknown,
  known: Readonly<Record<string, Shape>>,
): Finding => {
  const meant = keyFor(key, known);
  const values = group as Readonly<Record<string, unknown>>;
  if (!meant) return finding(typed, path, 'khoa-la', unknownKey(key, Object.keys(known)));
  if (Object.hasOwn(values, meant))
    return finding(typed, path, 'khoa-viet-sai', secondKey(key, meant));
  return /:./.test(key)
    ? finding(typed, path, 'phan-dau-tep', gluedKey(key, meant, values[key]))
    : finding(typed, path, 'khoa-viet-sai', misspeltKey(key, meant, values[key]));
};

/** The known key that a typed one must be: spelt otherwise, cut short to one word or to initials (`Môn`, `GV`), or with the beginning of its value (`lop:3A2`). */
const keyFor = (typed: string, known: Readonly<Record<string, Shape>>): string | undefined => {
  const [key = ''] = typed.split(':', 1);
  if (key !== typed && Object.hasOwn(known, key)) return key;
  const names = Object.keys(known);
  const short = /^\p{L}+\.?$/u.test(key) ? optionMeant(key, names) : undefined;
  return keyMeant(key, known) ?? short ?? nearest(key, names);
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
      return issue.keys.slice(0, MANY).map((key) => [...path, keyFor(key, known)].join('/'));
    }),
  );

const isMissing = (issue: z.core.$ZodIssue): boolean =>
  issue.code !== 'unrecognized_keys' && issue.input === undefined;

const pathOf = (issue: z.core.$ZodIssue): Path =>
  issue.path.map((step) => (typeof step === 'number' ? step : String(step)));

/** The keys of the map at a path of a schema with their titles, as far as it can be followed. */
const keysOf = (schema: unknown, path: Path): Record<string, Shape> => {
  let here = nodeAt(schema, path);
  while (here?.unwrap && !here.shape) here = here.unwrap();
  return Object.fromEntries(
    Object.entries(here?.shape ?? {}).map(([key, child]) => [key, titled(child)]),
  );
};

/** True for a key that may not be left out; an item of a list always may. */
const isNeeded = (schema: unknown, path: Path): boolean =>
  typeof path.at(-1) === 'string' && nodeAt(schema, path)?.safeParse?.(undefined).success === false;

const nodeAt = (schema: unknown, path: Path): Node | undefined => {
  let here = schema as Node | undefined;
  for (const step of path) {
    while (here?.unwrap && !here.shape && !here.element) here = here.unwrap();
    here = typeof step === 'number' ? here?.element : here?.shape?.[step];
  }
  return here;
};

/** What schemas of all types may have. */
interface Node {
  readonly shape?: Record<string, Node>;
  readonly element?: Node;
  unwrap?(): Node;
  safeParse?(
    value: unknown,
    options?: { readonly reportInput: boolean },
  ): { readonly success: boolean; readonly error?: { readonly issues: z.core.$ZodIssue[] } };
  meta?(): { readonly title?: string } | undefined;
}

const titled = (node: Node): Shape => {
  const title = node.meta?.()?.title;
  return title !== undefined || !node.unwrap ? { ...(title && { title }) } : titled(node.unwrap());
};
