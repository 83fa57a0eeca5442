import { posix } from 'node:path';
import type { Link, Text } from 'mdast';
import { addressKind } from '../core/address.ts';
import { assetPath } from '../core/asset-path.ts';
import type { AskedAssets } from '../core/kind.ts';
import { lineAt } from '../core/place.ts';
import type { CheckedRecord, SchoolRecord } from '../core/record.ts';
import type { NamedRemark } from '../core/report.ts';
import { placeOfNode, plainText } from '../core/sections.ts';
import { brief } from '../core/text.ts';
import { nodesOfType } from '../core/tree.ts';
import { placesIn } from '../core/words-place.ts';

const rule = 'lien-ket-va-hinh';

/** Pictures with a sign missing or one too many: Markdown takes them for plain text, and so they would be printed. */
export function* mistypedPictures(
  record: CheckedRecord,
  assets: AskedAssets,
): Generator<NamedRemark> {
  if (!SUSPECT.test(record.text)) return;
  for (const node of nodesOfType(record.tree, 'text')) yield* inText(node, record, assets);
  for (const node of nodesOfType(record.tree, 'link')) yield* asLink(node, record, assets);
}

/** True of every text with such a picture, and of hardly any other. */
const SUSPECT =
  /! ?\(|!\s+\[|!\[\[|!\[[^\]\n]{0,200}\](?!\()|\]\([^)\n]{0,300}(?:\n|$)|(?<!!)\[[^\]\n]{0,200}\]\(/;

const ENDING = /\.(?:png|jpe?g|gif|webp|svg)/i;

function* inText(node: Text, record: SchoolRecord, assets: AskedAssets): Generator<NamedRemark> {
  if (!ENDING.test(node.value)) return;
  const placeOf = placesIn(node, record.text);
  for (const [words, alt = '', ...urls] of node.value.matchAll(MISTYPED)) {
    const typed = pictureOf(alt, standing(urls.join(''), record.path, assets));
    yield {
      rule,
      at: placeOf(words),
      message: `Hình gõ thiếu hoặc thừa dấu nên in ra y như gõ. Gõ: ${typed}`,
    };
  }
}

const PATH = String.raw`([^\s()\[\]!]{1,200}\.(?:png|jpe?g|gif|webp|svg))`;

/** `![a] (b.png)`, `![a](b.png`, `![a]b.png`; `!(b.png)`; `![[b.png]]`. */
const MISTYPED = new RegExp(
  String.raw`! ?\[([^\[\]\n]{0,200})\] ?\(? ?${PATH}\)?|! ?\(${PATH}\)?|! ?\[\[${PATH}\]\]`,
  'gi',
);

/** `! [a](b.png)`, and `[a](b.png)`, of which the words alone are printed. */
function* asLink(node: Link, record: SchoolRecord, assets: AskedAssets): Generator<NamedRemark> {
  if (addressKind(node.url) !== 'file' || !ENDING.test(posix.extname(node.url))) return;
  const at = placeOfNode(node);
  const before = lineAt(record.text, at.line).slice(Math.max(0, at.column - 9), at.column - 1);
  // Behind a word it ends a sentence.
  const [sign] = /(?<![\p{L}\d])!\s+$/u.exec(before) ?? [];
  const url = standing(node.url, record.path, assets);
  const typed = pictureOf(plainText(node), url);
  if (sign)
    yield {
      rule,
      at: { ...at, column: at.column - sign.length },
      message: `Có dấu cách sau dấu chấm than nên hình không hiện. Gõ: ${typed}`,
    };
  else if (exists(url, record.path, assets))
    yield {
      rule,
      at,
      severity: 'warning',
      message: `Đây là liên kết tới hình, chỉ in ra lời. Muốn hình hiện thì thêm dấu chấm than. Gõ: ${typed}`,
    };
}

const pictureOf = (alt: string, url: string): string =>
  `![${brief(alt.trim()) || 'mô tả'}](${brief(url)})`;

/** The address as typed, or in the folder where pictures lie, whichever is there. */
const standing = (url: string, path: string, assets: AskedAssets): string =>
  [url, `hinh/${url}`].find((one) => exists(one, path, assets)) ?? url;

const exists = (url: string, path: string, assets: AskedAssets): boolean => {
  const asset = assetPath(posix.dirname(path), url);
  return asset !== undefined && assets.has(asset);
};
