import { noteAnswers, stillHolds, type Answer, type Told } from '../core/asked.ts';
import type { Content } from '../core/content.ts';
import type { Day } from '../core/day.ts';
import type { Finding } from '../core/finding.ts';
import type { Kinds, RecordKind, SchoolContext } from '../core/kind.ts';
import { answerFrom, notedSchoolContext } from './questions.ts';
import type { School } from './school.ts';
import type { FolderAsWas } from '../core/folder-as-was.ts';
import { soundRecords } from './sound-records.ts';

/** What earlier checks found out beyond single records. */
export interface Earlier {
  readonly asWere: ReadonlyMap<string, FolderAsWas>;
  /** What was said across the records of a kind in a school year. */
  recallAcross(folder: string): Told | undefined;
  keepAcross(folder: string, told: Told): void;
}

interface Options {
  readonly kinds: Kinds;
  readonly today: Day;
  readonly earlier?: Earlier | undefined;
}

/** What the rules across records say of every school year, over all its sound records. Nothing of a record but its fields is read, save where a rule asks for more; where an earlier check asked the same and was answered the same, it is believed. */
export const judgeAcross = (
  content: Content,
  school: School,
  { kinds, today, earlier }: Options,
): Finding[] => {
  const sound = soundRecords(content, kinds, earlier?.asWere ?? new Map());
  const answer = answerFrom({ content, today, fieldsPrint: sound.printOf });
  return [...school.years].flatMap(([name, year]) => {
    const context: SchoolContext = {
      year,
      today,
      records: content.records,
      recordsOf: (kind) => sound.recordsOf(`${name}/${kind}`),
      recordsOfAllYears: sound.recordsOf,
    };
    return [...kinds.values()].flatMap((kind) => {
      const folder = `${name}/${kind.id}`;
      const before = earlier?.recallAcross(folder);
      if (before && stillHolds(before.asked, answer, folder)) return before.findings;
      const told = judgeKind(kind, context, { name, answer });
      earlier?.keepAcross(folder, told);
      return told.findings;
    });
  });
};

const judgeKind = (
  { id, schoolRules = [] }: RecordKind,
  context: SchoolContext,
  { name, answer }: { readonly name: string; readonly answer: Answer },
): Told => {
  const { asked, note } = noteAnswers(answer, '');
  note('school');
  const noted = notedSchoolContext(context, name, note);
  const findings = schoolRules.flatMap((rule) => rule.check(noted.recordsOf(id), noted));
  // A place in a file is told for that file as it is.
  for (const { file } of findings) note(`record:${file}`);
  return { findings, asked };
};
