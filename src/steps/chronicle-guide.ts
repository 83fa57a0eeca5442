import type { Block } from '../core/form.ts';
import { paragraph, text } from '../core/paper.ts';
import type { ChronicleFacts } from './chronicle-form.ts';

/** Who stands behind each line, said honestly. */
export const witnesses = (): Block[] => [
  heading('Ai làm chứng'),
  paragraph(
    '[G] Chỉ do git của nhà trường ghi. Ngày giờ là do máy đã lưu tự khai, không ai bên ngoài xác nhận. Git giữ chắc nội dung và thứ tự: đổi một lần lưu cũ thì mã của nó và của mọi lần lưu sau đều đổi theo.',
  ),
  paragraph(
    '[T] Thẻ git của kỳ gửi: ghi mã của bản kê, trong đó có mã của từng tệp và từng thư. Ngày giờ của thẻ cũng do máy của nhà trường khai.',
  ),
  paragraph(
    '[M] Có bên ngoài làm chứng: máy chủ thư đã trả lời nhận thư. Giờ ghi ở đây lấy từ sổ gửi của nhà trường; chính bức thư, với dòng Received do máy chủ thư ghi, nằm trong hộp thư của người nhận và đối chiếu được ở đó. Nội dung đã gửi, kể cả các lần lưu trước nó, có muộn nhất từ lúc ấy. Chữ ký DKIM trong thư và tem thời gian RFC 3161 của bản kê, nếu có, do lệnh npm run verify kiểm tra.',
  ),
  paragraph(
    'Tệp từng được đổi tên thì bảng chỉ kể từ lúc mang tên hiện nay. Giờ trong bảng là giờ Việt Nam.',
  ),
];

/** The same answers without this tool. */
export const howToCheck = ({ subject, chronicles, prefix, head }: ChronicleFacts): Block[] => {
  const [first] = chronicles;
  const single = subject.is === 'record' && first !== undefined;
  const path = single ? `${prefix}${first.path}` : '<đường dẫn tệp>';
  const commit = single ? (first.versions.at(-1)?.commit.slice(0, 12) ?? head) : '<lần lưu>';
  const tag = first?.sendings[0]?.tag ?? '<thẻ>';
  return [
    heading('Tự kiểm tra bằng tay'),
    paragraph(
      'Trong kho git của nhà trường hoặc một bản sao đầy đủ, các lệnh sau cho ra đúng những gì bảng ghi:',
    ),
    code([
      `git log --format="%H %cI %an %s" -- "${path}"`,
      `git show ${commit}:"${path}"`,
      `git rev-parse ${commit}:"${path}"`,
      `git cat-file tag ${tag}`,
    ]),
    paragraph(
      'Lệnh thứ ba cho mã bản gốc; lệnh cuối cho mã bản kê trong thẻ. Với tệp PDF hay thư đã nhận, không cần kho git:',
    ),
    code([
      'sha256sum <tệp>            (Windows, PowerShell: Get-FileHash <tệp>)',
      'npm run verify -- <tệp PDF, tệp thư .eml hoặc bản kê>',
    ]),
    paragraph(
      `Tài liệu này lập từ lần lưu ${head}; lập lại từ đúng lần lưu ấy, với cùng các thẻ, thì ra đúng từng byte. Số liệu cho máy đọc đính kèm trong tệp PDF này.`,
    ),
  ];
};

const heading = (title: string): Block => ({ type: 'heading', depth: 2, children: [text(title)] });

const code = (lines: readonly string[]): Block => ({ type: 'code', value: lines.join('\n') });
