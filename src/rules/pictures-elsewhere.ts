import { posix } from 'node:path';
import type { Text } from 'mdast';
import { addressKind } from '../core/address.ts';
import type { Place } from '../core/finding.ts';
import type { NamedRemark } from '../core/report.ts';
import { brief, slugOf } from '../core/text.ts';
import { placesIn } from '../core/words-place.ts';

/** True for a picture on a telephone, on somebody's own disk or on the web. */
export const isElsewhere = (url: string): boolean =>
  addressKind(url) !== 'file' || url.startsWith('/') || /^[A-Za-z]:|^\\\\/.test(url);

/** What to type for a picture that is not with the records. */
export const elsewhere = (at: Place, url: string, alt?: string | null): NamedRemark => ({
  rule: 'hinh-ngoai-thu-muc',
  at,
  message: `Hình nằm ở ${whereIs(url)}, người khác không xem được. Chép vào thư mục "hinh" cạnh bài, gõ: ${typed(url, alt)}`,
});

const whereIs = (url: string): string => {
  if (/^(content:|\/(storage|sdcard|mnt|data)\/)/i.test(url)) return 'điện thoại của mình';
  if (/^(https?:)?\/\//i.test(url)) return 'trên mạng';
  if (/^data:/i.test(url)) return 'ngay trong dòng chữ';
  return 'máy riêng của mình';
};

/** Pictures whose address holds a space are plain text to Markdown, and a sign of Word's or Zalo's. */
export function* unread(node: Text, text: string): Generator<NamedRemark> {
  if (!node.value.includes('](')) return;
  const placeOf = placesIn(node, text);
  for (const [whole, alt = '', url = ''] of node.value.matchAll(UNREAD)) {
    const at = placeOf(whole);
    if (isElsewhere(url)) yield elsewhere(at, url, alt);
    else
      yield {
        rule: 'lien-ket-va-hinh',
        at,
        message: `Tên tệp hình có dấu cách nên hình không hiện. Đổi tên tệp không dấu, không dấu cách rồi gõ: ${typed(url, alt, posix.dirname(url))}`,
      };
  }
}

const UNREAD = /!\[([^\]\n]{0,200})\]\(([^()\n]{0,300}\s[^()\n]{0,300})\)/g;

const typed = (url: string, alt?: string | null, folder = 'hinh'): string => {
  const name = posix.basename(url.replaceAll('\\', '/'));
  const ending = /\.(?:png|jpe?g|gif|webp|svg)$/i.exec(name)?.[0] ?? '';
  const stem = ending ? slugOf(name.slice(0, -ending.length)) : '';
  return `![${brief(alt?.trim() ?? '') || 'mô tả'}](${posix.join(folder, `${stem || 'ten-hinh'}${ending.toLowerCase() || '.png'}`)})`;
};
