import type { SchoolRule } from '../core/kind.ts';
import type { CheckedRecord } from '../core/record.ts';
import { schoolRule } from '../core/report.ts';
import { shown } from '../core/text.ts';

/** The meetings of a tổ are numbered once each in a school year; told at the later one. */
export const meetingsNumbered = (
  teamField: string,
  numberField: string,
  dayField: string,
): SchoolRule =>
  schoolRule(
    'trung-lan-hop',
    'Mỗi buổi sinh hoạt của tổ mang một số lần riêng trong năm học',
    function* (records) {
      const numberOf = ({ fields }: CheckedRecord): number => Number(fields[numberField]);
      const dayOf = ({ fields, path }: CheckedRecord): string =>
        `${shown(fields[dayField])} ${path}`;
      for (const minutes of Map.groupBy(records, ({ fields }) =>
        shown(fields[teamField]),
      ).values()) {
        const first = new Map<number, CheckedRecord>();
        for (const record of minutes.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))) {
          const number = numberOf(record);
          const before = first.get(number);
          if (!before) first.set(number, record);
          else
            yield {
              record,
              at: [numberField],
              message: `Lần ${number} đã dùng cho ${before.path.split('/').at(-1) ?? ''}. Gõ: ${numberField}: ${Math.max(...minutes.map(numberOf)) + 1}`,
            };
        }
      }
    },
  );
