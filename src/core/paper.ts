import { longDay, shortDay, type Day } from './day.ts';
import type { Block, FieldValue, Inline, Signature, TableCell } from './form.ts';
import { staffOf, type SchoolYear } from './school.ts';

/** Small makers that paper forms are put together from. */

export const text = (value: string): Inline => ({ type: 'text', value });

export const paragraph = (value: string): Block => ({ type: 'paragraph', children: [text(value)] });

/** A paragraph of a văn bản's grounds, in italics. */
export const ground = (value: string): Block => ({
  type: 'paragraph',
  children: [text(value)],
  style: 'ground',
});

/** A centred bold line: `QUYẾT ĐỊNH:`. */
export const centred = (value: string): Block => ({
  type: 'paragraph',
  children: [text(value)],
  style: 'center',
});

/** A labelled value; a short one stands on the line of its whole label. */
export const field = (label: string, value: string | number | undefined): FieldValue => {
  const said = value === undefined ? '' : String(value);
  return { label: said.length < 8 ? label.replaceAll(' ', '\u00a0') : label, value: said };
};

/** The labelled lines at the head of a form. */
export const fieldLines = (...lines: FieldValue[][]): Block => ({ type: 'fields', lines });

/** A table from plain text; `widths` are relative. */
export const table = (
  titles: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): Block => ({
  type: 'table',
  align: titles.map(() => null),
  widths,
  header: titles.map(cell),
  rows: rows.map((row) => row.map(cell)),
});

/** `(Ký, ghi rõ họ tên)` stands below the role, the name below the space for the signature. */
export const signature = (role: string, name: string): Signature => ({
  role,
  name,
  note: '(Ký, ghi rõ họ tên)',
});

/** `(Ký, ghi rõ họ tên và đóng dấu)`: only where the Hiệu trưởng confirms for the school. */
export const sealedSignature = (role: string, name: string): Signature => ({
  role,
  name,
  note: '(Ký, ghi rõ họ tên và đóng dấu)',
});

/** A person's name, or the id when the year does not know it. */
export const nameOf = (year: SchoolYear, id: string | undefined): string =>
  staffOf(year, id)?.ten ?? id ?? '';

/** `Bến Sen, ngày 05 tháng 9 năm 2026`. */
export const placeAndDate = (year: SchoolYear, day: Day): string =>
  `${year.year.dia_danh}, ${longDay(day)}`;

/** `ngày 03 tháng 11 năm 2026`, or `từ 03/11/2026 đến 04/11/2026`. */
export const daySpan = (from: Day, to: Day): string =>
  from === to ? longDay(from) : `từ ${shortDay(from)} đến ${shortDay(to)}`;

/** `2026 - 2027`. */
export const schoolYearName = (year: SchoolYear): string => year.year.nam_hoc.replace('-', ' - ');

const cell = (value: string): TableCell => ({ children: [text(value)] });
