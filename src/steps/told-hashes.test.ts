import { expect, test } from 'vitest';
import type { PrintedFile } from '../core/dossier.ts';
import { filesPiece } from './letter.ts';
import { writeLetter } from './letter-form.ts';
import { hashesIn, toldHashes } from './told-hashes.ts';

const [a, b] = ['a1'.repeat(32), 'b2'.repeat(32)];

test('hashes as sha256sum writes them are read from text and from HTML, each once', () => {
  const text = `Dãy 64 chữ số:\n${a}  KHBD_a.pdf\n${b} *KHBD_b.pdf\n`;
  const html = `<p>${a}  KHBD_a.pdf<br>\n${b}  KHBD_b.pdf</p>`;
  expect(toldHashes([text, html])).toEqual([
    { name: 'KHBD_a.pdf', sha256: a },
    { name: 'KHBD_b.pdf', sha256: b },
  ]);
});

const file = (name: string, sha256: string): PrintedFile => ({
  ...{ path: `lan/${name}`, title: 'Bảng nhân 8', note: 'Toán', kind: 'ke-hoach-bai-day' },
  ...{ records: [], volume: false, sha256, bytes: 10, pages: 1, sources: [] },
});

test('the hashes of a letter as it is sent are read from each of its two views', () => {
  const files = [file('KHBD_a.pdf', a), file('KHBD_b.pdf', b)];
  const { text, html } = writeLetter([filesPiece(files)]);
  const told = [
    { name: 'KHBD_a.pdf', sha256: a },
    { name: 'KHBD_b.pdf', sha256: b },
  ];
  expect([toldHashes([text]), toldHashes([html]), toldHashes([text, html])]).toEqual([
    told,
    told,
    told,
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
