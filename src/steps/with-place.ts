import type { KnowsName, RecordKind } from '../core/kind.ts';

/** A kind's example with the values that its place names: whose it is, for which inspection. `names`: the folders below the kind's own, and the file's name. */
export const withPlace = (
  example: string,
  { place = {} }: RecordKind,
  names: readonly string[],
  context: Parameters<KnowsName>[1],
): string =>
  Object.entries(place).reduce((text, [field, isValue]) => {
    const named = names.find((name) => isValue(name, context));
    return named === undefined ? text : withValue(text, field, named);
  }, example);

/** Sets one plain value at the top of the head; what is said about it stays. */
const withValue = (text: string, key: string, value: string): string =>
  text.replace(new RegExp(`^${key}: \\S+`, 'm'), `${key}: ${value}`);
