import type { Html, Nodes, Text } from 'mdast';
import type { CheckedRecord } from '../core/record.ts';
import type { NamedRemark } from '../core/report.ts';
import { placeOfNode } from '../core/sections.ts';
import { nodesOf, nodesOfType } from '../core/tree.ts';

/** The first piece of HTML of each paragraph, table or list; what Word leaves behind is named. */
export function* htmlIn({ text, tree }: CheckedRecord): Generator<NamedRemark> {
  const tags = nodesOfType(tree, 'html').filter(({ value }) => !BREAK.test(value.trim()));
  const words =
    text.includes('mso-') || /<\/?[ovwm]:/i.test(text)
      ? nodesOfType(tree, 'text').filter(isOfWord)
      : [];
  const found = new Set<Nodes>([...tags, ...words]);
  for (const block of found.size > 0 ? tree.children : []) {
    const first = nodesOf(block).find((node): node is Html | Text => found.has(node));
    if (first)
      yield {
        rule: 'the-html',
        at: placeOfNode(first),
        message: WORD.test(first.value) ? FROM_WORD : PLAIN_ONLY,
      };
  }
}

const BREAK = /^<br\s*\/?>$/i;

const isOfWord = ({ value }: Text): boolean => TAG_OF_WORD.test(value);

/** `<o:p>` is no tag to Markdown, so it would be printed. */
const TAG_OF_WORD = /<\/?[ovwm]:[a-z][^<>]{0,200}>|\bmso-[a-z-]{1,40}:/i;

const WORD = /<\/?[ovwm]:|mso|class="?Mso|<\?xml|<xml/i;

const FROM_WORD =
  'Có mã của Word dính theo khi chép. Xóa đoạn này, rồi chép lại từ Word và dán bằng Ctrl+Shift+V.';

const PLAIN_ONLY =
  'Có thẻ HTML. Xóa phần trong dấu < >; muốn in đậm thì gõ **chữ**, muốn xuống dòng trong ô bảng thì gõ <br>.';
