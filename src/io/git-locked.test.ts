import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commitFile, writeTag } from './git-write.ts';
import { openRepository } from './git.ts';
import { scratch } from './test-folder.ts';

const repositoryWithLock = async (lock: string) => {
  const root = scratch();
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  git('init', '--quiet');
  git('config', 'user.name', 'Khoa');
  git('config', 'user.email', 'khoa@thu.example');
  git('commit', '--quiet', '--allow-empty', '--message', 'Lưu');
  mkdirSync(join(root, '.git', lock, '..'), { recursive: true });
  writeFileSync(join(root, '.git', lock), '');
  const repository = await openRepository(root);
  if (!repository) throw new Error('no repository');
  return { repository, head: git('rev-parse', 'HEAD').trim() };
};

test('a lock that a killed git left in the way of a commit is named, with what to do', async () => {
  const { repository } = await repositoryWithLock('index.lock');
  const file = { path: 'so.json', content: '{}', message: 'Sổ' };
  await expect(commitFile(repository, file)).rejects.toThrow(
    'xóa tệp .git/index.lock rồi gõ lại lệnh',
  );
});

test('a lock that a killed git left in the way of a tag is named, too', async () => {
  const { repository, head } = await repositoryWithLock('refs/tags/kiem-tra/a.lock');
  const tag = { name: 'kiem-tra/a', commit: head, message: 'A', date: '@1793586600 +0700' };
  await expect(writeTag(repository, tag)).rejects.toThrow(
    'xóa tệp .git/refs/tags/kiem-tra/a.lock rồi gõ lại lệnh',
  );
});
