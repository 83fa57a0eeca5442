import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEditor, type Editor } from './language-server/client.ts';

const root = join(import.meta.dirname, '..');
const UNSAVED = 'content/2026-2027/ke-hoach-bai-day/chua-luu.md';
// Without the lines that set it beside the other lessons of the sample.
const sound = readFileSync(join(root, 'schemas/ke-hoach-bai-day/examples/ok.md'), 'utf8')
  .replaceAll(/^tiet_.*\n/gm, '')
  // And without the guidance that teachers replace.
  .replace(/^tich_hop:.*\n/m, '')
  .replaceAll(/^(- )?\*[^*\n]+\*$/gm, '$1Cả lớp làm bài.');
const wrong = sound.replace('lop: 3A2', 'lop: 3a2');

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor(root);
});
afterAll(async () => {
  expect(await editor.quit()).toBe(0);
});

test('a record that is not saved is judged while typing: place, rule, severity, what to type', async () => {
  expect(await editor.type(UNSAVED, 1, wrong)).toEqual([
    {
      range: { start: { line: 3, character: 5 }, end: { line: 3, character: 8 } },
      severity: 1,
      code: 'ten-lop',
      source: 'ho-so',
      message: 'Không có lớp "3a2" trong nhan-su.yml. Gõ: lop: 3A2',
    },
  ]);
});

test('the underline goes when the mistake is mended', async () => {
  expect(await editor.type(UNSAVED, 2, sound)).toEqual([]);
});

test('a warning is shown as one', async () => {
  const hidden = sound.replace('Cả lớp', 'Cả\u200b lớp');
  expect(await editor.type(UNSAVED, 3, hidden)).toMatchObject([
    { severity: 2, code: 'dau-cach-la', source: 'ho-so' },
  ]);
});

test('"format document" changes nothing, whatever the text', async () => {
  for (const [at, text] of [sound, '* a\n- b\n\n\n***x***  \n', wrong].entries()) {
    await editor.type(UNSAVED, 4 + at, text);
    expect(await editor.format(UNSAVED)).toBeNull();
  }
});

test('a hostile text is told, and the server lives to judge the next one', async () => {
  const hostile = [
    '---js\nprocess.exit(9)\n---\n',
    wrong.replace('Cả lớp', '> '.repeat(9_999)),
    wrong.replace('lop: 3a2', `lop: ${'['.repeat(9_999)}`),
    '\u0000\ud800&amp;'.repeat(9_999),
    '',
  ];
  for (const [at, text] of hostile.entries())
    expect((await editor.type(UNSAVED, 10 + at, text)).length).toBeGreaterThan(0);
  expect(await editor.type(UNSAVED, 20, sound)).toEqual([]);
});
