import { shortDay } from '../core/day.ts';
import type { SchoolRule } from '../core/kind.ts';
import type { CheckedRecord } from '../core/record.ts';
import { schoolRule } from '../core/report.ts';
import { shown } from '../core/text.ts';

/** Documents of a calendar year are numbered once each, in the order of their days, whatever school year they lie in (NĐ 30/2020/NĐ-CP, Điều 15). */
export const numbersRise = (numberField: string, dayField: string): SchoolRule =>
  schoolRule(
    'so-van-ban',
    'Số văn bản không trùng và tăng theo ngày trong năm dương lịch',
    function* (records, { recordsOfAllYears }) {
      const own = new Set(records);
      const kind = records[0]?.kind ?? '';
      const numbered = recordsOfAllYears(kind).map((record) => ({
        record,
        number: Number(record.fields[numberField]),
        day: shown(record.fields[dayField]),
      }));
      for (const one of numbered) {
        if (!own.has(one.record)) continue;
        const others = numbered.filter(
          ({ record, day }) => record !== one.record && yearOf(day) === yearOf(one.day),
        );
        const same = others.find(({ number }) => number === one.number);
        const higher = others.find(({ number, day }) => day < one.day && number > one.number);
        const at = [numberField];
        if (same)
          yield { ...one, at, message: `${taken(same)} Mỗi số chỉ dùng một lần trong một năm.` };
        else if (higher)
          yield {
            ...one,
            at,
            severity: 'warning',
            message: `Số ${one.number} nhỏ hơn số ${higher.number} của ngày ${shortDay(higher.day)}, trước văn bản này. Xem lại "${numberField}" hoặc "${dayField}".`,
          };
      }
    },
  );

interface Numbered {
  readonly record: CheckedRecord;
  readonly number: number;
}

const taken = ({ number, record }: Numbered): string =>
  `Số ${number} đã dùng cho ${record.path.split('/').at(-1) ?? ''}.`;

const yearOf = (day: string): string => day.slice(0, 4);
