import { expect, test } from 'vitest';
import type { Decision, InspectionRequest } from '../core/inspection.ts';
import { schoolSchema, staffListSchema, yearSchema, type SchoolYear } from '../core/school.ts';
import { planRelease, type ReleaseInput, type ReleaseRecord } from './plan-release.ts';
import { planText } from './release-text.ts';

const person = (ma: string, ten: string, chuc_vu: string, to?: string) => ({
  ma,
  ten,
  chuc_vu,
  ong_ba: 'Bà',
  email: `${ma}@thu.example`,
  ...(to ? { to } : {}),
});

const year: SchoolYear = {
  school: schoolSchema.parse({
    ten: 'T',
    viet_tat: 'T',
    dia_chi: 'd',
    email: 'truong@thu.example',
  }),
  year: yearSchema.parse({
    nam_hoc: '2026-2027',
    co_quan_chu_quan: 'UBND',
    ten_truong: 'Trường Tiểu học Thử',
    dia_danh: 'Thử',
    hoc_ki: [{ ten: 'I', tu_tuan: 1, den_tuan: 18 }],
    tuan: [5, 6, 7, 8].map((tuan) => ({
      tuan,
      tu_ngay: `2026-10-${String(tuan * 7 - 30).padStart(2, '0')}`,
      den_ngay: `2026-10-${String(tuan * 7 - 26).padStart(2, '0')}`,
    })),
    can_cu_dieu_le: 'x',
    da_xac_minh: false,
  }),
  staff: staffListSchema.parse({
    to: [
      { ma: 'to-mot', ten: 'Tổ Một' },
      { ma: 'to-hai', ten: 'Tổ Hai' },
    ],
    lop: ['3A2'],
    nhan_su: [
      person('huong', 'Trần Thu Hương', 'Hiệu trưởng'),
      person('dung', 'Lê Quốc Dũng', 'Phó Hiệu trưởng'),
      person('khoa', 'Võ Minh Khoa', 'Văn thư'),
      person('lan', 'Nguyễn Mai Lan', 'Tổ trưởng', 'to-mot'),
      person('bich', 'Đỗ Ngọc Bích', 'Giáo viên', 'to-mot'),
      person('tam', 'Lý Thanh Tâm', 'Tổ trưởng', 'to-hai'),
    ],
  }),
};

const request: InspectionRequest = {
  path: '2026-2027/kiem-tra/thang-10.md',
  year: '2026-2027',
  ky: 'thang-10',
  name: 'Kiểm tra tháng 10',
  day: '2026-10-26',
  deadline: '2026-11-02',
  fromWeek: 5,
  toWeek: 7,
  kinds: ['ke-hoach-bai-day', 'bien-ban'],
  shape: 'từng bài',
  opening: ['Kính mong thầy cô gửi đúng hạn.'],
};

const decision: Decision = {
  path: '2026-2027/quyet-dinh/01.md',
  day: '2026-09-04',
  officers: [{ nguoi: 'khoa', tu_ngay: '2026-09-07' }],
  reviewers: [{ nguoi: 'dung', to: ['to-mot', 'to-hai'], tu_ngay: '2026-09-07' }],
};

const lesson = (
  owner: string,
  name: string,
  facets: Partial<ReleaseRecord['facets']> = {},
): ReleaseRecord => ({
  path: `2026-2027/ke-hoach-bai-day/${owner}/${name}.md`,
  kind: { id: 'ke-hoach-bai-day', name: 'Kế hoạch bài dạy', short: 'KHBD', inspected: true },
  facets: { name, owner, classes: ['3A2'], subject: 'Toán', week: 5, ...facets },
});

const plan = (changed: Partial<ReleaseInput> = {}) =>
  planRelease({
    request,
    records: [lesson('lan', 'Bảng nhân 8')],
    decisions: [decision],
    year,
    ...changed,
  });

const rules = (changed: Partial<ReleaseInput>): string[] =>
  plan(changed).findings.map(({ rule }) => rule);

test('a teacher with records has a dossier to the school and to the reviewing manager at once', () => {
  const [dossier] = plan().plan.dossiers;
  expect(dossier).toMatchObject({
    teacher: 'lan',
    from: { name: 'Nguyễn Mai Lan', address: 'truong@thu.example' },
    replyTo: { name: 'Nguyễn Mai Lan', address: 'lan@thu.example' },
    to: [
      { name: 'Trường Tiểu học Thử', address: 'truong@thu.example' },
      { name: 'Lê Quốc Dũng', address: 'dung@thu.example' },
    ],
  });
  expect(plan().findings).toEqual([]);
});

test('teachers with nothing to send are listed as owing, by given name; managers owe nothing', () => {
  expect(plan().plan.owing.map(({ name }) => name)).toEqual(['Đỗ Ngọc Bích', 'Lý Thanh Tâm']);
});

test('only tổ and teachers in scope send', () => {
  const records = [lesson('lan', 'A'), lesson('tam', 'B')];
  const ofTeam = plan({ records, request: { ...request, teams: ['to-hai'] } }).plan;
  expect(ofTeam.dossiers.map(({ teacher }) => teacher)).toEqual(['tam']);
  const ofTeacher = plan({ records, request: { ...request, teachers: ['lan'] } }).plan;
  expect([ofTeacher.dossiers.map(({ teacher }) => teacher), ofTeacher.owing]).toEqual([
    ['lan'],
    [],
  ]);
});

test('records count by week, else by their days', () => {
  const dated = { week: undefined, from: '2026-10-14', to: '2026-10-14' };
  const records = [
    lesson('lan', 'trong', { week: 7 }),
    lesson('lan', 'ngoài', { week: 8 }),
    lesson('lan', 'ngày trong', dated),
    lesson('lan', 'ngày ngoài', { ...dated, from: '2026-12-01', to: '2026-12-01' }),
  ];
  const titles = plan({ records }).plan.dossiers[0]?.files.map(({ title }) => title);
  expect(titles).toEqual(['ngày trong', 'trong']);
});

test('a record of a tổ without an owner is sent by its tổ trưởng', () => {
  const records = [lesson('x', 'Biên bản', { owner: undefined, team: 'to-hai' })];
  expect(plan({ records }).plan.dossiers.map(({ teacher }) => teacher)).toEqual(['tam']);
});

test('kinds that no inspection may ask for are never sent', () => {
  const record = lesson('lan', 'Riêng');
  const records = [{ ...record, kind: { ...record.kind, inspected: false } }];
  expect(plan({ records }).plan.dossiers).toEqual([]);
});

test('a record by somebody without a tổ is told, not lost quietly', () => {
  const { findings } = plan({ records: [lesson('dung', 'Bài của phó hiệu trưởng')] });
  expect(findings).toMatchObject([{ rule: 'khong-co-nguoi-gui', severity: 'warning' }]);
});

test('without an officer or a reviewer on the day of the request nothing may be sent', () => {
  expect(rules({ decisions: [] })).toEqual(['phu-trach-email', 'nguoi-nhan-xet']);
  const later: Decision = { ...decision, day: '2026-10-27' };
  expect(rules({ decisions: [later] })).toEqual(['phu-trach-email', 'nguoi-nhan-xet']);
  const ended = {
    ...decision,
    officers: [{ nguoi: 'khoa', tu_ngay: '2026-09-07', den_ngay: '2026-10-25' }],
  };
  expect(rules({ decisions: [ended] })).toEqual(['phu-trach-email']);
});

test('a newer decision replaces an older one for what both name, whatever their order', () => {
  const newer: Decision = {
    path: '2026-2027/quyet-dinh/09.md',
    day: '2026-10-20',
    officers: [],
    reviewers: [{ nguoi: 'huong', to: ['to-mot'], tu_ngay: '2026-10-20' }],
  };
  for (const decisions of [
    [decision, newer],
    [newer, decision],
  ])
    expect(plan({ decisions }).plan.dossiers[0]?.to[1]?.name).toBe('Trần Thu Hương');
});

test('nobody reviews himself, and the two mailboxes must differ', () => {
  const self = {
    ...decision,
    reviewers: [{ nguoi: 'lan', to: ['to-mot'], tu_ngay: '2026-09-07' }],
  };
  expect(rules({ decisions: [self] })).toEqual(['nguoi-nhan-xet']);
  const school = { ...year.school, email: 'DUNG@thu.example' };
  expect(rules({ year: { ...year, school } })).toEqual(['thu-dien-tu']);
});

test('a link in the letter, a file name that makes no tag and weeks in the wrong order are refused', () => {
  expect(rules({ request: { ...request, opening: ['Xem https://x.example/ho-so'] } })).toEqual([
    'thu-co-lien-ket',
  ]);
  expect(rules({ request: { ...request, ky: 'Tháng 10' } })).toEqual(['ten-ky-kiem-tra']);
  expect(rules({ request: { ...request, fromWeek: 7, toWeek: 5 } })).toContain('pham-vi-tuan');
});

test('a volume binds the records of one kind in the order of time', () => {
  const records = [lesson('lan', 'Sau', { week: 6 }), lesson('lan', 'Trước', { week: 5 })];
  const files = plan({ records, request: { ...request, shape: 'cả hai' } }).plan.dossiers[0]?.files;
  expect(files?.map(({ path, records: of }) => [path, of.length])).toEqual([
    ['lan/KHBD_TAP_T05-T07_nguyen-mai-lan.pdf', 2],
    ['lan/KHBD_T05_Toan_3A2_truoc.pdf', 1],
    ['lan/KHBD_T06_Toan_3A2_sau.pdf', 1],
  ]);
  expect(files?.[0]?.records[0]).toContain('Trước');
});

test('an inspection takes each record by itself, one volume a kind, or both, and the plan says which', () => {
  const chosen = (['từng bài', 'đóng tập', 'cả hai'] as const).map((shape) => {
    const records = [lesson('lan', 'A'), lesson('lan', 'B')];
    const made = plan({ records, request: { ...request, shape } }).plan;
    const [, form = ''] = planText(made, []).split('\n');
    return [made.dossiers[0]?.files.map(({ volume }) => volume), form.split(';')[0]];
  });
  expect(chosen).toEqual([
    [[false, false], 'Hình thức: mỗi bài một tệp PDF'],
    [[true], 'Hình thức: mỗi loại hồ sơ một tập PDF có bìa và mục lục'],
    [
      [true, false, false],
      'Hình thức: mỗi bài một tệp PDF, cùng một tập đóng chung có bìa và mục lục',
    ],
  ]);
});
