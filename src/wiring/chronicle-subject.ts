import { basename, posix, relative, resolve, sep } from 'node:path';
import { kiemTra } from '../../schemas/kiem-tra/kind.ts';
import { ledgerPath } from '../core/ledger.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { staffOf } from '../core/school.ts';
import type { ChronicleSubject } from '../steps/chronicle-form.ts';
import type { KnownLedger } from './chronicle-ledgers.ts';
import type { Entry, OpenSchool } from './open-school.ts';
import { selectionOf } from './print-request.ts';
import { findInspection } from './release-request.ts';

/** What a person asked for, with the records that are meant. */
export interface Asked {
  readonly subject: ChronicleSubject;
  readonly entries: readonly Entry[];
}

/** Understands an inspection's name, a person's id, or the path of a record or of a folder. */
export const askedFor = (
  opened: OpenSchool,
  word: string,
  folder: string,
  ledgers: readonly KnownLedger[],
): Asked => {
  const asked = period(opened, word, ledgers) ?? person(opened, word) ?? path(opened, word, folder);
  if (asked.entries.length > 0) return asked;
  throw new EnvironmentProblem(
    `Không có hồ sơ nào của "${word}" trong lần lưu git mới nhất. Nêu một tệp hồ sơ, một mã giáo viên hoặc một kỳ kiểm tra; hồ sơ mới sửa thì lưu (commit) trước.`,
  );
};

/** What was sent, when it was; else what the plan would send. */
const period = (
  opened: OpenSchool,
  word: string,
  ledgers: readonly KnownLedger[],
): Asked | undefined => {
  const known = opened.entries.some(
    ({ record }) => record.kind === kiemTra.id && record.slug === word,
  );
  if (!known) return undefined;
  const name = findInspection(opened, word, undefined);
  const sent = ledgers.find(({ path: place }) => place === ledgerPath(name));
  const paths = sent?.ledger.manifest.files.flatMap(({ sources }) =>
    sources.map((one) => one.path),
  );
  const entries = paths
    ? [...new Set(paths)].flatMap((one) => opened.entryAt(one) ?? [])
    : selectionOf(opened, { period: word }, []).entries;
  const title = sent?.ledger.manifest.name ?? word;
  return {
    entries,
    subject: { is: 'period', name: `Kỳ kiểm tra "${title}", năm học ${name.year}` },
  };
};

/** The records of the person that an inspection may ask for, of the newest school year that knows the person. */
const person = ({ school, entries }: OpenSchool, word: string): Asked | undefined => {
  const [year, settings] =
    [...school.years]
      .filter(([, one]) => staffOf(one, word))
      .sort(([a], [b]) => (a < b ? 1 : -1))[0] ?? [];
  const staff = settings && staffOf(settings, word);
  if (!staff) return undefined;
  return {
    entries: entries.filter(
      ({ record, facets, kind }) => record.year === year && facets.owner === word && kind.inspected,
    ),
    subject: { is: 'teacher', name: `${staff.chuc_vu} ${staff.ten}, năm học ${year ?? ''}` },
  };
};

/** The records are read as git holds them, in another folder than the person has in mind. */
const path = ({ entries: all }: OpenSchool, word: string, folder: string): Asked => {
  const inside = relative(folder, resolve(word));
  const typed = [inside, word, relative(basename(folder), word)].map((one) =>
    posix.normalize(one.split(sep).join('/')).replace(/\/$/, ''),
  );
  const isIn = (place: string) => typed.some((one) => place === one || place.startsWith(`${one}/`));
  const entries = all.filter(({ record }) => isIn(record.path));
  const [first] = entries;
  return entries.length === 1 && first
    ? { entries, subject: { is: 'record', name: `${first.kind.name}: ${first.facets.name}` } }
    : { entries, subject: { is: 'teacher', name: `Thư mục ${word}` } };
};
