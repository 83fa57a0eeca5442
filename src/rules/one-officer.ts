import { addDays, shortDay, type Day } from '../core/day.ts';
import { dutiesOn } from '../core/duties.ts';
import type { Decision } from '../core/inspection.ts';
import type { SchoolRule } from '../core/kind.ts';
import type { CheckedRecord } from '../core/record.ts';
import { schoolRule } from '../core/report.ts';

/** On each day from the first decision until today one person holds the school's mailbox (CV 4147/GDĐT-TH, mục 2). */
export const oneOfficer = (
  listField: string,
  decisionOf: (record: CheckedRecord) => Decision,
): SchoolRule =>
  schoolRule(
    'phu-trach-email',
    'Ngày nào cũng có đúng một người phụ trách email của trường',
    function* (records, { today }) {
      const decisions = records.map(decisionOf);
      const naming = decisions.filter(({ officers }) => officers.length > 0);
      let before = 1;
      for (const day of turningDays(naming, today)) {
        const count = dutiesOn(naming, day, ({ officers }) => officers).length;
        const record = records.find(({ path }) => path === newestOn(naming, day)?.path);
        if (count !== 1 && count !== before && record)
          yield { record, at: [listField], severity: 'warning', message: wrong(count, day) };
        before = count;
      }
    },
  );

/** The days on which another person may come to hold the mailbox, from the first that had one. */
const turningDays = (decisions: readonly Decision[], today: Day): Day[] => {
  const starts = decisions.flatMap(({ day, officers }) =>
    officers.map(({ tu_ngay }) => (day > tu_ngay ? day : tu_ngay)),
  );
  const ends = decisions.flatMap(({ officers }) =>
    officers.flatMap(({ den_ngay }) => (den_ngay ? [addDays(den_ngay, 1)] : [])),
  );
  const [first = today] = starts.toSorted();
  return [...new Set([...starts, ...ends])].filter((day) => first <= day && day <= today).sort();
};

const newestOn = (decisions: readonly Decision[], day: Day): Decision | undefined =>
  decisions.filter((one) => one.day <= day).sort((a, b) => (a.day < b.day ? 1 : -1))[0];

const wrong = (count: number, day: Day): string =>
  count === 0
    ? `Từ ngày ${shortDay(day)} không ai phụ trách email của trường. Thêm một dòng phân công, hoặc sửa "den_ngay".`
    : `Từ ngày ${shortDay(day)} có ${count} người cùng phụ trách email của trường. Ghi "den_ngay" cho người thôi việc này; người dự phòng ghi ở "du_phong".`;
