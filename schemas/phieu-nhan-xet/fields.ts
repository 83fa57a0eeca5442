import { z } from 'zod';
import { dayField, lineField, recordFields, staffField } from '../../src/core/fields.ts';

const verdict = (title: string) => z.enum(['Đạt', 'Cần bổ sung', 'Chưa đến hạn']).meta({ title });

/** What the front matter holds. */
export const fields = recordFields({
  ky: lineField('Kỳ kiểm tra').meta({
    role: 'period',
    description: 'Tên tệp trong thư mục kiem-tra, ví dụ thang-10',
  }),
  giao_vien: staffField('Giáo viên'),
  nguoi_nhan_xet: staffField('Người nhận xét'),
  ngay: dayField().meta({ title: 'Ngày nhận xét', role: 'day' }),
  ngay_nhan: dayField().meta({ title: 'Ngày nhận hồ sơ (theo email)', role: 'day' }),
  so_bai_phai_gui: z.int().min(0).meta({ title: 'Số bài phải gửi' }),
  bai: z
    .array(
      z.strictObject({
        bai: lineField('Bài dạy').meta({
          role: 'record',
          description: 'Đường dẫn tệp bài dạy, tính từ thư mục năm học',
        }),
        dau_van_tay: z
          .string()
          .regex(/^[0-9a-f]{16}$/, 'phải là 16 chữ số và chữ a–f trong ngoặc kép')
          .optional()
          .meta({
            title: 'Dấu vân tay của bài lúc nhận xét',
            description: 'Lệnh kiểm tra cho biết giá trị cần gõ',
          }),
        yeu_cau: verdict('Yêu cầu cần đạt'),
        do_dung: verdict('Đồ dùng'),
        hoat_dong: verdict('Hoạt động dạy học'),
        rut_kinh_nghiem: verdict('Rút kinh nghiệm'),
        nhan_xet: lineField('Nhận xét').optional(),
      }),
    )
    .min(1)
    .meta({ title: 'Nhận xét từng bài' }),
  ket_luan: z.enum(['Đạt', 'Đạt, cần điều chỉnh', 'Chưa đạt']).meta({ title: 'Kết luận' }),
  gui_lai_truoc: dayField().optional().meta({ title: 'Gửi lại trước ngày', role: 'day' }),
});

export type Fields = z.output<typeof fields>;
