/** What a file holds by its first bytes when that is no text of ours, and what to do. */
export const notText = (
  bytes: Uint8Array,
): { readonly reason: string; readonly rule: string } | undefined => {
  // As nearly every record begins.
  if (bytes[0] === DASH && bytes[1] === DASH) return undefined;
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  if (/^(?:PK\u0003\u0004|\u00d0\u00cf\u0011\u00e0|\{\\rtf)/.test(start))
    return { reason: FROM_WORD, rule: 'duoi-tep' };
  if (start.startsWith('%PDF')) return { reason: FROM_PDF, rule: 'duoi-tep' };
  return /^(?:\u00ff\u00fe|\u00fe\u00ff)|^(?:[^\u0000]\u0000){4}|^(?:\u0000[^\u0000]){4}/.test(
    start,
  )
    ? { reason: UTF16, rule: 'bang-ma' }
    : undefined;
};

const DASH = 0x2d;

const FROM_WORD =
  'Đây là tệp Word đổi đuôi thành .md, không đọc được. Mở bằng Word, chép chữ sang một tệp .md mới.';

const FROM_PDF =
  'Đây là tệp PDF đổi đuôi thành .md, không đọc được. Soạn lại bài trong một tệp .md mới.';

const UTF16 =
  'Tệp lưu theo bảng mã UTF-16 (Notepad ghi là "Unicode"). Lưu lại: Save As, mục Encoding chọn UTF-8.';

/** Bytes that are no UTF-8: Windows-1258, Latin-1, VNI, TCVN3. */
export const NOT_UTF8 =
  'Tệp lưu theo bảng mã cũ (Windows-1258, TCVN3, VNI…), không phải UTF-8. Lưu lại: Save As, mục Encoding chọn UTF-8.';
