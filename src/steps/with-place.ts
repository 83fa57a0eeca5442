import type { KnowsName, RecordKind } from '../core/kind.ts';

/** A kind's example with the values that its place names: whose it is, for which inspection, which week, class and meeting. `names`: the folders below the kind's own, and the file's name. */
export const withPlace = (
  example: string,
  { place = {}, named = {} }: RecordKind,
  names: readonly string[],
  context: Parameters<KnowsName>[1],
): string => {
  const told = [
    ...Object.entries(place).map(
      ([field, isValue]) => [field, names.find((name) => isValue(name, context))] as const,
    ),
    ...Object.entries(named).map(
      ([field, read]) => [field, names.map((name) => read(name, context)).find(Boolean)] as const,
    ),
  ];
  return told.reduce(
    (text, [field, value]) => (value === undefined ? text : withValue(text, field, value)),
    example,
  );
};

/** Sets one plain value at the top of the head; what is said about it stays. */
const withValue = (text: string, key: string, value: string): string =>
  text.replace(new RegExp(`^${key}: \\S+`, 'm'), `${key}: ${value}`);
