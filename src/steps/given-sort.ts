/** What a given file is to be read as, or why it cannot be. */
export type Sort = 'pdf' | 'eml' | 'json' | { readonly why: string };

/** Judges by the first bytes, then by the name. */
export const sortOf = (name: string, head: Uint8Array, size: number): Sort => {
  const start = new TextDecoder('latin1').decode(head);
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (size === 0) return { why: 'Tệp rỗng, không có byte nào: chép lại từ nguồn.' };
  if (start.includes('%PDF-')) return 'pdf';
  if (ending === 'pdf')
    return { why: 'Tên là .pdf nhưng bên trong không phải PDF: tệp hỏng hoặc bị đổi đuôi.' };
  if (ending === 'json') return within(size, 'json');
  if (Object.hasOwn(KNOWN, ending)) return { why: KNOWN[ending as keyof typeof KNOWN] };
  return ending === 'eml' || HEADER.test(start) ? within(size, 'eml') : { why: UNKNOWN };
};

/** Files that systems put beside others; nobody means to give them. */
export const isClutter = (name: string): boolean =>
  /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i.test(name);

const HEADER = /^(?:[A-Za-z][A-Za-z0-9-]*:[ \t]|From )/;

const UNKNOWN = 'Không phải tệp PDF, thư .eml hay bản kê, nên không đối chiếu.';

const KNOWN = {
  msg: 'Tệp .msg của Outlook không đọc được ở đây. Lưu thư dưới dạng .eml (kéo thư từ Outlook mới hoặc Outlook trên web), rồi đưa tệp ấy vào.',
  zip: 'Tệp nén: giải nén ra một thư mục rồi đưa cả thư mục vào.',
  rar: 'Tệp nén: giải nén ra một thư mục rồi đưa cả thư mục vào.',
  tsr: 'Tem thời gian: trang này không kiểm tra được. Dùng lệnh npm run verify hoặc openssl ts -verify.',
  docx: 'Tệp Word: nhà trường gửi kiểm tra bằng PDF, không đối chiếu được tệp này.',
};

const MOST = 100_000_000;

/** Letters and manifests are read whole; no mail server takes one as big as this. */
const within = (size: number, sort: 'eml' | 'json'): Sort =>
  size <= MOST ? sort : { why: 'Tệp lớn hơn 100 MB: không thể là thư hay bản kê của nhà trường.' };
