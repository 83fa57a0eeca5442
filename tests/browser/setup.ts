import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { hostileLesson } from './hostile.ts';
import { serveFolder } from '../../src/io/serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built sample is served, ending with `/`. */
    site: string;
    /** The folder it was built into. */
    folder: string;
  }
}

/** Builds the sample school once, with one hostile lesson and a history of chosen days, and serves it. */
export default async function setup(project: TestProject): Promise<() => void> {
  const world = mkdtempSync(join(tmpdir(), 'trang-'));
  const folder = join(world, 'trang');
  makeSchool(world);
  const root = join(import.meta.dirname, '../..');
  execFileSync(
    process.execPath,
    [join(root, 'scripts/build.ts'), '--content', join(world, 'content'), '--out', folder],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const { server, url } = await serveFolder(folder);
  project.provide('site', url);
  project.provide('folder', folder);
  return () => {
    server.close();
    rmSync(world, { recursive: true, force: true });
  };
}

const LESSON = 'content/2026-2027/ke-hoach-bai-day/ly-thanh-tam/tuan-09/thu-nghiem.md';

const makeSchool = (world: string): void => {
  cpSync(join(import.meta.dirname, '../../content'), join(world, 'content'), { recursive: true });
  git(world, 'init', '--quiet', '--initial-branch=main');
  const empty = hostileLesson.replace(/#import.*\n/, '');
  write(world, LESSON, empty);
  commit(world, 'Soạn bài thử nghiệm', '2026-11-01T19:30:00+07:00');
  write(world, LESSON, hostileLesson);
  commit(world, 'Ghi rút kinh nghiệm <b>bài thử</b>', '2026-11-06T17:00:00+07:00');
};

const write = (world: string, path: string, text: string): void => {
  mkdirSync(dirname(join(world, path)), { recursive: true });
  writeFileSync(join(world, path), text);
};

const commit = (world: string, subject: string, date: string): void => {
  git(world, 'add', '--all');
  execFileSync('git', ['commit', '--quiet', '-m', subject], {
    cwd: world,
    env: {
      ...process.env,
      GIT_AUTHOR_NAME: 'Lý Thanh Tâm',
      GIT_AUTHOR_EMAIL: 'ly-thanh-tam@bensen.example',
      GIT_COMMITTER_NAME: 'Lý Thanh Tâm',
      GIT_COMMITTER_EMAIL: 'ly-thanh-tam@bensen.example',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    },
  });
};

const git = (world: string, ...args: readonly string[]): void => {
  execFileSync('git', args, { cwd: world, stdio: 'ignore' });
};
