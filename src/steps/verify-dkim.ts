import type { DkimFinding } from '../core/dkim.ts';
import { fact, unknown, yes, type Statement } from '../core/evidence.ts';
import { momentOf } from '../core/moment.ts';

/** What can be said about the DKIM signatures of a letter. A signature that does not hold is worth what none is worth (RFC 6376, 6.1): mailing lists break it. */
export const dkimStatements = (found: readonly DkimFinding[], isListed: boolean): Statement[] =>
  found.length === 0
    ? [fact('Thư không có chữ ký DKIM của máy chủ thư nào.', 'dkim-none')]
    : found.map((one) => statementOf(one, isListed));

const statementOf = ({ domain, is, kept }: DkimFinding, isListed: boolean): Statement => {
  const key = kept ? `khóa đã giữ cạnh thư từ ${momentOf(kept)}` : 'khóa vừa lấy từ DNS';
  if (is === 'good')
    return yes(
      `Chữ ký DKIM của ${domain} đúng: thư không đổi từ lúc máy chủ của ${domain} ký (${key}).`,
      'dkim-good',
    );
  if (is === 'unchecked')
    return fact(
      `Thư có chữ ký DKIM của ${domain} nhưng không có khóa để xét: không hỏi được DNS, hoặc ${domain} đã bỏ khóa ấy, và cạnh thư không giữ khóa nào.`,
      'dkim-unchecked',
    );
  const what = is === 'altered' ? 'mã băm thân thư khác' : key;
  return (isListed ? fact : unknown)(
    `Chữ ký DKIM của ${domain} KHÔNG khớp (${what}): thư đã đổi từ lúc ký; hộp thư nhóm và máy chủ chuyển tiếp cũng làm đổi như vậy.`,
    'dkim-bad',
  );
};
