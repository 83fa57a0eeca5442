import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFontSigns } from './font-signs.ts';
import { scratch } from './test-folder.ts';

const font = (name: string): Set<number> =>
  readFontSigns(join(import.meta.dirname, '../../node_modules/@expo-google-fonts', `${name}.ttf`));

const has = (signs: Set<number>, text: string): boolean[] =>
  Array.from(text, (sign) => signs.has(sign.codePointAt(0) ?? 0));

test('a font for Vietnamese has its letters, and no others than it has', () => {
  const tinos = font('tinos/400Regular/Tinos_400Regular');
  expect(has(tinos, 'aạỹĐơ–')).toEqual(Array(6).fill(true));
  expect(has(tinos, '漢😀✓\uffff')).toEqual(Array(4).fill(false));
});

test('signs past the first plane are read too', () => {
  expect(has(font('noto-emoji/400Regular/NotoEmoji_400Regular'), '😀🇻ạ')).toEqual([
    true,
    true,
    false,
  ]);
});

test('a file that is no font has no signs', () => {
  const file = join(scratch(), 'a.ttf');
  writeFileSync(file, Buffer.alloc(100));
  expect(readFontSigns(file).size).toBe(0);
});
