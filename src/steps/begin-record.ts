import type { Beginning, RecordKind } from '../core/kind.ts';
import { referencesOf } from '../core/roles.ts';
import { shown } from '../core/text.ts';
import { splitComment } from '../core/yaml-line.ts';
import { withPlace } from './with-place.ts';

interface Example {
  readonly text: string;
  readonly front: Readonly<Record<string, unknown>>;
}

/** A new record: the kind's example with what is certain from its place and name, and with nobody of the example. */
export const beginRecord = ({ text, front }: Example, kind: RecordKind, given: Beginning): string =>
  Object.entries(kind.begin?.(given) ?? {}).reduce(
    (made, [key, yaml]) => withField(made, key, yaml),
    withPlace(withoutPeople(text, kind, front), kind, given.names, given),
  );

/** An ellipsis is nobody's id, so the check tells each one that is left. */
const withoutPeople = (text: string, kind: RecordKind, front: Example['front']): string => {
  const people = referencesOf(kind, front).filter(({ role }) => role === 'staff');
  return people
    .reduce(
      (made, { value }) =>
        made.replaceAll(new RegExp(`(?<![\\w/-])${shown(value)}(?![\\w/-])`, 'g'), '…'),
      text,
    )
    .replace(/\[…(?:, …)+\]/g, '[…]');
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
