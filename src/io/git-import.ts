import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { once } from 'node:events';
import type { PlannedCommit, PlannedFile } from '../core/planned-commit.ts';

/** Makes a repository with these commits, oldest first, on branch main, and checks it out. One process for the whole history. */
export const importHistory = async (
  folder: string,
  commits: Iterable<PlannedCommit>,
): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  await git(folder, ['init', '--quiet', '--initial-branch=main']);
  await git(folder, ['fast-import', '--quiet', '--date-format=raw'], streamOf(commits));
  await git(folder, ['-c', 'core.autocrlf=false', 'reset', '--quiet', '--hard', 'main']);
};

const git = async (
  cwd: string,
  args: readonly string[],
  input: Iterable<Uint8Array> = [],
): Promise<void> => {
  const child = spawn('git', args, { cwd, stdio: ['pipe', 'ignore', 'inherit'], timeout: 600_000 });
  const ended = once(child, 'close');
  for (const chunk of input) if (!child.stdin.write(chunk)) await once(child.stdin, 'drain');
  child.stdin.end();
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`git ${args[0] ?? ''} ended with ${String(code)}`);
};

function* streamOf(commits: Iterable<PlannedCommit>): Generator<Uint8Array> {
  for (const commit of commits) {
    const who = `${identity(commit)} ${rawTime(commit.at)}`;
    yield bytes(`commit refs/heads/main\nauthor ${who}\ncommitter ${who}\n`);
    yield* data(commit.message);
    for (const file of commit.files) yield* fileChange(file);
    yield bytes('\n');
  }
}

function* fileChange({ path, content }: PlannedFile): Generator<Uint8Array> {
  yield bytes(`M 100644 inline ${quoted(path)}\n`);
  yield* data(content);
}

function* data(content: string | Uint8Array): Generator<Uint8Array> {
  const body = typeof content === 'string' ? bytes(content) : content;
  yield bytes(`data ${body.length}\n`);
  yield body;
  yield bytes('\n');
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

const quoted = (path: string): string =>
  `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;

/** Git refuses angle brackets and line ends in names. */
const identity = ({ name, email }: PlannedCommit): string =>
  [name, email].map((text) => text.replace(/[<>\r\n]/g, '').trim()).join(' <') + '>';

/** Seconds since 1970 and the offset, `1790000000 +0700`. */
const rawTime = (at: string): string =>
  `${Math.floor(new Date(at).getTime() / 1000)} ${/[+-]\d\d:\d\d$/.exec(at)?.[0].replace(':', '') ?? '+0000'}`;
