import { shortDay } from '../core/day.ts';
import { dutiesOn } from '../core/duties.ts';
import type { Decision } from '../core/inspection.ts';
import type { SchoolContext, SchoolRule } from '../core/kind.ts';
import { schoolRule } from '../core/report.ts';

/** Whoever took over the school's mailbox last is the officer whom the decision names (CV 4147/GDĐT-TH, mục 2). */
export const handoverAgrees = (
  takerField: string,
  dayField: string,
  decisionsOf: (context: SchoolContext) => readonly Decision[] | undefined,
): SchoolRule =>
  schoolRule(
    'ban-giao-email',
    'Người nhận bàn giao email sau cùng là người được quyết định phân công phụ trách',
    function* (records, context) {
      const handovers = records
        .map((record) => ({
          record,
          day: String(record.fields[dayField]),
          taker: String(record.fields[takerField]),
        }))
        .filter(({ day }) => day <= context.today)
        .sort((a, b) => (a.day < b.day ? -1 : 1));
      const last = handovers.at(-1);
      const officers = dutiesOn(decisionsOf(context) ?? [], context.today, (one) => one.officers);
      if (!last || officers.length === 0) return;
      const names = officers.map(({ nguoi }) => nguoi);
      if (!names.includes(last.taker))
        yield {
          record: last.record,
          at: [takerField],
          severity: 'warning',
          message: `Lần bàn giao sau cùng (${shortDay(last.day)}) cho "${last.taker}", nhưng quyết định đang phân công "${names.join('", "')}" phụ trách email. Sửa "${takerField}", hoặc lập quyết định và biên bản cho đúng người.`,
        };
    },
  );
