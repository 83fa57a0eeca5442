import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlannedFile } from '../core/planned-commit.ts';
import { importHistory } from '../io/git-import.ts';
import { planHistory, type Told } from '../steps/sample-history.ts';
import { todayOf } from './check-school.ts';
import { openSchool, type Entry } from './open-school.ts';

/** Copies a school's records into a new repository at `target` (records in `target/content`), with a plausible history. */
export const makeSampleRepository = async (
  contentFolder: string,
  target: string,
): Promise<void> => {
  const opened = openSchool(contentFolder);
  const { content, school } = opened;
  const told = opened.entries.map((entry) => toTold(entry, content.root));
  const own = new Set(
    told.flatMap(({ record, files }) => [
      record.path,
      ...files.map(({ path }) => path.slice('content/'.length)),
    ]),
  );
  const rest = [...content.data.keys(), ...content.assets, ...content.records.keys()].filter(
    (path) => !own.has(path),
  );
  const [year] = [...school.years.values()];
  const first = {
    name: year?.school.ten ?? 'Nhà trường',
    email: year?.school.email ?? 'truong@localhost',
    at: `${(year?.year.nam_hoc ?? '2026').slice(0, 4)}-09-01T08:00:00+07:00`,
    message: 'Mở sổ năm học',
    files: [
      { path: '.gitignore', content: 'out/\n' },
      ...rest.map((path) => fileAt(content.root, path)),
    ],
  };
  await importHistory(target, planHistory(told, first, todayOf(opened)));
};

const toTold = (entry: Entry, root: string): Told => {
  const form = entry.form();
  return {
    record: entry.record,
    kind: entry.kind,
    facets: entry.facets,
    year: entry.context.year,
    author: form.author,
    files: form.images.map((path) => fileAt(root, path)),
  };
};

const fileAt = (root: string, path: string): PlannedFile => ({
  path: `content/${path}`,
  content: readFileSync(join(root, path)),
});
