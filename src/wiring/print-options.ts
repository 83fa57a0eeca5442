import { contentOption } from './command.ts';

/** How `npm run print` is called. */
export const printCommand = {
  name: 'npm run print',
  summary: 'In hồ sơ ra PDF đúng mẫu sổ giấy; hồ sơ không đổi thì không in lại.',
  positionals: '[tệp hoặc thư mục …]',
  options: {
    ...contentOption,
    kind: { type: 'string', takes: '<loại>', help: 'chỉ loại hồ sơ này, ví dụ ke-hoach-bai-day' },
    teacher: { type: 'string', takes: '<mã>', help: 'chỉ hồ sơ của người này, ví dụ ly-thanh-tam' },
    week: {
      type: 'string',
      takes: '<tuần>',
      help: 'chỉ tuần này hoặc các tuần này, ví dụ 9 hoặc 6-12',
    },
    period: {
      type: 'string',
      takes: '<kỳ>',
      help: 'chỉ hồ sơ của một kỳ kiểm tra, ví dụ thang-10',
    },
    changed: {
      type: 'string',
      takes: '<lần lưu>',
      help: 'chỉ hồ sơ đã đổi từ lần lưu (commit, nhánh, thẻ) này',
    },
    volume: { type: 'boolean', help: 'đóng tập: mỗi người, mỗi loại sổ một tệp có bìa và mục lục' },
    compact: {
      type: 'boolean',
      help: 'với --volume: bài sau ở ngay trang kế tiếp, không chờ trang bên phải',
    },
    out: { type: 'string', takes: '<thư mục>', help: 'nơi để PDF (mặc định: out/pdf)' },
    shard: {
      type: 'string',
      takes: '<i/n>',
      help: 'chỉ in phần thứ i trong n phần, để nhiều máy chia nhau',
    },
  },
  examples: [
    'npm run print -- --teacher ly-thanh-tam --week 6-12',
    'npm run print -- --period thang-10 --volume',
    'npm run print -- content/2026-2027/quyet-dinh',
  ],
} as const;
