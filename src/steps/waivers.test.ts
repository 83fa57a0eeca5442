import { expect, test } from 'vitest';
import { kinds } from '../../schemas/index.ts';
import { readDataFile, readRecord } from '../io/record.ts';
import { rulesForAll } from '../rules/index.ts';
import { lesson, LESSONS, schoolFiles } from '../wiring/testing/small-school.ts';
import { checkContent } from './check.ts';
import { assembleSchool } from './school.ts';

const path = `${LESSONS}/bai.md`;

/** What the check says of a lesson taught on 5 October, on 20 October, with these waivers. */
const judged = (waivers: readonly string[], text = lesson(), closingBefore?: () => string) => {
  const mien = waivers.map((one) => `  - { ${one} }\n`).join('');
  const typed = text.replace('\n---\n', `\nmien:\n${mien}---\n`);
  const data = Object.entries(schoolFiles).map(
    ([name, file]) => [name, readDataFile(name, String(file))] as const,
  );
  const content = {
    root: '/',
    records: new Map([[path, readRecord(path, typed)]]),
    data: new Map(data),
    assets: new Set<string>(),
    findings: [],
  };
  const options = {
    kinds,
    rulesForAll: rulesForAll(kinds),
    today: '2026-10-20',
    ...(closingBefore && { closingBefore }),
  };
  return checkContent(content, assembleSchool(content), options).map(
    ({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`,
  );
};

const waiver = (quy_tac: string, den_ngay = '2026-10-31') =>
  `quy_tac: ${quy_tac}, ly_do: Nghỉ ốm dài ngày, den_ngay: ${den_ngay}`;

test('a waiver silences its rule for the record, to the end of its last day', () => {
  expect(judged([waiver('rut-kinh-nghiem')])).toEqual([]);
  expect(judged([waiver('rut-kinh-nghiem', '2026-10-20')])).toEqual([]);
});

test('past its date it silences nothing and is told itself', () => {
  const [waived, still] = judged([waiver('rut-kinh-nghiem', '2026-10-19')]);
  expect(waived).toMatch(/^10:\d+ mien-tru Lời miễn quy tắc "rut-kinh-nghiem" đã hết hạn/);
  expect(still).toContain('rut-kinh-nghiem Bài đã dạy');
});

test('a reflection as it was before the lesson is let off to the date of its waiver, and no longer', () => {
  const written = `${lesson()}\nHọc sinh còn nhầm 8 × 7.\n`;
  const before = () => 'hoc sinh con nham 8 × 7.';
  expect(judged([waiver('rut-kinh-nghiem', '2026-10-20')], written, before)).toEqual([]);
  const [waived, still, ...others] = judged(
    [waiver('rut-kinh-nghiem', '2026-10-19')],
    written,
    before,
  );
  expect(waived).toMatch(/^10:\d+ mien-tru Lời miễn quy tắc "rut-kinh-nghiem" đã hết hạn/);
  expect(still).toMatch(/^25:1 rut-kinh-nghiem Phần này đã có từ trước khi dạy/);
  expect(others).toEqual([]);
});

test('a waiver of a reflection that was written after the lesson is not needed', () => {
  const written = `${lesson()}\nHọc sinh còn nhầm 8 × 7.\n`;
  expect(judged([waiver('rut-kinh-nghiem')], written, () => 'hoc sinh')).toEqual([
    expect.stringContaining('mien-tru Hồ sơ không vi phạm quy tắc "rut-kinh-nghiem"'),
  ]);
});

test('a waiver that is not needed is told, and one of no rule with the rule that was meant', () => {
  expect(judged([waiver('tuan-va-ngay'), waiver('rut-kinh-nghiem')])[0]).toMatch(
    /^10:16 mien-tru Không có quy tắc "tuan-va-ngay"/,
  );
  expect(judged([waiver('thieu-muc'), waiver('rut-kinh-nghiem')])).toEqual([
    '10:16 mien-tru Hồ sơ không vi phạm quy tắc "thieu-muc". Xóa lời miễn này.',
  ]);
  expect(judged([waiver('rut-kinh-nghiep')])[0]).toContain('Có phải "rut-kinh-nghiem"?');
});

test('nobody is let off what printing relies on', () => {
  const broken = lesson().replace('Học sinh làm bài.', '![hình](hinh/khong-co.png)');
  const found = judged([waiver('lien-ket-va-hinh'), waiver('rut-kinh-nghiem')], broken);
  expect(found[0]).toContain('mien-tru Quy tắc "lien-ket-va-hinh" không miễn được');
  expect(found[1]).toContain('lien-ket-va-hinh Không thấy tệp hình');
});

test('a waiver without its reason is a wrong field, and no other finding is lost by it', () => {
  expect(judged(['quy_tac: rut-kinh-nghiem, den_ngay: 2026-10-31'])).toEqual([
    expect.stringContaining('thieu-khoa'),
  ]);
});
