import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { scratch } from '../../io/test-folder.ts';
import { makeTestSchool, type TestSchool } from '../../io/test-school.ts';

/** A school with places for copies: two folders of bundles and a mirror, as far as they are asked for. */
export interface BackupSchool extends TestSchool {
  /** Where a place is on this machine. */
  readonly at: Readonly<Record<string, string>>;
}

/** How a command ended and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** A school with these places, `ten-noi: kho-git` or `thu-muc`, each an empty folder; `more` are further lines below `sao_luu`. */
export const makeBackupSchool = (
  places: Readonly<Record<string, string>>,
  more: readonly string[] = [],
): BackupSchool => {
  const school = makeTestSchool();
  const home = scratch();
  const at = Object.fromEntries(Object.keys(places).map((name) => [name, join(home, name)]));
  for (const folder of Object.values(at)) mkdirSync(folder);
  const lines = Object.entries(places).map(
    ([name, kind]) => `    - { ma: ${name}, ten: Nơi ${name}, kieu: ${kind} }`,
  );
  const before = readFileSync(join(school.content, 'truong.yml'), 'utf8');
  const own = ['sao_luu:', ...more.map((line) => `  ${line}`), '  noi:', ...lines, ''];
  if (lines.length > 0) school.write('truong.yml', `${before}${own.join('\n')}`);
  school.write('../.gitignore', 'out/\n');
  school.commit('2026-11-02T08:30:00+07:00');
  return { ...school, at };
};

/** Runs a command as a person does, in the school's folder. */
export const runScript = async (
  name: string,
  args: readonly string[],
  school: Pick<BackupSchool, 'root' | 'at'>,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> => endOf(startScript(name, args, school, env));

/** Starts a command and does not wait for it. */
export const startScript = (
  name: string,
  args: readonly string[],
  school: Pick<BackupSchool, 'root' | 'at'>,
  env: Readonly<Record<string, string>> = {},
) => start(process.execPath, [resolve(`scripts/${name}.ts`), ...args], school, env);

/** Runs the backup. */
export const backup = (
  school: BackupSchool,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> => runScript('backup', args, school, env);

/** Runs the backup where no file may grow beyond 100 KB. */
export const backupWithFileLimit = (school: BackupSchool): Promise<Ended> => {
  const command = ['ulimit -f 200; exec "$0" "$1"', process.execPath, resolve('scripts/backup.ts')];
  return endOf(start('sh', ['-c', ...command], school, {}));
};

const start = (
  program: string,
  args: readonly string[],
  { root, at }: Pick<BackupSchool, 'root' | 'at'>,
  env: Readonly<Record<string, string>>,
) =>
  spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, SAO_LUU: placesText(at), SAO_LUU_KHOA: '', ...env },
  });

const endOf = async (child: ReturnType<typeof start>): Promise<Ended> => {
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
};

const placesText = (at: Readonly<Record<string, string>>): string =>
  Object.entries(at)
    .map(([name, path]) => `${name}=${path}`)
    .join(';');
