import { expect, test } from 'vitest';
import { readFrontMatter } from './front-matter.ts';

test('the head is read as YAML, the body begins below it', () => {
  const text = '---\nlop: 3A2\ntuan: 5\n---\n\nthân';
  const { value, bodyStart, problem } = readFrontMatter(text);
  expect(value).toEqual({ lop: '3A2', tuan: 5 });
  expect(text.slice(bodyStart)).toBe('\nthân');
  expect(problem).toBeUndefined();
});

test('an empty head, or one of comments, is an empty map', () => {
  expect(readFrontMatter('---\n---\n').value).toEqual({});
  expect(readFrontMatter('---\n# ghi chú\n---\n')).toMatchObject({ value: {}, bodyStart: 18 });
});

test.for(['js', 'javascript', 'json', 'coffee', 'toml', ' yaml'])(
  'a head marked "%s" is refused, never run',
  (language) => {
    const text = `---${language}\n{ x: (() => { throw new Error("run") })() }\n---\n`;
    expect(readFrontMatter(text)).toMatchObject({ value: {}, problem: { line: 1 } });
  },
);

test('a head as long as a book is refused', () => {
  const { problem } = readFrontMatter(`---\na: ${'b'.repeat(60_000)}\n---\n`);
  expect(problem).toMatchObject({ line: 1 });
});

test('the same text read twice gives values of its own', () => {
  const text = '---\na: [1]\n---\n';
  const [first, second] = [readFrontMatter(text), readFrontMatter(text)];
  expect(first).toEqual(second);
  expect(first.value).not.toBe(second.value);
});
