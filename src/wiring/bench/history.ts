import { readHistory, requireRepository } from '../../io/git.ts';
import { timeOf } from './measure.ts';
import type { Row } from './row.ts';

/** Reading every record's history, against the one bare `git log` that it reads. */
export const benchHistory = async (content: string): Promise<Row[]> => {
  const repository = await requireRepository(content);
  const args = [
    'log',
    '--raw',
    '-z',
    '--no-renames',
    '--no-abbrev',
    '--format=%H',
    '--',
    repository.prefix || '.',
  ];
  const theirs = await timeOf(() => repository.git.raw(args));
  let records = 0;
  const ours = await timeOf(async () => {
    records = (await readHistory(repository)).size;
  });
  return [
    {
      what: `lịch sử ${records} hồ sơ`,
      ours: (ours * 1000) / records,
      reference: 'git log',
      theirs: (theirs * 1000) / records,
      reads: 'tốn gấp',
    },
  ];
};
