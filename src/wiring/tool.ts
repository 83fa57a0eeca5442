import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Name, version and fingerprint of this tool, as manifests tell it: the same name means the same bytes from the same records. */
export const toolName = (): string => {
  const text = readFileSync(join(ROOT, 'package.json'), 'utf8');
  const { name, version } = JSON.parse(text) as { name: string; version: string };
  return (known ??= `${name} ${version} (${fingerprint(PARTS)})`);
};

let known: string | undefined;

/** Changes whenever anything does that judges records, as this machine's disk tells it: what an earlier judge remembered counts while it stays the same. */
export const judgeStamp = (): string => {
  const stamps = [...PARTS, 'src/wiring'].flatMap(filesOf).map((path) => {
    const { size, mtimeMs, ctimeMs, ino } = statSync(join(ROOT, path));
    return `${path} ${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  });
  return createHash('sha256').update(stamps.join('\n')).digest('hex');
};

/** The folder of this tool. */
export const ROOT = join(import.meta.dirname, '../..');

/** Everything that decides how a record is read, printed and written into a letter: files, and folders with all below them. */
const PARTS = [
  'package-lock.json',
  'schemas',
  'src/core',
  'src/io',
  'src/rules',
  'src/steps',
  'src/print',
];

const fingerprint = (parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const path of parts.flatMap(filesOf).sort()) {
    const text = readFileSync(join(ROOT, path), 'utf8').replaceAll('\r\n', '\n');
    hash.update(`${path}\0${text}\0`);
  }
  return hash.digest('hex').slice(0, 12);
};

const filesOf = (part: string): string[] =>
  statSync(join(ROOT, part)).isFile()
    ? [part]
    : readdirSync(join(ROOT, part), { recursive: true, encoding: 'utf8' })
        .map((name) => `${part}/${name.replaceAll('\\', '/')}`)
        .filter((path) => CODE.test(path) && !OF_TESTS.test(path));

const CODE = /\.(?:ts|typ|json)$/;
const OF_TESTS = /\.test\.ts$|\/test-[^/]*\.ts$|\/testing\/|\/examples\//;
