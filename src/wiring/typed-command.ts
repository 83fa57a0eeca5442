/** Options that say something once and must not be said again. */
const ONCE = /^--(?:sent|not-sent)(?:=|$)/;

/** The command as it was typed, to be typed again: without what a person said about messages in doubt. */
export const typedCommand = (
  name: string,
  typed: readonly string[] = process.argv.slice(2),
): string => {
  const kept = typed.filter((word, index) => !ONCE.test(word) && !isValue(typed[index - 1]));
  return [name, '--', ...kept.map(quoted)].join(' ');
};

const isValue = (before = ''): boolean => ONCE.test(before) && !before.includes('=');

const quoted = (word: string): string => (/^[\w@%+=:,./\\-]+$/.test(word) ? word : `"${word}"`);
