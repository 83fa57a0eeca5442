import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyFinding } from '../wiring/testing/findings.ts';
import { formatFindings } from './format-findings.ts';

/** A command as GitHub's runner reads one line of output: `::name key=value,key=value::message`. */
const commandOf = (line: string) => {
  const [, head = '', message = ''] = /^::(.*?)::(.*)$/s.exec(line) ?? [];
  const [, name = '', properties = ''] = /^(\S+) (.*)$/s.exec(head) ?? [];
  const pairs = properties.split(',').map((pair) => {
    const [key = '', ...value] = pair.split('=');
    return [key, unescaped(value.join('='), '%0D', '%0A', '%3A', '%2C', '%25')];
  });
  const named = Object.fromEntries(pairs) as Record<string, string>;
  return { name, message: unescaped(message, '%0D', '%0A', '%25'), ...named };
};

const unescaped = (text: string, ...codes: string[]): string =>
  codes.reduce((so, code) => so.replaceAll(code, decodeURIComponent(code)), text);

test('the runner reads every annotation as the one finding it is, whatever its words', () => {
  fc.assert(
    fc.property(fc.array(anyFinding, { minLength: 1, maxLength: 4 }), (findings) => {
      const options = { format: 'github', judged: findings.length, folder: 'content' };
      const lines = formatFindings(findings, options).split(/\r\n|\r|\n/);
      expect(lines.slice(0, -1).map(commandOf)).toEqual(
        findings.map(({ file, line, column, endLine, endColumn, severity, message, rule }) => ({
          name: severity === 'hint' ? 'notice' : severity,
          file: `content/${file}`,
          line: `${line}`,
          col: `${column}`,
          endLine: `${endLine}`,
          endColumn: `${endColumn}`,
          title: rule,
          message,
        })),
      );
      expect(lines.at(-1)).not.toMatch(/^::|##\[/);
    }),
    { numRuns: 300, seed: 20261005 },
  );
});
