import { createHash } from 'node:crypto';
import { addDays, type Day } from '../core/day.ts';
import type { Facets, RecordKind } from '../core/kind.ts';
import type { PlannedCommit, PlannedFile } from '../core/planned-commit.ts';
import type { CheckedRecord } from '../core/record.ts';
import type { SchoolYear } from '../core/school.ts';
import { sectionsOf } from '../core/sections.ts';

/** A record with what its history is made from. */
export interface Told {
  readonly record: CheckedRecord;
  readonly kind: RecordKind;
  readonly facets: Facets;
  readonly year: SchoolYear;
  /** The name of who wrote it. */
  readonly author: string;
  /** Its pictures, committed with it. */
  readonly files: readonly PlannedFile[];
}

/** A plausible history for records that have none: drafts some days before the lesson, reflections after it, everything else on its day. */
export const planHistory = (
  told: readonly Told[],
  first: PlannedCommit,
  today: Day,
): PlannedCommit[] => [
  first,
  ...told
    .flatMap((one) => commitsOf(one, today))
    .sort((a, b) => compare(a.at, b.at) || compare(a.message, b.message)),
];

const commitsOf = (told: Told, today: Day): PlannedCommit[] => {
  const { record, facets, files } = told;
  const draft = withoutReflection(told);
  const from = facets.from ?? today;
  if (draft === undefined)
    return [
      commit(told, earlier(from, today), 17, facets.name, [
        { path: pathOf(record), content: record.text },
        ...files,
      ]),
    ];
  const drafted = earlier(addDays(from, -2 - (seed(record.path) % 5)), addDays(today, -1));
  const written = commit(told, drafted, 19, `Soạn bài: ${facets.name}`, [
    { path: pathOf(record), content: draft },
    ...files,
  ]);
  if (draft === record.text) return [written];
  const reflected = earlier(addDays(facets.to ?? from, seed(record.path) % 2), today);
  return [
    written,
    commit(told, reflected, 18, `Rút kinh nghiệm: ${facets.name}`, [
      { path: pathOf(record), content: record.text },
    ]),
  ];
};

/** The text as it was before the lesson; undefined for kinds whose last section must not be empty. */
const withoutReflection = ({ record, kind }: Told): string | undefined => {
  if (!kind.sections.at(-1)?.mayBeEmpty) return undefined;
  const end = sectionsOf(record.tree).at(-1)?.heading.position?.end;
  if (!end) return record.text;
  const lines = record.text.split('\n').slice(0, end.line);
  return `${lines.join('\n')}\n`;
};

const commit = (
  { record, facets, year, author }: Told,
  day: Day,
  hour: number,
  message: string,
  files: readonly PlannedFile[],
): PlannedCommit => {
  const people = year.staff.nhan_su;
  const person =
    people.find(({ ten }) => ten === author) ?? people.find(({ ma }) => ma === facets.owner);
  const minute = seed(`${record.path}${message}`) % 60;
  return {
    name: person?.ten ?? author,
    email: person?.email ?? year.school.email,
    at: `${day}T${hour}:${String(minute).padStart(2, '0')}:00+07:00`,
    message,
    files,
  };
};

const pathOf = (record: CheckedRecord): string => `content/${record.path}`;

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** A number that follows from the text alone. */
const seed = (text: string): number => createHash('sha256').update(text).digest().readUInt16BE(0);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
