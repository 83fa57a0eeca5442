import { defineKind } from '../../src/core/kind.ts';
import { handoverAgrees } from '../../src/rules/handover-agrees.ts';
import { timesInOrder } from '../../src/rules/times-in-order.ts';
import { decisionsOf } from '../quyet-dinh/decision.ts';
import { fields } from './fields.ts';
import { paper } from './paper.ts';

/** Biên bản bàn giao email của trường: CV 4147/GDĐT-TH, mục 2; thể thức NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.9. */
export const bienBanBanGiao = defineKind({
  id: 'bien-ban-ban-giao',
  name: 'Biên bản bàn giao email',
  short: 'BBBG',
  fields,
  sections: [
    { title: 'Xác thực và khôi phục' },
    { title: 'Tình trạng hộp thư' },
    { title: 'Phiên đăng nhập và ứng dụng' },
    { title: 'Hồ sơ kèm theo' },
    { title: 'Cam kết' },
  ],
  guidance: [
    'Ghi điện thoại, email khôi phục đã chuyển sang ai; mã dự phòng đã hủy, đã cấp mới.',
    'Ghi dung lượng, số thư đến, thư gửi, thư mục hồ sơ kiểm tra; đã xem quy tắc chuyển tiếp: có hay không.',
    'Ghi các phiên cũ đã đăng xuất, mật khẩu ứng dụng đã thu hồi.',
    'Ghi các kỳ kiểm tra đã gửi, thư còn chưa rõ, bản sao lưu.',
    'Ghi cam kết của hai bên về bảo mật và toàn vẹn của hộp thư.',
  ],
  asks: ['so', 'ngay', 'bat_dau', 'ket_thuc', 'dia_diem', 'can_cu.1', 'doi_mat_khau'],
  blank: /: …$/,
  rules: [timesInOrder('bat_dau', 'ket_thuc')],
  schoolRules: [handoverAgrees('ben_nhan', 'ngay', decisionsOf)],
  facets: (f) => ({
    name: 'Bàn giao email công vụ của trường',
    owner: f.ben_nhan,
    from: f.ngay,
    to: f.ngay,
  }),
  paper,
  retention: {
    loai: 'so_nam',
    so_nam: 10,
    moc_tinh: 'ngay_ban_hanh',
    can_cu: 'Bảng thời hạn chung của Bộ Nội vụ (chưa đối chiếu)',
    da_xac_minh: false,
  },
  audience: 'toan-truong',
  inspected: false,
});
