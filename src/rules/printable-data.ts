import type { DataFile } from '../core/content.ts';
import type { Finding } from '../core/finding.ts';
import type { PrintSigns } from '../core/print-signs.ts';
import { rareSignsIn, unprintable } from './printable-signs.ts';

/** Every sign of a data file's values can be printed: names and letterheads stand on paper too. Each sign is told once a file. */
export const printableData =
  (signs: PrintSigns) =>
  ({ path, value, placeOf, findings }: DataFile): Finding[] => {
    if (findings.length > 0) return [];
    const told = new Set<string>();
    return [...textsIn(value, [])].flatMap(({ text, at }) =>
      [...rareSignsIn(text)].flatMap(({ sign }) => {
        if (told.has(sign) || signs.inText(sign.normalize('NFC'))) return [];
        told.add(sign);
        const message = unprintable(sign);
        return [
          {
            file: path,
            ...placeOf(at),
            rule: 'ky-tu-in-duoc',
            severity: 'error' as const,
            message,
          },
        ];
      }),
    );
  };

interface Typed {
  readonly text: string;
  readonly at: readonly (string | number)[];
}

function* textsIn(value: unknown, at: Typed['at']): Generator<Typed> {
  if (typeof value === 'string') yield { text: value, at };
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* textsIn(item, [...at, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, [...at, key]);
}
