import { codeOf, strangeCharacters } from './strange.ts';

/** Why a file or folder of that name cannot be carried to every machine, and what to do; undefined when it can. */
export const fileNameProblem = (name: string): string | undefined => {
  if (PLAIN.test(name)) return undefined;
  const [strange] = strangeCharacters(name.replace(/[\r\n\t]/g, '\u0001'));
  if (strange) return 'Tên tệp có ký tự ẩn hoặc ký tự lạ. Đổi tên: gõ lại cả tên.';
  const forbidden = /[<>:"\\|?*]/.exec(name)?.[0];
  if (forbidden)
    return `Tên tệp có dấu ${forbidden} (${codeOf(forbidden)}) mà máy Windows không nhận. Đổi tên, bỏ dấu này.`;
  if (/[. ]$|^ /.test(name) || RESERVED.test(name))
    return 'Máy Windows không nhận tên tệp này. Đổi tên: không bắt đầu bằng dấu cách, không kết thúc bằng dấu chấm hay dấu cách, không dùng con, nul, aux, prn.';
  if (name !== name.normalize('NFC'))
    return 'Tên tệp gõ bằng dấu tổ hợp (dấu thanh rời khỏi chữ), máy khác không tìm ra. Đổi tên: gõ lại bằng Unicode dựng sẵn, hoặc dùng chữ không dấu.';
  return new TextEncoder().encode(name).length > MAX_BYTES
    ? `Tên tệp quá dài. Đổi tên cho ngắn hơn ${MAX_BYTES} chữ không dấu.`
    : undefined;
};

/** As nearly all are: nothing of what is looked for below can be in it. */
const PLAIN = /^(?!con|prn|aux|nul|com|lpt)[a-z\d_-]{1,80}(?:\.[a-z]{2,5})?$/;

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Printing adds to names, and file systems end at 255 bytes. */
const MAX_BYTES = 120;
