import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Name, version and fingerprint of this tool, as manifests tell it: the same name means the same bytes from the same records. */
export const toolName = (): string => {
  const text = readFileSync(join(ROOT, 'package.json'), 'utf8');
  const { name, version } = JSON.parse(text) as { name: string; version: string };
  return (known ??= `${name} ${version} (${fingerprint(PARTS)})`);
};

let known: string | undefined;

/** The same of what judges records: the same name means the same findings. */
export const judgeName = (): string =>
  `${toolName()} ${fingerprint(['src/wiring/{check,print}*.ts'])}`;

/** The folder of this tool. */
export const ROOT = join(import.meta.dirname, '../..');

/** Everything that decides how a record is read, printed and written into a letter. */
const PARTS = [
  'package-lock.json',
  'schemas/**/*.ts',
  'src/{core,io,rules,steps}/*.ts',
  'src/print/*',
];

const fingerprint = (parts: readonly string[]): string => {
  const hash = createHash('sha256');
  const files = globSync(parts, { cwd: ROOT, exclude: ['**/*.test.ts', '**/test-*.ts'] })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  for (const path of files) {
    const text = readFileSync(join(ROOT, path), 'utf8').replaceAll('\r\n', '\n');
    hash.update(`${path}\0${text}\0`);
  }
  return hash.digest('hex').slice(0, 12);
};
