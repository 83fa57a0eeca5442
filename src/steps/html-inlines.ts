import type { Inline, MathNode } from '../core/form.ts';
import { BREAK } from './breakable.ts';
import { attribute, escapeHtml } from './html.ts';

/** What turning a form into HTML needs from the site: where its links and pictures lead. */
export interface HtmlContext {
  /** The address a record's link leads to; undefined: it is shown as plain text. */
  hrefOf(url: string): string | undefined;
  /** The address of a picture, from its path in the content folder. */
  srcOf(path: string): string;
}

/** Running text as HTML. Every word of it is escaped. */
export const inlinesToHtml = (inlines: readonly Inline[], context: HtmlContext): string =>
  inlines.map((inline) => inlineToHtml(inline, context)).join('');

const inlineToHtml = (inline: Inline, context: HtmlContext): string => {
  switch (inline.type) {
    case 'text':
      return withBreaks(inline.value);
    case 'break':
      return '<br>';
    case 'code':
      return `<code>${withBreaks(inline.value)}</code>`;
    case 'link':
      return link(inline.url, inlinesToHtml(inline.children, context), context);
    case 'image':
      return `<img${attribute('src', context.srcOf(inline.src))}${attribute('alt', inline.alt)}>`;
    case 'math':
      return mathToHtml(
        inline.tree.tag === 'math' ? inline.tree : { tag: 'math', children: [inline.tree] },
      );
    case 'footnote':
      return `<sup><a href="#ghi-chu-${inline.number}" id="cho-ghi-chu-${inline.number}">${inline.number}</a></sup>`;
    default:
      return wrap(TAGS[inline.type], inlinesToHtml(inline.children, context));
  }
};

const withBreaks = (text: string): string => escapeHtml(text).replaceAll(BREAK, '<wbr>');

const TAGS = { strong: 'strong', emphasis: 'em', delete: 'del' } as const;

const wrap = (tag: string, html: string): string => `<${tag}>${html}</${tag}>`;

const link = (url: string, html: string, context: HtmlContext): string => {
  const href = context.hrefOf(url);
  if (href === undefined) return html;
  const outside = /^https?:/i.test(href);
  return `<a${attribute('href', href)}${outside ? ' rel="noopener noreferrer nofollow"' : ''}>${html}</a>`;
};

/** A tree of MathML elements as HTML; element names that are not plain letters become `mrow`. */
const mathToHtml = ({ tag, text, children = [] }: MathNode): string =>
  wrap(
    /^m[a-z]+$/.test(tag) ? tag : 'mrow',
    text === undefined ? children.map(mathToHtml).join('') : escapeHtml(text),
  );
