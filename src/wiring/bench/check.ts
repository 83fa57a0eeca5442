import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { kinds } from '../../../schemas/index.ts';
import { jsonSchemaOf } from '../../core/roles.ts';
import { readContent } from '../../io/files.ts';
import { measureNode, type Measured } from './measure.ts';
import type { Row } from './row.ts';

/** How many records the reference reads: enough that its start does not count. */
const SAMPLE = 2_000;

/** `npm run check` on all records from scratch, against remark-cli with remark-lint-frontmatter-schema on some of the same; and again when one record has changed, against the first. */
export const benchCheck = async (content: string, scratch: string): Promise<Row[]> => {
  const paths = [...readContent(content).records.keys()];
  const ours = await measureNode(['scripts/check.ts', '--fresh', '--content', content]);
  const folder = join(scratch, 'remark');
  const count = writeReference(folder, content, paths);
  const theirs = await measureNode(
    [resolve('node_modules/remark-cli/cli.js'), '.', '--quiet', '--no-stdout'],
    folder,
  );
  if (!told(theirs))
    throw new Error(`The reference did not judge its records:\n${theirs.complaint}`);
  return [
    {
      what: `kiểm tra ${paths.length} hồ sơ`,
      ours: (ours.seconds * 1000) / paths.length,
      reference: 'remark-cli + remark-lint-frontmatter-schema',
      theirs: (theirs.seconds * 1000) / count,
      megabytes: ours.megabytes,
      reads: 'nhanh gấp',
    },
    await afterOneChange(content, paths, ours),
  ];
};

/** Whether the reference judged what it read: it tells the one wrong record, and no trouble of its own. */
const told = ({ complaint }: Measured): boolean =>
  complaint.includes(WRONG) && !/malformed|Cannot process/.test(complaint);

const WRONG = 'sai.md';

/** One record gets an empty line more, once everything else is remembered. */
const afterOneChange = async (
  content: string,
  paths: readonly string[],
  all: Measured,
): Promise<Row> => {
  const command = ['scripts/check.ts', '--content', content];
  await measureNode(command);
  appendFileSync(join(content, paths[Math.floor(paths.length / 2)] ?? ''), '\n');
  const ours = await measureNode(command);
  return {
    what: `kiểm tra lại ${paths.length} hồ sơ, một hồ sơ đã đổi (${ours.seconds.toFixed(2)} giây)`,
    ours: (ours.seconds * 1000) / paths.length,
    reference: 'kiểm tra từ đầu',
    theirs: (all.seconds * 1000) / paths.length,
    megabytes: ours.megabytes,
    reads: 'nhanh gấp',
  };
};

/** Copies some records and a wrong one, with the schema and the settings that the reference needs; returns how many. */
const writeReference = (folder: string, content: string, paths: readonly string[]): number => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'ho-so'), { recursive: true });
  const step = Math.max(1, Math.floor(paths.length / SAMPLE));
  const chosen = paths.filter(
    (path, index) => index % step === 0 && path.includes('/ke-hoach-bai-day/'),
  );
  for (const [index, path] of chosen.entries())
    copyFileSync(join(content, path), join(folder, 'ho-so', `${index}.md`));
  const wrong = readFileSync(join(content, chosen[0] ?? ''), 'utf8').replace(
    /^lop: .*/m,
    'lop: 99',
  );
  writeFileSync(join(folder, 'ho-so', WRONG), wrong);
  const kind = kinds.get('ke-hoach-bai-day');
  // The only dialect that it knows; ours has the same words in it.
  const dialect = { $schema: 'http://json-schema.org/draft-07/schema#' };
  const schema = kind && { ...jsonSchemaOf(kind), ...dialect };
  writeFileSync(join(folder, 'schema.json'), JSON.stringify(schema));
  const plugins = [
    'remark-frontmatter',
    ['remark-lint-frontmatter-schema', { schemas: { './schema.json': ['./ho-so/*.md'] } }],
  ];
  writeFileSync(join(folder, '.remarkrc.json'), JSON.stringify({ plugins }));
  return chosen.length + 1;
};
