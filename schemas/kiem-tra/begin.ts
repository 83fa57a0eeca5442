import type { Beginning } from '../../src/core/kind.ts';
import { slugOf } from '../../src/core/text.ts';
import { asTyped } from '../../src/core/yaml-line.ts';

/** An inspection is called what was typed, unless that is only the name of its file. */
export const begin = ({ name }: Beginning): Readonly<Record<string, string>> =>
  name === slugOf(name) ? {} : { ten: asTyped(name.normalize('NFC').trim()) };
