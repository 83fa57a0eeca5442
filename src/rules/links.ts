import { posix } from 'node:path';
import type { Image, Link, Nodes } from 'mdast';
import type { AskedAssets, Rule } from '../core/kind.ts';
import { always, rule, type Remark } from '../core/report.ts';
import { addressKind } from '../core/address.ts';
import { assetPath } from '../core/asset-path.ts';
import { placeOfNode } from '../core/sections.ts';
import { brief } from '../core/text.ts';
import { nodesOf } from '../core/tree.ts';

/** Pictures and files that a record shows lie in the content folder; addresses are of the web or mail. */
export const linksResolve: Rule = always(
  rule(
    'lien-ket-va-hinh',
    'Hình và liên kết chỉ tới tệp có thật trong thư mục hồ sơ',
    function* (record, { assets, records }) {
      const folder = posix.dirname(record.path);
      for (const node of nodesOf(record.tree)) {
        if (node.type === 'image') yield* picture(node, folder, assets);
        else if (node.type === 'link')
          yield* link(node, folder, (path) => assets.has(path) || records.has(path));
        else if (node.type === 'html' && !isLineBreak(node)) yield rawHtml(node);
        else if (
          node.type === 'definition' ||
          node.type === 'linkReference' ||
          node.type === 'imageReference'
        )
          yield {
            at: placeOfNode(node),
            message:
              'Chỗ này là liên kết tham chiếu kiểu [chữ][nhãn]. Gõ liên kết thẳng: [chữ](đường-dẫn).',
          };
      }
    },
  ),
);

const PICTURES = ['.svg', '.png', '.jpg', '.jpeg', '.gif', '.webp'];

function* picture(node: Image, folder: string, assets: AskedAssets): Generator<Remark> {
  const at = placeOfNode(node);
  const path = assetPath(folder, node.url);
  if (addressKind(node.url) !== 'file')
    yield {
      at,
      message: `Hình "${brief(node.url)}" nằm ngoài thư mục hồ sơ. Chép tệp hình vào thư mục "hinh" cạnh bài và gõ ![mô tả](hinh/ten-hinh.png).`,
    };
  else if (!path || !assets.has(path))
    yield {
      at,
      message: `Không thấy tệp hình "${brief(node.url)}". Chép hình vào đúng chỗ, hoặc sửa tên trong ngoặc tròn.`,
    };
  else if (!PICTURES.includes(posix.extname(path).toLowerCase()))
    yield { at, message: `Tệp "${brief(node.url)}" không phải hình (${PICTURES.join(', ')}).` };
  if (!node.alt?.trim())
    yield {
      at,
      severity: 'warning',
      message: 'Hình chưa có lời mô tả. Gõ trong ngoặc vuông: ![Hình vẽ gì](…).',
    };
}

function* link(node: Link, folder: string, exists: (path: string) => boolean): Generator<Remark> {
  const at = placeOfNode(node);
  const kind = addressKind(node.url);
  if (kind === 'refused')
    yield {
      at,
      message: `Liên kết "${brief(node.url)}" không dùng được. Chỉ dùng https://, mailto: hoặc đường dẫn tới tệp trong thư mục hồ sơ.`,
    };
  if (kind === 'file') {
    const path = assetPath(folder, node.url);
    if (!path || !exists(path))
      yield {
        at,
        message: `Không thấy tệp "${brief(node.url)}" mà liên kết chỉ tới. Sửa đường dẫn trong ngoặc tròn.`,
      };
  }
}

const rawHtml = (node: Nodes): Remark => ({
  at: placeOfNode(node),
  message:
    'Có thẻ HTML. Chỉ dùng chữ thường và dấu Markdown; muốn xuống dòng trong ô bảng thì gõ <br>.',
});

const isLineBreak = (node: { value: string }): boolean => /^<br\s*\/?>$/i.test(node.value.trim());
