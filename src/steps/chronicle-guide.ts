import type { Chronicle, Seal, Sending } from '../core/chronicle.ts';
import type { Block } from '../core/form.ts';
import { paragraph, text } from '../core/paper.ts';
import type { ChronicleFacts } from './chronicle-form.ts';

/** Who stands behind each line, said honestly. */
export const witnesses = ({ chronicles }: ChronicleFacts): Block[] => [
  heading('Ai làm chứng'),
  paragraph(
    '[G] Chỉ do git của nhà trường ghi. Ngày giờ là do máy đã lưu tự khai, không ai bên ngoài xác nhận. Git giữ chắc nội dung và thứ tự: đổi một lần lưu cũ thì mã của nó và của mọi lần lưu sau đều đổi theo.',
  ),
  paragraph(
    '[T] Thẻ git của kỳ gửi: ghi mã của bản kê, trong đó có mã của từng tệp và từng thư. Ngày giờ của thẻ cũng do máy của nhà trường khai.',
  ),
  paragraph(
    '[M] Có bên ngoài làm chứng: máy chủ thư đã trả lời nhận thư. Giờ ghi ở đây lấy từ sổ gửi của nhà trường; chính bức thư, với dòng Received do máy chủ thư ghi, nằm trong hộp thư của người nhận và đối chiếu được ở đó. Nội dung đã gửi, kể cả các lần lưu trước nó, có muộn nhất từ lúc ấy.',
  ),
  ...(stampsOf(chronicles).length > 0
    ? [
        paragraph(
          '[D] Có bên ngoài làm chứng: nơi cấp dấu thời gian (RFC 3161) đã ký rằng bản kê có mã ấy đã có vào lúc ấy. Giờ là giờ của nơi cấp, nhà trường không sửa được. Chữ ký trong dấu đã được xét là đúng; còn chứng thư có thật của nơi cấp hay không thì xét bằng chứng thư gốc của nơi cấp, như hướng dẫn ở dưới.',
        ),
      ]
    : []),
  ...(sealsOf(chronicles).length > 0
    ? [
        paragraph(
          '[K] Có bên ngoài làm chứng: máy chủ thư của tên miền ấy đã ký (DKIM) bức thư, nên từ lúc ký thư chưa bị đổi. Chữ ký được xét lại bằng khóa công khai lấy từ DNS và giữ cạnh thư từ ngày ghi trong bảng; DNS còn khóa thì đối chiếu được khóa ấy với DNS.',
        ),
      ]
    : []),
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
  const seals = sealsOf(chronicles);
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
    ...stampsOf(chronicles).flatMap((one) => stampCheck(one, prefix)),
    ...(seals.length > 0 ? [paragraph(SEAL_CHECK)] : []),
    paragraph(
      `Tài liệu này lập từ lần lưu ${head}; lập lại từ đúng lần lưu ấy, với cùng các thẻ${seals.length > 0 ? ' và cùng các thư đã nhận về' : ''}, thì ra đúng từng byte. Số liệu cho máy đọc đính kèm trong tệp PDF này.`,
    ),
  ];
};

/** The sendings that are stamped, each manifest once. */
const stampsOf = (chronicles: readonly Chronicle[]): Sending[] => [
  ...new Map(
    chronicles
      .flatMap(({ sendings }) => sendings)
      .filter(({ stamp }) => stamp)
      .map((sending) => [sending.manifest, sending]),
  ).values(),
];

const sealsOf = (chronicles: readonly Chronicle[]): readonly Seal[] =>
  chronicles.flatMap(({ sendings }) => sendings.flatMap(({ seals = [] }) => seals));

/** RFC 3161 with plain openssl: what the stamp says, then whether it holds. */
const stampCheck = ({ stamp, manifest, name }: Sending, prefix: string): Block[] => {
  const file = `${prefix}${stamp?.path ?? ''}`;
  return [
    paragraph(
      `Dấu thời gian của kỳ "${name}" là một tệp trong kho git. Lệnh đầu cho xem lúc nào, cho mã nào; lệnh thứ hai cho xem chứng thư của ai; lệnh cuối trả lời "Verification: OK" khi dấu đúng là của bản kê ấy và của nơi cấp (goc.pem là chứng thư gốc tải từ trang của nơi cấp):`,
    ),
    code([
      `openssl ts -reply -text -in "${file}"`,
      `openssl ts -reply -token_out -in "${file}" | openssl pkcs7 -inform DER -print_certs -noout`,
      `openssl ts -verify -CAfile goc.pem -in "${file}" \\`,
      `  -digest ${manifest}`,
    ]),
  ];
};

const SEAL_CHECK =
  'Chữ ký DKIM: chương trình xét DKIM nào cũng xét được tệp thư .eml, và lệnh npm run verify xét rồi giữ khóa trong tệp <thư>.eml.dkim.json. Mã của bản ghi khóa ghi ở bảng trên; toàn văn bản ghi nằm trong số liệu đính kèm.';

const heading = (title: string): Block => ({ type: 'heading', depth: 2, children: [text(title)] });

const code = (lines: readonly string[]): Block => ({ type: 'code', value: lines.join('\n') });
