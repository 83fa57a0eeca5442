import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from './test-folder.ts';
import { makeTestSchool } from './test-school.ts';
import { blobAt, exportContent } from './git-blobs.ts';
import { commitFile, readTag, writeTag } from './git-write.ts';
import { requireRepository } from './git.ts';

test('a tag keeps its commit, its date, its maker and its text', async () => {
  const school = makeTestSchool();
  const repository = await requireRepository(school.content);
  const commit = school.git('rev-parse', 'HEAD').trim();
  expect(await readTag(repository, 'a/b')).toBeUndefined();
  await writeTag(repository, {
    name: 'a/b',
    commit,
    message: 'Kỳ một\n\n# dòng\n',
    date: '@1793586600 +0700',
  });
  expect(await readTag(repository, 'a/b')).toMatchObject({
    commit,
    annotated: true,
    tagger: 'Võ Minh Khoa',
    tagged: '2026-11-02T09:30:00+07:00',
    message: expect.stringMatching(/^Kỳ một\n\n# dòng\n/) as string,
  });
  await expect(
    writeTag(repository, { name: 'a/b', commit, message: 'khác', date: '@1 +0000' }),
  ).rejects.toThrow('a/b');
});

test('a file is committed by itself, and what others staged stays staged', async () => {
  const school = makeTestSchool();
  const repository = await requireRepository(school.content);
  school.write('truong.yml', 'đang sửa\n');
  school.git('add', '--all');
  const file = { path: '2026-2027/kiem-tra/x.gui.json', content: '{}\n', message: 'Sổ gửi' };
  await commitFile(repository, file);
  expect(school.git('show', '--name-only', '--format=', 'HEAD')).toBe(
    'content/2026-2027/kiem-tra/x.gui.json\n',
  );
  expect(school.git('status', '--porcelain')).toBe('M  content/truong.yml\n');
  const head = school.git('rev-parse', 'HEAD');
  await commitFile(repository, file);
  expect(school.git('rev-parse', 'HEAD')).toBe(head);
});

test('a commit is exported byte for byte, without line-end conversion and without symlinks', async () => {
  const school = makeTestSchool();
  const bytes = Buffer.from('một\r\nhai\n\0\xff', 'latin1');
  school.write('tep đặc biệt.bin', bytes);
  writeFileSync(join(school.root, '.gitattributes'), '*.md text eol=crlf\n');
  symlinkSync('/etc/hostname', join(school.content, 'tat.md'));
  school.commit('2026-11-03T08:00:00+07:00');
  const repository = await requireRepository(school.content);
  const folder = scratch();
  const blobs = await exportContent(repository, 'HEAD', folder);
  expect(readFileSync(join(folder, 'tep đặc biệt.bin'))).toEqual(bytes);
  expect(readFileSync(join(folder, '2026-2027/kiem-tra/thang-10.md'), 'utf8')).not.toContain('\r');
  expect(blobs.has('tat.md')).toBe(false);
  expect(blobs.get('truong.yml')).toBe(school.git('rev-parse', 'HEAD:content/truong.yml').trim());
  expect(await blobAt(repository, 'HEAD', 'tep đặc biệt.bin')).toEqual(bytes);
  expect(await blobAt(repository, 'HEAD', 'khong-co')).toBeUndefined();
});
