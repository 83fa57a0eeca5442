import { excerptOf } from './excerpt.ts';
import type { Hit } from './pagefind.ts';

/** One result of a search: title, facts and the place where the words stand. Built from text nodes, never from markup. */
export const resultOf = ({ url, content, meta, filters }: Hit, query: string): HTMLLIElement => {
  const item = document.createElement('li');
  const link = make('a', meta['title'] ?? url);
  link.href = url;
  const facts = ['Loại', 'Môn', 'Lớp', 'Tuần', 'Giáo viên']
    .flatMap((name) => {
      const values = filters[name]?.join(', ');
      return values ? [name === 'Lớp' || name === 'Tuần' ? `${name} ${values}` : values] : [];
    })
    .join(' · ');
  const excerpt = make('p', '');
  excerpt.append(
    ...excerptOf(content, query).map(({ text, found }) => (found ? make('mark', text) : text)),
  );
  const who = make('span', facts);
  who.className = 'who';
  item.append(link, who, excerpt);
  return item;
};

const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text: string,
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
};
