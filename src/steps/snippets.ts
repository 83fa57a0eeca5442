import type { RecordKind } from '../core/kind.ts';

/** VS Code's file of snippets for a kind: typing its short name puts in the example that teachers copy. */
export const snippetsOf = ({ name, short }: RecordKind, example: string): string => {
  const snippet = {
    scope: 'markdown',
    prefix: [short.toLowerCase(), name],
    description: `${name}: mẫu để điền`,
    body: example.trimEnd().split('\n').map(literal),
  };
  return `${JSON.stringify({ [name]: snippet }, null, 2)}\n`;
};

/** Nothing in the example is a place to fill in for VS Code. */
const literal = (line: string): string => line.replace(/[\\$}]/g, '\\$&');
