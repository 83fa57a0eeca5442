import type { CheckedRecord } from '../../src/core/record.ts';
import type { Lesson } from '../../src/rules/lesson.ts';
import type { Fields } from './fields.ts';

/** A lesson for the rules across lessons. */
export const lessonOf = ({ fields }: CheckedRecord): Lesson => {
  const f = fields as Fields;
  const [first, last = first] = f.tiet_ppct?.split('-').map(Number) ?? [];
  return {
    teacher: f.giao_vien,
    classes: typeof f.lop === 'string' ? [f.lop] : [...new Set(f.lop)],
    subject: subjectOf(f.mon_hoc, f.ten_bai),
    week: f.tuan,
    from: f.ngay_day ?? f.tu_ngay,
    to: f.ngay_day ?? f.den_ngay,
    slot: f.ngay_day === undefined ? undefined : f.tiet_thu,
    periods: first === undefined || last === undefined ? undefined : [first, last],
  };
};

/** Tin học and Công nghệ are one subject with two plans, each with periods of its own (Chương trình GDPT 2018). */
export const subjectOf = (mon_hoc: string, ten_bai: string): string =>
  mon_hoc === 'Tin học và Công nghệ'
    ? (/^(Tin học|Công nghệ)\s*:/.exec(ten_bai)?.[1] ?? mon_hoc)
    : mon_hoc;
