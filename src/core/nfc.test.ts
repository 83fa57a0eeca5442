import { expect, test } from 'vitest';
import { normalise } from './nfc.ts';

const decomposed = 'Toán'.normalize('NFD');

test('every text becomes NFC, keys and list items too', () => {
  expect(normalise({ [decomposed]: [decomposed, 1, null, true] })).toEqual({
    Toán: ['Toán', 1, null, true],
  });
});

test('a key named __proto__ stays a key', () => {
  const typed: unknown = JSON.parse('{"__proto__": {"bad": 1}}');
  expect(Object.keys(normalise(typed) as object)).toEqual(['__proto__']);
  expect(({} as { bad?: number }).bad).toBeUndefined();
});
