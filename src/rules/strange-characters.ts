import type { Rule } from '../core/kind.ts';
import { oldEncoding } from '../core/old-encodings.ts';
import { always, rule, type Remark } from '../core/report.ts';
import { placeOfNode } from '../core/sections.ts';
import { strangeCharacters, strangeEscapes, strangeSentence } from '../core/strange.ts';
import { nodesOf } from '../core/tree.ts';

/** Nothing in a record is hidden from its readers, or shown otherwise on another machine. */
export const noStrangeCharacters: Rule = always(
  rule(
    'ky-tu-la',
    'Không có ký tự ẩn, ký tự đảo chiều, ký tự riêng của một phông chữ',
    function* ({ text, tree, front, facts }) {
      // The letter ư of TCVN3 and the pieces of broken letters are told with the whole word.
      const typed = strangeCharacters(text).filter(
        ({ code }) => !/^U\+00(?:[89].|AD)$/.test(code) || !oldEncoding(text),
      );
      for (const { code, why, severity, at } of typed)
        yield { at, severity, message: strangeSentence(code, why) };
      const escaped = strangeEscapes(text.slice(0, facts.bodyStart), front);
      for (const { code, why, severity, at } of escaped)
        yield { at, severity, message: strangeSentence(code, why) };
      // `&#x202E;` is plain text in the file and strange on the page.
      if (typed.length > 0 || !text.includes('&#')) return;
      for (const node of nodesOf(tree)) {
        const [first] = 'value' in node ? strangeCharacters(node.value) : [];
        if (first)
          yield {
            at: placeOfNode(node),
            severity: first.severity,
            message: strangeSentence(first.code, first.why),
          } satisfies Remark;
      }
    },
  ),
);
