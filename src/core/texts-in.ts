/** A text somewhere inside a value, and the way to it. */
export interface TextWithin {
  readonly text: string;
  readonly at: readonly (string | number)[];
}

/** Every text in a value. */
export function* textsIn(value: unknown, at: TextWithin['at'] = []): Generator<TextWithin> {
  if (typeof value === 'string') yield { text: value, at };
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* textsIn(item, [...at, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, [...at, key]);
}

/** The texts of a value that was read from this YAML, if some of them may hold other signs than those that stand in it: `\u202E` is plain text in the file. */
export const textsEscaped = (yaml: string, value: unknown): Iterable<TextWithin> =>
  yaml.includes('\\') ? textsIn(value) : [];
