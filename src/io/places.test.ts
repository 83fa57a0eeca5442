import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodesOf } from '../core/tree.ts';
import type { Place } from '../core/finding.ts';
import { anyText, hostileLesson } from '../wiring/testing/pieces.ts';
import { lesson } from '../wiring/testing/small-school.ts';
import { readRecord } from './record.ts';
import { readYaml } from './yaml.ts';

const holds = <Value>(values: fc.Arbitrary<Value>, judge: (value: Value) => void): void =>
  fc.assert(fc.property(values, judge), { numRuns: 400, seed: 20261005 });

const offset = (text: string, line: number, column: number): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, { length }) => sum + length + 1, column - 1);

/** The piece of a text that a place names. */
const textAt = (text: string, { line, column, endLine, endColumn }: Place): string =>
  text.slice(offset(text, line, column), offset(text, endLine, endColumn));

const lineEnds = fc.constantFrom('\n', '\r\n');
const word = fc.constantFrom('hoà', 'hoà'.normalize('NFD'), '😀', 'a', '𠮷', 'Tiết 1', '“é”');
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((some) => some.join(' '));

/** A value as YAML: plain, in quotes, or in brackets. */
const typedValue = fc.oneof(
  words.map((text) => ({ typed: text, value: text })),
  words.map((text) => ({ typed: `"${text}: #"`, value: `${text}: #` })),
  words.map((text) => ({ typed: `'${text}'`, value: text })),
  fc.nat(999).map((value) => ({ typed: String(value), value })),
);

test('the text at the place of a field is the field, also in lists and groups', () => {
  const heads = fc.tuple(
    fc.array(fc.tuple(typedValue, fc.constantFrom('', ' # 😀', '   ')), {
      minLength: 1,
      maxLength: 6,
    }),
    lineEnds,
  );
  holds(heads, ([values, end]) => {
    const lines = values.flatMap(([{ typed }, after], at) => [
      `k${at}: ${typed}${after}`,
      `ds${at}: [😀, ${typed}]`,
      `nhom${at}:`,
      `  - ai: ${typed}${after}`,
    ]);
    const text = `---\n${lines.join('\n')}\n---\n\nthân\n`.replaceAll('\n', end);
    const { placeOf, findings } = readRecord('a.md', text);
    expect(findings).toEqual([]);
    for (const [at, [{ typed }]] of values.entries()) {
      expect(textAt(text, placeOf([`k${at}`])).trim()).toBe(typed);
      expect(textAt(text, placeOf([`ds${at}`, 1]))).toBe(typed);
      expect(textAt(text, placeOf([`nhom${at}`, 0, 'ai'])).trim()).toBe(typed);
      expect(textAt(text, placeOf([`k${at}`], 'key'))).toBe(`k${at}`);
    }
  });
});

test('a field is read as it was typed, in NFC', () => {
  holds(typedValue, ({ typed, value }) => {
    const { front } = readRecord('a.md', `---\na: ${typed}\n---\n`);
    expect(front['a']).toBe(typeof value === 'string' ? value.normalize('NFC') : value);
    expect(readYaml(typed)).toEqual({ value });
  });
});

test('the text at the place of words in the body is the words', () => {
  const bodies = fc.tuple(
    fc.array(fc.tuple(fc.constantFrom('## ', '- ', '', '> ', '**', '1. '), words), {
      minLength: 1,
      maxLength: 8,
    }),
    lineEnds,
  );
  holds(bodies, ([lines, end]) => {
    const body = lines.map(([sign, text]) => `${sign}${text}${sign === '**' ? sign : ''}`);
    const text = lesson({ body: `${body.join('\n\n')}\n` }).replaceAll('\n', end);
    const found = [...nodesOf(readRecord('a.md', text).tree)].flatMap((node) =>
      node.type === 'text' && node.position
        ? [[node.value, textAt(text, placeFrom(node.position))]]
        : [],
    );
    expect(found.length).toBeGreaterThan(0);
    for (const [value, typed] of found) expect(typed).toBe(value);
  });
});

const placeFrom = ({ start, end }: Record<'start' | 'end', { line: number; column: number }>) => ({
  line: start.line,
  column: start.column,
  endLine: end.line,
  endColumn: end.column,
});

test('no text makes the reader throw, or name a place outside it', () => {
  holds(fc.oneof(anyText, hostileLesson), (text) => {
    const { findings, tree, placeOf } = readRecord('a.md', text);
    const places = [...findings, placeOf(['lop']), placeOf(['vang', 0], 'key')];
    const lines = text.split('\n').length;
    expect(tree.type).toBe('root');
    for (const { line, column, endLine } of places)
      expect([line >= 1, line <= lines + 1, column >= 1, endLine >= line]).toEqual(
        Array(4).fill(true),
      );
  });
});
