import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ledgerPath, ledgerText } from '../core/ledger.ts';
import type { Manifest } from '../core/manifest.ts';
import { runScript } from '../io/test-release.ts';
import { makeTestSchool, type TestSchool } from '../io/test-school.ts';

const DECISION = '2026-2027/quyet-dinh/01-phan-cong.md';

/** A school whose mailbox goes from Khoa to Oanh on 1 December, by its second decision. */
const handingOver = (): TestSchool => {
  const school = makeTestSchool();
  const first = readFileSync(join(school.content, DECISION), 'utf8');
  const second = first
    .replace('so: 1', 'so: 21')
    .replace('ngay: 2026-09-04', 'ngay: 2026-11-20')
    .replace('nguoi: khoa, tu_ngay: 2026-09-07', 'nguoi: oanh, tu_ngay: 2026-12-01');
  school.write('2026-2027/quyet-dinh/21-doi-nguoi.md', second);
  return school;
};

const minutesOf = ({ content }: TestSchool): string[] =>
  globSync('*/bien-ban-ban-giao/*.md', { cwd: content }).map((path) => join(content, path));

const check = (school: TestSchool) => runScript('check', school, ['--today', '2026-12-02']);

const FILLED = {
  so: '7',
  bat_dau: '"08:00"',
  ket_thuc: '"08:40"',
  dia_diem: 'Phòng Văn thư',
  doi_mat_khau: '"08:20"',
};

const fill = (school: TestSchool, path: string, values: Readonly<Record<string, string>>): void => {
  const text = Object.entries(values).reduce(
    (filled, [key, value]) => filled.replace(new RegExp(`^${key}: #.*`, 'm'), `${key}: ${value}`),
    readFileSync(path, 'utf8'),
  );
  school.write(path.slice(school.content.length + 1), text.replace(/^\*.*\*\n/gm, ''));
};

test('the minutes are written from decision, staff and sent letters, and pass the check once a person has filled in what only a person knows', async () => {
  const school = handingOver();
  const { code, output } = await runScript('handover', school, []);
  const [path = ''] = minutesOf(school);
  expect([code, output]).toEqual([0, expect.stringContaining(`Đã soạn biên bản ${path}`)]);
  const text = readFileSync(path, 'utf8');
  for (const line of [
    'ngay: 2026-12-01',
    'ben_giao: khoa',
    'ben_nhan: oanh',
    'chung_kien: huong',
    '  - Căn cứ Quyết định số 21/QĐ-THT ngày 20 tháng 11 năm 2026 của Hiệu trưởng',
    '- Hộp thư này chưa gửi kỳ kiểm tra nào',
  ])
    expect(text).toContain(line);
  const empty = (await check(school)).output.replace(/\s+/g, ' ');
  expect(empty.match(/"\w+" còn trống/g)).toEqual(
    Object.keys(FILLED).map((key) => `"${key}" còn trống`),
  );
  expect(empty).toContain('1 hồ sơ có 5 lỗi');
  fill(school, path, FILLED);
  expect(await check(school)).toMatchObject({ code: 0 });
});

test('minutes that are there stay as they are, whoever wrote them and however far they are', async () => {
  const school = handingOver();
  school.write(
    '2026-2027/bien-ban-ban-giao/tay.md',
    '---\nben_nhan: oanh\nngay: 30/11/2026\n---\n',
  );
  const { code, output } = await runScript('handover', school, []);
  expect([code, minutesOf(school).length]).toEqual([0, 1]);
  expect(output).toContain('bien-ban-ban-giao/tay.md; máy không ghi đè');
});

test('place, number and grounds follow the last minutes; minutes of an earlier handover are no hindrance', async () => {
  const school = makeTestSchool();
  const decision = readFileSync(join(school.content, DECISION), 'utf8');
  await runScript('handover', school, []);
  const [path = ''] = minutesOf(school);
  fill(school, path, { ...FILLED, ben_giao: 'tam' });
  expect(await check(school)).toMatchObject({ code: 0 });
  school.write(
    '2026-2027/quyet-dinh/22-doi-nua.md',
    decision.replace('ngay: 2026-09-04', 'ngay: 2026-11-25').replace('nguoi: khoa', 'nguoi: tam'),
  );
  await runScript('handover', school, []);
  const newest = minutesOf(school).find((other) => other !== path) ?? '';
  const text = readFileSync(newest, 'utf8');
  expect(text).toMatch(/ben_giao: khoa\nben_nhan: tam/);
  expect(text).toContain('dia_diem: Phòng Văn thư # như lần trước');
  expect(text).toContain('biên bản bàn giao lần trước mang số 7');
  expect(text.match(/Căn cứ Công văn/g)).toHaveLength(1);
});

test('what was sent is listed, and a name in it stays a name', async () => {
  const school = handingOver();
  const manifest: Manifest = {
    type: 'hsss/manifest@1',
    year: '2026-2027',
    ky: 'thang-10',
    name: 'Kiểm tra *đợt* <1>',
    tag: 'kiem-tra/2026-2027/thang-10',
    commit: '0'.repeat(40),
    date: '2026-11-02T09:30:00+07:00',
    tool: 'ho-so-so-sach 0.1.0',
    files: [],
    messages: [],
  };
  school.write(ledgerPath(manifest), ledgerText(manifest, []));
  await runScript('handover', school, []);
  const [path = ''] = minutesOf(school);
  expect(readFileSync(path, 'utf8')).toContain(
    '- Kiểm tra \\*đợt\\* \\<1\\> (thẻ kiem-tra/2026-2027/thang-10): 0 thư',
  );
});

test('an officer who stays hands nothing over', async () => {
  const school = makeTestSchool();
  const decision = readFileSync(join(school.content, DECISION), 'utf8');
  school.write(
    '2026-2027/quyet-dinh/22-van-vay.md',
    decision.replace('ngay: 2026-09-04', 'ngay: 2026-11-20').replace('so: 1', 'so: 22'),
  );
  const { code, output } = await runScript('handover', school, []);
  expect([code, output, minutesOf(school)]).toEqual([0, expect.stringContaining('không đổi'), []]);
});
