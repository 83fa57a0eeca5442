import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds } from '../schemas/index.ts';
import { snippetsOf } from '../src/steps/snippets.ts';

const root = join(import.meta.dirname, '..');

const exampleOf = (kind: string): string =>
  readFileSync(join(root, 'schemas', kind, 'examples/ok.md'), 'utf8');

/** What remark makes of a text that is not saved, with the settings that editors find. */
const remark = (file: string, input: string) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/remark-cli/cli.js'), '--file-path', file, '--no-color', '--quiet'],
    { cwd: root, input, encoding: 'utf8' },
  );
  return { status, stdout, said: stderr };
};

const LESSON = 'content/2026-2027/ke-hoach-bai-day/vi-du.md';
const SOUND =
  'content/2026-2027/ke-hoach-bai-day/ly-thanh-tam/tuan-09/toan-4a1-tim-so-trung-binh-cong.md';
const lesson = exampleOf('ke-hoach-bai-day');

describe('remark in an editor', () => {
  test('says nothing of a sound record, and gives back every byte of it', () => {
    const typed = readFileSync(join(root, SOUND), 'utf8');
    expect(remark(SOUND, typed)).toEqual({ status: 0, stdout: typed, said: '' });
  });

  test('tells a mistake of an unsaved record at its place, with its rule', () => {
    const { status, said } = remark(LESSON, lesson.replace('lop: 3A2', 'lop: 3a2'));
    expect(status).toBe(1);
    expect(said).toMatch(
      /4:6-4:9 +error +Không có lớp "3a2" trong nhan-su\.yml\. Gõ: lop: 3A2 +ten-lop +ho-so/,
    );
  });

  test('leaves other Markdown alone', () => {
    expect(remark('README.md', '* a\n')).toEqual({ status: 0, stdout: '* a\n', said: '' });
  });

  test('is not hurt by what would hurt its own parser', () => {
    const { status, said } = remark(LESSON, lesson.replace('- *Ghi câu hỏi', '> '.repeat(9_999)));
    expect(status).toBe(1);
    expect(said).toContain('long-qua-sau');
  });
});

test.for([...kinds.values()])(
  '$id: the snippet is the example that teachers copy',
  async (kind) => {
    await expect(snippetsOf(kind, exampleOf(kind.id))).toMatchFileSnapshot(
      join(root, `.vscode/${kind.id}.code-snippets`),
    );
  },
);

test('a snippet holds the text as it is, with nothing for the editor to fill in', () => {
  const kind = [...kinds.values()][0];
  if (!kind) throw new Error('no kind');
  expect(snippetsOf(kind, 'a $x {b} \\c\n')).toContain('"a \\\\$x {b\\\\} \\\\\\\\c"');
});

test('VS Code is told which extension shows the findings, and never to format on its own', () => {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(root, '.vscode', name), 'utf8'));
  expect(read('extensions.json')).toMatchObject({
    recommendations: expect.arrayContaining(['unifiedjs.vscode-remark']) as unknown,
  });
  expect(read('settings.json')).toMatchObject({
    '[markdown]': { 'editor.formatOnSave': false },
  });
  expect(existsSync(join(root, '.remarkrc.mjs'))).toBe(true);
});
