import { expect, test } from 'vitest';
import { hashesIn, toldHashes } from './told-hashes.ts';

const [a, b] = ['a1'.repeat(32), 'b2'.repeat(32)];

test('the hashes of a letter are read from its text and from its HTML, each once', () => {
  const text = `Dãy 64 chữ số:\n${a}  KHBD_a.pdf\n${b} *KHBD_b.pdf\n`;
  const html = `<p>${a}  KHBD_a.pdf<br>\n${b}  KHBD_b.pdf</p>`;
  expect(toldHashes([text, html])).toEqual([
    { name: 'KHBD_a.pdf', sha256: a },
    { name: 'KHBD_b.pdf', sha256: b },
  ]);
});

test('a hash without a file name beside it is nobody’s', () => {
  expect(toldHashes([`${a}\n${a}0  x.pdf\nhsss/manifest@1 sha256:${b}\n`])).toEqual([]);
});

test('a hash is found in a tag, in capitals and in groups, and not in part of a longer one', () => {
  expect(hashesIn(`hsss/manifest@1 sha256:${a}\ntool:x 1`)).toEqual([a]);
  expect(hashesIn(`SHA256  ${b.toUpperCase()}  C:\\a.json`)).toEqual([b]);
  expect(hashesIn((a.match(/.{8}/g) ?? []).join(' '))).toEqual([a]);
  expect([hashesIn(`${a}0`), hashesIn('không có mã nào')]).toEqual([[], []]);
});
