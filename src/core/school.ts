import { z } from 'zod';
import { backupSchema } from './backup.ts';
import { dayField, idField, patternField, yearField } from './fields.ts';
import { sendingSchema } from './sending.ts';
import { shown } from './text.ts';

/** What fills the place and says nothing of the lesson. The plan's frame says "nếu có" (CV 2345/BGDĐT-GDTH), so that a school may see it otherwise. */
const EMPTY_WORDS = [
  ...['Không', 'Không có', 'Không có gì', 'Không điều chỉnh', 'Không có điều chỉnh', 'Chưa có'],
  ...['Có', 'Tốt', 'Rất tốt', 'Khá', 'Ổn', 'Đạt', 'Đạt yêu cầu', 'Đã dạy', 'Bình thường'],
  ...['Như trên', 'x', 'v', 'Ok'],
];

/** `content/truong.yml`: what stays the same from year to year. */
export const schoolSchema = z.strictObject({
  ten: z
    .string()
    .min(1)
    .meta({ title: 'Tên trường', description: 'Ví dụ: Trường Tiểu học Bến Sen' }),
  viet_tat: patternField(/^[A-ZĐ0-9]+$/, 'chỉ gồm chữ in hoa và số, ví dụ THBS', (typed) =>
    typed.toUpperCase().replace(/[\s.-]/g, ''),
  ).meta({ title: 'Chữ viết tắt trong số ký hiệu' }),
  dia_chi: z.string().min(1).meta({ title: 'Địa chỉ' }),
  email: z
    .email('phải là một địa chỉ thư, ví dụ truong@bensen.example')
    .meta({ title: 'Email công vụ của trường' }),
  email_gui: z
    .email('phải là một địa chỉ thư')
    .optional()
    .meta({ title: 'Địa chỉ gửi thư (khi khác email trường)' }),
  phong_chu: z
    .string()
    .regex(
      /^Tinos$/,
      'chỉ nhận Tinos: cùng dáng chữ Times New Roman và đi kèm sẵn, nên máy nào in cũng như nhau',
    )
    .default('Tinos')
    .meta({ title: 'Phông chữ khi in' }),
  han_rut_kinh_nghiem: z
    .int()
    .min(0)
    .max(60)
    .default(3)
    .meta({ title: 'Số ngày được phép chậm ghi Rút kinh nghiệm' }),
  loi_chua_du_rut_kinh_nghiem: z
    .array(z.string().trim().min(1))
    .default(EMPTY_WORDS)
    .meta({ title: 'Những lời mà chỉ ghi thế thì chưa tính là Rút kinh nghiệm' }),
  dung_luong_thu_mb: z
    .number()
    .min(1)
    .max(25)
    .default(15)
    .meta({ title: 'Dung lượng tệp đính kèm tối đa của một thư (MB, trước khi mã hóa)' }),
  sao_luu: backupSchema.prefault({}).meta({ title: 'Sao lưu' }),
  gui_thu: sendingSchema.prefault({}).meta({ title: 'Cách gửi thư' }),
  hom_nay: dayField()
    .optional()
    .meta({ title: 'Ngày giả định là hôm nay (chỉ dùng cho dữ liệu mẫu)' }),
});

/** `content/<năm học>/nam-hoc.yml`: calendar and letterhead of one school year. */
export const yearSchema = z.strictObject({
  nam_hoc: yearField().meta({ title: 'Năm học' }),
  co_quan_chu_quan: z.string().min(1).meta({ title: 'Cơ quan chủ quản (dòng trên tên trường)' }),
  ten_truong: z.string().min(1).meta({ title: 'Tên trường in trên văn bản' }),
  dia_danh: z.string().min(1).meta({ title: 'Địa danh trong dòng ngày tháng' }),
  hoc_ki: z
    .array(z.strictObject({ ten: z.string().min(1), tu_tuan: z.int(), den_tuan: z.int() }))
    .min(1)
    .meta({ title: 'Các học kì' }),
  tuan: z
    .array(z.strictObject({ tuan: z.int().min(1), tu_ngay: dayField(), den_ngay: dayField() }))
    .min(1)
    .meta({ title: 'Các tuần thực học' }),
  ngay_nghi: z
    .array(z.strictObject({ ten: z.string().min(1), tu_ngay: dayField(), den_ngay: dayField() }))
    .default([])
    .meta({ title: 'Ngày nghỉ' }),
  van_ban_het_hieu_luc: z
    .array(
      z.strictObject({
        ma: z.string().trim().min(1),
        thay_bang: z.string().trim().min(1),
        tu_nam_hoc: yearField(),
      }),
    )
    .default([])
    .meta({ title: 'Văn bản, cơ quan đã được thay thế, không dẫn nữa' }),
  can_cu_dieu_le: z.string().min(1).meta({ title: 'Căn cứ Điều lệ trường tiểu học hiện hành' }),
  da_xac_minh: z.boolean().meta({ title: 'Căn cứ trên đã đối chiếu văn bản gốc' }),
});

const staffSchema = z.strictObject({
  ma: idField('nguyen-thi-lan'),
  ten: z.string().min(1),
  chuc_vu: z.enum([
    'Hiệu trưởng',
    'Phó Hiệu trưởng',
    'Tổ trưởng',
    'Tổ phó',
    'Giáo viên',
    'Văn thư',
    'Nhân viên',
  ]),
  ong_ba: z.enum(['Ông', 'Bà']),
  to: z.string().optional(),
  chu_nhiem: z.string().optional(),
  day: z.array(z.string()).default([]),
  mon: z.array(z.string()).default([]),
  email: z.email('phải là một địa chỉ thư'),
});

/** `content/<năm học>/nhan-su.yml`: the people, their tổ and classes of that year. */
export const staffListSchema = z.strictObject({
  to: z.array(z.strictObject({ ma: idField('to-4-5'), ten: z.string().min(1) })).min(1),
  lop: z.array(z.string().min(1)).min(1),
  nhan_su: z.array(staffSchema).min(1),
});

export type SchoolSettings = z.output<typeof schoolSchema>;
export type YearSettings = z.output<typeof yearSchema>;
export type Staff = z.output<typeof staffSchema>;
export type StaffList = z.output<typeof staffListSchema>;

/** One school year with everything a record of that year may refer to. */
export interface SchoolYear {
  readonly school: SchoolSettings;
  readonly year: YearSettings;
  readonly staff: StaffList;
}

/** The person with that id, if the year has one. */
export const staffOf = (year: SchoolYear, id: unknown): Staff | undefined =>
  year.staff.nhan_su.find(({ ma }) => ma === id);

/** True for the id of somebody of the year's staff. */
export const isStaff = (id: string, { year }: { readonly year: SchoolYear }): boolean =>
  staffOf(year, id) !== undefined;

/** True for the id of a tổ of the year. */
export const isTeam = (id: string, { year }: { readonly year: SchoolYear }): boolean =>
  year.staff.to.some(({ ma }) => ma === id);

/** The name of a tổ by its id; the id itself when unknown. */
export const teamName = (year: SchoolYear, id: unknown): string =>
  year.staff.to.find(({ ma }) => ma === id)?.ten ?? shown(id);
