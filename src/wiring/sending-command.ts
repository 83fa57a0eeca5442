import { basename } from 'node:path';

/** Options that say or ask something once and must not be typed again. */
const ONCE = /^--(?:sent|not-sent)(?:=|$)|^--settle$|\.eml$/i;

/** The command as it was typed, to be typed again to go on sending: without what was said about messages in doubt. */
export const sendingCommand = (
  [, script = '', ...typed]: readonly string[] = process.argv,
): string => {
  const kept = typed.filter((word, index) => !ONCE.test(word) && !isValue(typed[index - 1]));
  const words = kept.includes('--send') ? kept : [...kept, '--send'];
  return ['npm', 'run', basename(script, '.ts'), '--', ...words.map(quoted)].join(' ');
};

const isValue = (before = ''): boolean => /^--(?:sent|not-sent)$/.test(before);

const quoted = (word: string): string => (/^[\w@%+=:,./\\-]+$/.test(word) ? word : `"${word}"`);
