import { z } from 'zod';
import { parseDay } from './day.ts';
import { notADay } from './not-a-day.ts';
import { periodsMeant } from './number-words.ts';
import { slugOf } from './text.ts';
import { UNKNOWN } from './unknown.ts';

/** What a field refers to, so that checks, forms and editors know without asking its name. */
export type FieldRole = 'staff' | 'team' | 'class' | 'week' | 'record' | 'day' | 'kind' | 'period';

declare module 'zod' {
  interface GlobalMeta {
    role?: FieldRole;
  }
}

/** A day typed as `2026-10-05` or `05/10/2026`; yields the ISO day. Plain text underneath, so that JSON Schema can hold it. */
export const dayField = () =>
  z
    .string('phải là một ngày, ví dụ 2026-10-05 hoặc 05/10/2026')
    .superRefine((text, context) => {
      if (parseDay(text) === undefined) context.addIssue({ code: 'custom', ...notADay(text) });
    })
    .overwrite((text) => parseDay(text) ?? text)
    .meta({ role: 'day', examples: ['2026-10-05'] });

/** An hour and minute of the day, `07:30`. */
export const timeField = () =>
  z
    .string('phải là giờ:phút, ví dụ "15:30"')
    .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'phải là giờ:phút, ví dụ "15:30"');

/** A period of the year's plan, or the first and the last of several: `12`, `12-13`. */
export const periodsField = (title: string) =>
  z
    .string()
    .superRefine((text, context) => {
      if (PERIODS.test(text)) return;
      const meant = periodsMeant(text);
      context.addIssue({
        code: 'custom',
        message: meant
          ? 'phải ghi bằng chữ số, nhiều tiết thì tiết đầu, gạch nối, tiết cuối'
          : 'phải là số tiết trong ngoặc kép, ví dụ "12" hoặc 12-13',
        params: meant ? { rule: 'so-bang-chu', meant } : {},
      });
    })
    .meta({ title, pattern: PERIODS.source });

const PERIODS = /^\d+(-\d+)?$/;

/** Text of a certain pattern, for people who typed it otherwise: `meantOf` makes of theirs what they may have meant. */
export const patternField = (
  pattern: RegExp,
  message: string,
  meantOf: (typed: string) => string,
) =>
  z
    .string()
    .superRefine((text, context) => {
      if (pattern.test(text)) return;
      const meant = meantOf(text.slice(0, 200));
      const params = pattern.test(meant) ? { meant } : {};
      context.addIssue({ code: 'custom', message, params });
    })
    .meta({ pattern: pattern.source });

/** The id of a person, a tổ or a place: `to-4-5`. */
export const idField = (example: string) =>
  patternField(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    `chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ ${example}`,
    slugOf,
  );

/** A school year: `2026-2027`. */
export const yearField = () =>
  patternField(/^\d{4}-\d{4}$/, 'phải có dạng 2026-2027', (typed) =>
    typed.replace(/\s/g, '').replace(/[–—/]/, '-'),
  );

/** One line of text that is not empty. */
export const lineField = (title: string) =>
  z
    .string('phải là một dòng chữ')
    .trim()
    .min(1, 'không được để trống')
    .regex(/^[^\r\n]*$/, 'chỉ được một dòng')
    .refine((text) => text !== UNKNOWN, 'phải là một dòng chữ')
    .meta({ title });

/** The id of a person in `nhan-su.yml`. */
export const staffField = (title: string) =>
  z.string('phải là mã trong nhan-su.yml').meta({ title, role: 'staff' });

/** The id of a tổ in `nhan-su.yml`. */
export const teamField = (title: string) =>
  z.string('phải là mã tổ trong nhan-su.yml').meta({ title, role: 'team' });

/** A class name in `nhan-su.yml`. */
export const classField = (title: string) =>
  z.string('phải là tên lớp, ví dụ 3A2').meta({ title, role: 'class' });

/** A teaching week of `nam-hoc.yml`. */
export const weekField = (title: string) =>
  z.int('phải là số tuần, ví dụ 9').meta({ title, role: 'week' });

/** The fields of a kind of record, with those that every kind may have. Unknown keys are refused. */
export const recordFields = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.strictObject({ ...shape, mien: waiversField() });

/** Rules that the school lets a record off: which, why, until when. */
export const waiversField = () =>
  z
    .array(
      z.strictObject({
        quy_tac: lineField('Mã quy tắc').meta({
          description: 'Mã trong ngoặc vuông ở cuối dòng báo lỗi, ví dụ rut-kinh-nghiem',
        }),
        ly_do: lineField('Lý do miễn'),
        den_ngay: dayField().meta({ title: 'Miễn đến hết ngày', role: 'day' }),
      }),
    )
    .min(1)
    .optional()
    .meta({ title: 'Miễn quy tắc cho hồ sơ này' });
