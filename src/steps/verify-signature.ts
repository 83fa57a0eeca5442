import { fact, no, unknown, yes, type Statement } from '../core/evidence.ts';
import type { Signature } from '../core/signature.ts';

/** What can be said about the signature of a tag. */
export const signatureStatement = (tag: string, signature: Signature): Statement => {
  if (signature.is === 'none') return fact(`Thẻ ${tag} không có chữ ký.`, 'tag-unsigned');
  const { is, by } = signature;
  if (is === 'good') return yes(`Thẻ ${tag} có chữ ký của ${by}, hợp lệ.`, 'tag-signed');
  if (is === 'missing')
    return unknown(
      `Thẻ ${tag} KHÔNG có chữ ký, dù ở lần lưu mà thẻ đánh dấu, trường đã ghi người ký trong ${by}: lần gắn thẻ bị ngắt giữa chừng, hoặc thẻ không do người ký của trường gắn.`,
      'tag-unsigned',
    );
  if (is === 'bad')
    return no(
      `Thẻ ${tag} có chữ ký KHÔNG hợp lệ (${by}): thẻ đã bị sửa, hoặc khóa đã hết hạn hay bị thu hồi.`,
      'tag-signature-bad',
    );
  if (is === 'stranger')
    return unknown(
      `Thẻ ${tag} có chữ ký bằng khóa ${by}, nhưng khóa ấy không có trong danh sách người ký của trường.`,
      'tag-signature-unknown',
    );
  return unknown(
    `Thẻ ${tag} có chữ ký, nhưng máy này không xét được: ${by}`,
    'tag-signature-unknown',
  );
};
