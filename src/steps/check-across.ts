import type { Content } from '../core/content.ts';
import type { Day } from '../core/day.ts';
import type { Finding } from '../core/finding.ts';
import type { Kinds } from '../core/kind.ts';
import type { CheckedRecord } from '../core/record.ts';
import { soundRecord } from '../core/sound.ts';
import type { School } from './school.ts';

/** What the rules across records say of every school year, over all its sound records. Nothing of a record but its fields is read, save where a rule asks for more. */
export const judgeAcross = (
  content: Content,
  school: School,
  { kinds, today }: { readonly kinds: Kinds; readonly today: Day },
): Finding[] => {
  const sound = [...content.records.values()]
    .map((record) => soundRecord(record, kinds))
    .filter((record) => record !== undefined);
  const ofAllYears = Map.groupBy(sound, ({ kind }) => kind);
  return [...school.years].flatMap(([name, year]) => {
    // One list for all rules, so that what one works out of it serves the next.
    const ofYear = new Map(
      [...ofAllYears].map(([kind, records]) => [
        kind,
        records.filter((record) => record.year === name),
      ]),
    );
    const recordsOf = (kind: string): CheckedRecord[] => ofYear.get(kind) ?? [];
    const context = {
      year,
      today,
      records: content.records,
      recordsOf,
      recordsOfAllYears: (kind: string) => ofAllYears.get(kind) ?? [],
    };
    return [...kinds.values()].flatMap(({ id, schoolRules = [] }) =>
      schoolRules.flatMap((rule) => rule.check(recordsOf(id), context)),
    );
  });
};
