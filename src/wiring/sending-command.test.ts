import { expect, test } from 'vitest';
import { sendingCommand } from './sending-command.ts';

const typed = (...words: string[]) => sendingCommand(['node', 'scripts/release.ts', ...words]);

test('a command is shown as it was typed, without what was said about messages in doubt', () => {
  expect(typed('thang-10', '--send', '--sent', '1', '--not-sent=2:a@b', '--out', 'thư mục')).toBe(
    'npm run release -- thang-10 --send --out "thư mục"',
  );
});

test('a command that only looked into the mailbox is shown as one that sends', () => {
  for (const files of [[], ['bao nhận.eml', 'b.EML']])
    expect(typed('thang-10', '--settle', ...files)).toBe('npm run release -- thang-10 --send');
});
