import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { TypstJob } from '../io/typst.ts';
import { printSetup } from './print-setup.ts';

/** Hash of everything that the bytes of a document depend on: equal stamps, equal PDFs. */
export const stampOf = ({ main, files }: TypstJob): string => {
  const hash = createHash('sha256')
    .update((machinery ??= machineryHash()))
    .update(`\0${main}`);
  for (const [path, bytes] of files) hash.update(`\0${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
};

let machinery: string | undefined;

/** Templates, fonts and the compiler's version. */
const machineryHash = (): string => {
  const { templates, fonts } = printSetup();
  const hash = createHash('sha256').update(compilerVersion());
  const sources = readdirSync(templates)
    .filter((name) => name.endsWith('.typ'))
    .sort();
  for (const file of [...sources.map((name) => join(templates, name)), ...fonts])
    hash.update(readFileSync(file));
  return hash.digest('hex');
};

const compilerVersion = (): string => {
  const { version } = createRequire(import.meta.url)(
    '@myriaddreamin/typst-ts-node-compiler/package.json',
  ) as { version: string };
  return version;
};
