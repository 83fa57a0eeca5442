import type { Place } from '../core/finding.ts';
import type { Beginning, RecordKind } from '../core/kind.ts';
import type { SchoolRecord } from '../core/record.ts';
import { referencesOf } from '../core/roles.ts';
import { shown } from '../core/text.ts';
import { UNKNOWN } from '../core/unknown.ts';
import { splitComment } from '../core/yaml-line.ts';
import { withPlace } from './with-place.ts';

type Example = Pick<SchoolRecord, 'text' | 'front' | 'placeOf'>;

/** A new record: the kind's example with what is certain from its place and name, with nobody of the example and with none of the values that are its own. */
export const beginRecord = (example: Example, kind: RecordKind, given: Beginning): string => {
  const asking = withoutPeople(withoutOwn(example, kind), kind, example.front);
  const begun = Object.entries(kind.begin?.(given) ?? {}).reduce(
    (made, [key, yaml]) => withField(made, key, yaml),
    withPlace(asking, kind, given.names, given),
  );
  return begun.replace(/\[…(?:, …)+\]/g, `[${UNKNOWN}]`);
};

/** The check tells each value that is left to be filled in, as it could not tell one of the example that nobody has changed. */
const withoutOwn = ({ text, front, placeOf }: Example, { asks = [] }: RecordKind): string => {
  const lines = text.split('\n');
  const places = asks
    .flatMap((path) => pathsOf(front, path.split('.')))
    .map((path) => placeOf(path));
  for (const place of places.sort((a, b) => b.line - a.line || b.column - a.column))
    lines[place.line - 1] = withUnknown(lines[place.line - 1] ?? '', place);
  return lines.join('\n');
};

const withUnknown = (line: string, { column, endColumn }: Place): string =>
  line.slice(0, column - 1) + UNKNOWN + line.slice(endColumn - 1);

type Path = readonly (string | number)[];

/** The places that a path names; `*` is any position in a list. */
const pathsOf = (value: unknown, [step, ...rest]: readonly string[]): Path[] =>
  step === undefined
    ? [[]]
    : stepsFrom(value, step).flatMap(([key, child]) =>
        pathsOf(child, rest).map((path) => [key, ...path]),
      );

const stepsFrom = (value: unknown, step: string): [string | number, unknown][] => {
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value ?? {});
  return entries.filter(([key]) => step === '*' || step === String(key));
};

const withoutPeople = (text: string, kind: RecordKind, front: Example['front']): string => {
  const people = referencesOf(kind, front).filter(({ role }) => role === 'staff');
  return people.reduce(
    (made, { value }) =>
      made.replaceAll(new RegExp(`(?<![\\w/-])${shown(value)}(?![\\w/-])`, 'g'), UNKNOWN),
    text,
  );
};

/** Sets a field at the top of the head, with the lines below that belong to it; what is said about it stays. */
const withField = (text: string, key: string, yaml: string): string =>
  text.replace(new RegExp(`^${key}:.*\\n(?: .*\\n)*`, 'm'), (field) => {
    const [line = ''] = field.split('\n');
    const hint = splitComment(line)[1];
    const [first = '', ...more] = yaml.split('\n');
    const head = [`${key}:`, first, hint].filter(Boolean).join(' ');
    return [head, ...more, ''].join('\n');
  });
