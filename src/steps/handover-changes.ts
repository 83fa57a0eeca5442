import type { Changes } from '../core/handover.ts';

/** All that must change when somebody else takes over the school's mailbox. */
export const toChange: Changes = {
  proofs: [
    'mật khẩu email trường: bên nhận tự đặt, bên giao không biết',
    'mật khẩu ứng dụng: thu hồi hết, cấp cái mới cho máy gửi thư',
    'điện thoại và email khôi phục, thiết bị xác thực hai lớp, mã dự phòng',
  ],
  mailbox: ['quy tắc chuyển tiếp, lọc thư, người được ủy quyền: xem từng dòng, xóa dòng lạ'],
  access: [
    'các phiên đang đăng nhập và ứng dụng được cấp quyền: đăng xuất, thu hồi',
    'tệp .env trên máy gửi thư: SMTP_URL, IMAP_URL',
    'bí mật của nơi giữ kho hồ sơ (CI secrets): SMTP_URL và những bí mật khác ghi ở đó',
    'khóa DKIM, khóa ký thẻ git (SSH, OpenPGP), tài khoản dấu thời gian, khóa sao lưu: đổi khóa nào bên giao từng giữ',
    'quyền đẩy vào kho hồ sơ của bên giao',
  ],
};
