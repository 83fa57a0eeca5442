import { expect, test } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';

const text = 'Bài: Bảng nhân 8\n\n- Thuộc bảng.\n';

test('a fingerprint is sixteen hexadecimal digits that a person can type', () => {
  expect(fingerprintOf(text)).toMatch(/^[0-9a-f]{16}$/);
});

test('what no reader sees does not change it', () => {
  for (const same of [
    text.normalize('NFD'),
    text.replaceAll('\n', '\r\n'),
    text.replaceAll('\n', '  \n'),
    `\uFEFF${text}\n`,
  ])
    expect(fingerprintOf(same)).toBe(fingerprintOf(text));
});

test('one other letter changes it', () => {
  expect(fingerprintOf(text.replace('8', '9'))).not.toBe(fingerprintOf(text));
});
