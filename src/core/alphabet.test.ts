import { expect, test } from 'vitest';
import { alphabetOf } from './alphabet.ts';

test('a long text has each of its units once, as they first appear', () => {
  const text = 'bài bàn cờ ô 漢 '.repeat(100);
  expect(alphabetOf(text)).toBe('bài ncờô漢');
});

test('a class of single units finds in the alphabet what it finds in the text', () => {
  const text = `${'Toán. '.repeat(50)}\u202e😀${'Hết. '.repeat(50)}`;
  for (const sign of [/[\u202a-\u202e]/, /[\ud800-\udfff]/, /[ƯƠ]/, /[^ -~á]/])
    expect(sign.test(alphabetOf(text))).toBe(sign.test(text));
});

test('texts that take turns do not mix up, and a short one stands for itself', () => {
  const [one, two] = ['một '.repeat(60), 'hai '.repeat(60)];
  expect([one, two, one].map(alphabetOf)).toEqual(['một ', 'hai ', 'một ']);
  expect(alphabetOf('aa')).toBe('aa');
});
