import { posix } from 'node:path';
import type { Image, Link } from 'mdast';
import type { AskedAssets, Rule } from '../core/kind.ts';
import { always, rulesOf, type NamedRemark } from '../core/report.ts';
import { addressKind } from '../core/address.ts';
import { assetPath } from '../core/asset-path.ts';
import { placeOfNode } from '../core/sections.ts';
import { brief } from '../core/text.ts';
import { nodesOfType } from '../core/tree.ts';
import { elsewhere, isElsewhere, unread } from './pictures-elsewhere.ts';
import { mistypedPictures } from './pictures-mistyped.ts';
import { htmlIn } from './raw-html.ts';

/** Pictures and files that a record shows lie in the content folder; addresses are of the web or mail. */
export const linksResolve: readonly Rule[] = rulesOf(
  {
    'lien-ket-va-hinh': 'Hình và liên kết chỉ tới tệp có thật trong thư mục hồ sơ',
    'hinh-ngoai-thu-muc':
      'Hình nằm trong thư mục hồ sơ, không ở điện thoại, máy riêng hay trên mạng',
    'the-html': 'Không có thẻ HTML, không có mã của Word dính theo khi chép',
  },
  function* (record, { assets, records }) {
    const { path, text, tree } = record;
    const folder = posix.dirname(path);
    const exists = (path: string): boolean => assets.has(path) || records.has(path);
    for (const node of nodesOfType(tree, 'image')) yield* picture(node, folder, assets);
    for (const node of nodesOfType(tree, 'link')) yield* link(node, folder, exists);
    for (const node of text.includes('](') ? nodesOfType(tree, 'text') : [])
      yield* unread(node, text);
    yield* mistypedPictures(record, assets);
    for (const type of BY_LABEL)
      for (const node of nodesOfType(tree, type))
        yield {
          rule: 'lien-ket-va-hinh',
          at: placeOfNode(node),
          message:
            'Chỗ này là liên kết tham chiếu kiểu [chữ][nhãn]. Gõ liên kết thẳng: [chữ](đường-dẫn).',
        };
    yield* htmlIn(record);
  },
).map(always);

const BY_LABEL = ['definition', 'linkReference', 'imageReference'] as const;

/** True for a file that is called a picture. */
export const isPictureName = (path: string): boolean =>
  PICTURES.includes(posix.extname(path).toLowerCase());

const PICTURES = ['.svg', '.png', '.jpg', '.jpeg', '.gif', '.webp'];

function* picture(node: Image, folder: string, assets: AskedAssets): Generator<NamedRemark> {
  const at = placeOfNode(node);
  const rule = 'lien-ket-va-hinh';
  const path = assetPath(folder, node.url);
  if (isElsewhere(node.url)) {
    yield elsewhere(at, node.url, node.alt);
    return;
  }
  if (!path || !assets.has(path))
    yield {
      rule,
      at,
      message: `Không thấy tệp hình "${brief(node.url)}". ${whereItIs(node, folder, assets)}`,
    };
  else if (!isPictureName(path))
    yield {
      rule,
      at,
      message: `Tệp "${brief(node.url)}" không phải hình (${PICTURES.join(', ')}).`,
    };
  if (!node.alt?.trim())
    yield {
      rule,
      at,
      severity: 'warning',
      message: `Hình chưa có lời mô tả. Gõ trong ngoặc vuông: ![Hình vẽ gì](${brief(node.url)})`,
    };
}

/** Windows takes `\` for `/`, and capitals for small letters. */
const whereItIs = ({ url, alt }: Image, folder: string, assets: AskedAssets): string => {
  const slashes = url.replace(/\\|%5C/gi, '/');
  const meant = [slashes, slashes.toLowerCase()].find((other) => {
    const path = other === url ? undefined : assetPath(folder, other);
    return path !== undefined && assets.has(path);
  });
  return meant === undefined
    ? 'Chép hình vào đúng chỗ, hoặc sửa tên trong ngoặc tròn.'
    : `Gõ: ![${brief(alt ?? '')}](${meant})`;
};

function* link(
  node: Link,
  folder: string,
  exists: (path: string) => boolean,
): Generator<NamedRemark> {
  const at = placeOfNode(node);
  const rule = 'lien-ket-va-hinh';
  const kind = addressKind(node.url);
  if (kind === 'refused')
    yield {
      rule,
      at,
      message: `Liên kết "${brief(node.url)}" không dùng được. Chỉ dùng https://, mailto: hoặc đường dẫn tới tệp trong thư mục hồ sơ.`,
    };
  if (kind === 'file') {
    const path = assetPath(folder, node.url);
    if (!path || !exists(path))
      yield {
        rule,
        at,
        message: `Không thấy tệp "${brief(node.url)}" mà liên kết chỉ tới. Sửa đường dẫn trong ngoặc tròn.`,
      };
  }
}
