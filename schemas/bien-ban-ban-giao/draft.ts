import { parseDay, type Day } from '../../src/core/day.ts';
import type { Changes } from '../../src/core/handover.ts';
import { bienBanBanGiao } from './kind.ts';

/** What a machine knows of a handover before the two sides meet. */
export interface KnownHandover {
  /** Ids in `nhan-su.yml`; absent: a person must say. */
  readonly from?: string | undefined;
  readonly to: string;
  readonly witness?: string | undefined;
  readonly day: Day;
  /** Where the last handover took place, and its number. */
  readonly place?: string | undefined;
  readonly lastNumber?: number | undefined;
  readonly grounds: readonly string[];
  readonly recipients: readonly string[];
  readonly changes: Changes;
  /** What was sent from the mailbox, a line each. */
  readonly sent: readonly string[];
}

/** Minutes as far as a machine can write them: what stays empty the check asks for, what stays in italics it reminds of. */
export const draftOf = (known: KnownHandover): string =>
  `---\n${headOf(known).join('\n')}\n---\n\n${bodyOf(known)}`;

const headOf = (known: KnownHandover): string[] => [
  '# Máy soạn sẵn từ quyết định, nhân sự và sổ gửi. Điền những dòng còn trống, sửa chỗ chưa đúng. Không bao giờ ghi mật khẩu vào đây.',
  `so: # số văn thư cấp, chỉ gõ số${known.lastNumber === undefined ? '' : `; biên bản bàn giao lần trước mang số ${known.lastNumber}`}`,
  `ngay: ${known.day} # ngày hai bên thật sự bàn giao`,
  'bat_dau: # giờ:phút, trong ngoặc kép, ví dụ "08:00"',
  'ket_thuc: # giờ:phút, trong ngoặc kép',
  known.place === undefined
    ? 'dia_diem: # nơi bàn giao'
    : `dia_diem: ${lineOf(known.place)} # như lần trước`,
  'can_cu:',
  ...known.grounds.map((line) => `  - ${lineOf(line)}`),
  `ben_giao: ${known.from ?? '# mã trong nhan-su.yml của người đang giữ hộp thư'}`,
  `ben_nhan: ${known.to}`,
  `chung_kien: ${known.witness ?? '# mã trong nhan-su.yml của người xác nhận'}`,
  'doi_mat_khau: # lúc bên nhận tự đổi, ví dụ "08:20"; không ghi mật khẩu',
  'noi_nhan:',
  ...known.recipients.map((line) => `  - ${lineOf(line)}`),
];

/** A line of text as YAML: bare where it cannot be mistaken for anything else. */
const lineOf = (text: string): string =>
  /^\p{L}[\p{L}\p{M}\p{N} ,./()–-]*$/u.test(text) && parseDay(text) === undefined
    ? text
    : JSON.stringify(text);

const bodyOf = ({ changes, sent }: KnownHandover): string => {
  const texts = [
    lines(changes.proofs.map(toDo)),
    lines(['Dung lượng, số thư đến, số thư gửi: …', ...changes.mailbox.map(toDo)]),
    lines(changes.access.map(toDo)),
    lines([...sent.map(plain), 'Bản sao lưu bàn giao kèm: …']),
    `${PROMISE}\n`,
  ];
  return bienBanBanGiao.sections
    .map(({ title }, index) => {
      const reminder =
        texts[index] === texts.at(-1) ? '' : (bienBanBanGiao.guidance?.[index] ?? '');
      return `## ${index + 1}. ${title}\n\n${texts[index] ?? ''}${reminder && `\n*${reminder}*\n`}`;
    })
    .join('\n');
};

const PROMISE =
  'Bên giao cam kết không giữ lại mật khẩu, mã dự phòng hay thiết bị xác thực nào của hộp thư, không sao chép thư ra ngoài nhà trường. Bên nhận chịu trách nhiệm về tính bảo mật và tính toàn vẹn của hộp thư kể từ lúc đổi mật khẩu.';

/** Names out of records keep every sign as it is. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>$~|#]/g, '\\$&');

const lines = (items: readonly string[]): string => items.map((item) => `- ${item}\n`).join('');

/** Nothing is claimed as done before it is. */
const toDo = (item: string): string =>
  `${item.slice(0, 1).toUpperCase()}${item.slice(1)}. Đã làm: …`;
