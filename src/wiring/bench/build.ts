import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../io/files.ts';
import { measureNode, timeOf } from './measure.ts';
import type { Row } from './row.ts';

/** `npm run build` of all records, against Hugo on the same Markdown where this machine has it. */
export const benchBuild = async (content: string, scratch: string): Promise<Row[]> => {
  const records = readContent(content).records.size;
  const out = join(scratch, 'trang');
  rmSync(out, { recursive: true, force: true });
  const ours = await measureNode(['scripts/build.ts', '--content', content, '--out', out]);
  const perRecord = (seconds: number) => (seconds * 1000) / records;
  const theirs = hasHugo() ? await hugoSeconds(content, join(scratch, 'hugo')) : NaN;
  return [
    {
      what: `dựng trang ${records} hồ sơ, kèm tìm kiếm`,
      ours: perRecord(ours.seconds),
      reference: hasHugo() ? 'Hugo, trang trần' : 'Hugo (máy này không có)',
      theirs: perRecord(theirs),
      megabytes: ours.megabytes,
      reads: 'tốn gấp',
    },
  ];
};

const hasHugo = (): boolean => {
  try {
    return execFileSync('hugo', ['version'], { stdio: 'pipe' }).length > 0;
  } catch {
    return false;
  }
};

const hugoSeconds = (content: string, folder: string): Promise<number> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'layouts/_default'), { recursive: true });
  writeFileSync(
    join(folder, 'config.toml'),
    'baseURL = "/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
  );
  writeFileSync(
    join(folder, 'layouts/_default/single.html'),
    '<!doctype html><title>{{ .Params.ten_bai }}</title>{{ .Content }}',
  );
  writeFileSync(
    join(folder, 'layouts/_default/list.html'),
    '<!doctype html>{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Params.ten_bai }}</a>{{ end }}',
  );
  cpSync(content, join(folder, 'content'), { recursive: true });
  return timeOf(async () =>
    execFileSync('hugo', ['--source', folder, '--quiet'], { stdio: 'pipe', timeout: 1_800_000 }),
  );
};
