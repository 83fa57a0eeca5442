import type { DataFile } from '../core/content.ts';
import type { Finding } from '../core/finding.ts';
import type { PrintSigns } from '../core/print-signs.ts';
import { textsIn } from '../core/texts-in.ts';
import { rareSignsIn, unprintable } from './printable-signs.ts';

/** Every sign of a data file's values can be printed: names and letterheads stand on paper too. Each sign is told once a file. */
export const printableData =
  (signs: PrintSigns) =>
  ({ path, value, placeOf, findings }: DataFile): Finding[] => {
    if (findings.length > 0) return [];
    const told = new Set<string>();
    return [...textsIn(value)].flatMap(({ text, at }) =>
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
