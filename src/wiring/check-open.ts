import { existsSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Finding } from '../core/finding.ts';
import { MapOnDemand } from '../core/map-on-demand.ts';
import type { RecordFacts } from '../core/record.ts';
import { readContent } from '../io/files.ts';
import { readRecord } from '../io/record.ts';
import { checkAll } from './check-all.ts';
import { todayOf } from './check-school.ts';
import { openContent } from './open-school.ts';

/** All findings of one record as it stands in an editor, saved or not; none for a file that is no record of the content folder. */
export const checkOpen = async (folder: string, file: string, text: string): Promise<Finding[]> => {
  const path = relative(folder, file).split(sep).join('/').normalize('NFC');
  if (path.startsWith('..') || !path.endsWith('.md') || !existsSync(folder)) return [];
  const content = readContent(folder, (other) => known.get(other));
  const { records } = content;
  const typed = readRecord(path, text);
  const withTyped = new MapOnDemand(new Set([...records.keys(), path]), (key) =>
    key === path ? typed : (records.get(key) ?? typed),
  );
  const opened = openContent({ ...content, records: withTyped });
  const findings = await checkAll(opened, {
    today: todayOf(opened),
    includes: (other) => other === path,
  });
  for (const { path, facts } of records.values()) known.set(path, facts);
  return findings;
};

/** What was read of the other records, since the next question comes with the next word that is typed. */
const known = new Map<string, RecordFacts>();
