import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { kinds } from '../../schemas/index.ts';
import { backupSchema } from '../core/backup.ts';
import { schoolSchema, staffListSchema, yearSchema } from '../core/school.ts';
import { sendingSchema, usualPace } from '../core/sending.ts';
import { readDataFile, readRecord } from '../io/record.ts';
import { checkFields } from '../steps/fields.ts';

const root = join(import.meta.dirname, '../..');

const dataOf = (name: string): unknown =>
  readDataFile(name, readFileSync(join(root, 'content', name), 'utf8')).value;

const exampleOf = (kind: string): unknown =>
  readRecord(
    `2026-2027/${kind}/ok.md`,
    readFileSync(join(root, 'schemas', kind, 'examples/ok.md'), 'utf8'),
  ).front;

const school = {
  ...(dataOf('truong.yml') as object),
  email_gui: 'gui@bensen.example',
  phong_chu: 'Tinos',
  loi_chua_du_rut_kinh_nghiem: ['Không'],
};

const copies = {
  ...backupSchema.parse({}),
  khoa_ma_hoa: ['age1x'],
  noi: [{ ma: 'may-chu', ten: 'Máy chủ', kieu: 'thu-muc', ma_hoa: false }],
};

/** Every schema of what people type, with something sound. */
const schemas: readonly (readonly [string, z.ZodType, unknown])[] = [
  ['truong.yml', schoolSchema, school],
  ['sao_luu', backupSchema, copies],
  ['gui_thu', sendingSchema, usualPace],
  ['nam-hoc.yml', yearSchema, dataOf('2026-2027/nam-hoc.yml')],
  ['nhan-su.yml', staffListSchema, dataOf('2026-2027/nhan-su.yml')],
  ...[...kinds.values()].map(({ id, fields }) => [id, fields, exampleOf(id)] as const),
];

/** What may be typed in the place of anything. */
const WRONG = [
  ...['', ' ', 'Ê ê', 'a\nb', '0', '–', 'a@', '…'],
  ...[-1, 0, 1.5, 1e9, 1e21, true, null],
  ...[[], ['Ê ê'], [[]], [''], {}, { a: 1 }],
];

/** The value with a wrong one in each place, one at a time; of a list only in its first item. */
function* spoilt(value: unknown): Generator {
  yield* WRONG;
  if (Array.isArray(value)) {
    const [first, ...others] = value as unknown[];
    if (value.length > 0) for (const one of spoilt(first)) yield [one, ...others];
  } else if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value))
      for (const one of spoilt(child)) yield { ...value, [key]: one };
}

const typed = { path: 'tep', placeOf: () => ({ line: 1, column: 1, endLine: 1, endColumn: 1 }) };

test.for(schemas)('what is wrong in %s is told in Vietnamese', ([, schema, sound]) => {
  expect(checkFields(typed, sound, schema).findings).toEqual([]);
  const messages = new Set(
    [...spoilt(sound)].flatMap((value) =>
      checkFields(typed, value, schema).findings.map(({ message }) => message),
    ),
  );
  expect(messages.size).toBeGreaterThan(10);
  expect(
    [...messages].filter((message) =>
      /\b(?:Invalid|Too|expected|must|match|pattern|received)\b|\/\^/i.test(message),
    ),
  ).toEqual([]);
});

test.for([
  ['to 4 5', 'Gõ: to-4-5'],
  ['Tổ Bộ môn', 'Gõ: to-bo-mon'],
  ['–', 'ví dụ to-4-5.'],
] as const)('the id %j of a tổ is told with the one to type', ([ma, told]) => {
  const list = dataOf('2026-2027/nhan-su.yml') as object;
  const { findings } = checkFields(typed, { ...list, to: [{ ma, ten: 'Tổ' }] }, staffListSchema);
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^"ma" \(mục 1 của "to"\) chỉ gồm chữ thường không dấu/),
  ]);
  expect(findings[0]?.message).toMatch(new RegExp(`${told}$`));
});

test('an empty text, an empty list and a number that is too small are told as such', () => {
  const told = (changed: object) =>
    checkFields(typed, { ...school, ...changed }, schoolSchema).findings.map(
      ({ message }) => message,
    );
  expect(told({ ten: '' })).toEqual(['"ten" không được để trống.']);
  expect(told({ han_rut_kinh_nghiem: -1 })).toEqual(['"han_rut_kinh_nghiem" phải từ 0 trở lên.']);
  expect(told({ gui_thu: { cho_tra_loi_phut: 0 } })).toEqual([
    '"cho_tra_loi_phut" phải lớn hơn 0.',
  ]);
  expect(told({ viet_tat: 'thbs' })).toEqual([
    '"viet_tat" chỉ gồm chữ in hoa và số, ví dụ THBS. Gõ: viet_tat: THBS',
  ]);
  const list = dataOf('2026-2027/nhan-su.yml') as object;
  expect(
    checkFields(typed, { ...list, lop: [] }, staffListSchema).findings.map(
      ({ message }) => message,
    ),
  ).toEqual(['"lop" phải có ít nhất 1 mục giữa hai dấu ngoặc vuông.']);
});
