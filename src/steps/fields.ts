import type { z } from 'zod';
import type { Finding } from '../core/finding.ts';
import type { PlaceOfField } from '../core/record.ts';
import { nearest } from '../core/text.ts';

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
  const result = schema.safeParse(value);
  if (result.success) return { fields: result.data, findings: [] };
  return { findings: result.error.issues.flatMap((issue) => toFindings(typed, issue, schema)) };
};

type Path = readonly (string | number)[];

const toFindings = (typed: Typed, issue: z.core.$ZodIssue, schema: z.ZodType): Finding[] => {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      finding(typed, [...path, key], 'khoa-la', unknownKey(key, keysOf(schema, path))),
    );
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return [
      finding(
        typed,
        path,
        'thieu-khoa',
        `Thiếu "${nameOf(path)}". Gõ thêm dòng "${nameOf(path)}: …" vào phần đầu tệp.`,
      ),
    ];
  return [finding(typed, path, 'gia-tri', `"${nameOf(path)}" ${reasonOf(issue)}.`)];
};

const finding = (typed: Typed, path: Path, rule: string, message: string): Finding => ({
  file: typed.path,
  ...typed.placeOf(path),
  rule,
  severity: 'error',
  message,
});

const nameOf = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? `mục ${step + 1}` : step)).join(' › ');

const unknownKey = (key: string, known: readonly string[]): string => {
  const meant = nearest(key, known);
  return meant
    ? `Không có khóa "${key}". Có phải "${meant}"?`
    : `Không có khóa "${key}". Xóa dòng này, hoặc dùng một trong: ${known.join(', ')}.`;
};

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

const TYPES: Readonly<Record<string, string>> = {
  string: 'một dòng chữ',
  number: 'một số',
  int: 'một số nguyên',
  array: 'một danh sách, ví dụ [a, b]',
  object: 'một nhóm khóa thụt vào',
  boolean: 'true hoặc false',
};

const reasonOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_value')
    return `phải là một trong: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small') return `phải từ ${String(issue.minimum)} trở lên`;
  if (issue.code === 'too_big') return `phải từ ${String(issue.maximum)} trở xuống`;
  if (issue.code === 'invalid_type' && /^Invalid input/.test(issue.message))
    return `phải là ${TYPES[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_union')
    return 'phải là một giá trị, hoặc một danh sách các giá trị như [3A1, 3A2]';
  return issue.message;
};
