import type { Block, FormModel, Inline } from '../core/form.ts';

/** All the words of a form, for the search. */
export const plainTextOf = (form: FormModel): string =>
  [
    form.name,
    form.title,
    form.subtitle,
    form.author,
    ...form.headLines,
    ...form.blocks.map(ofBlock),
  ]
    .filter(Boolean)
    .join(' ');

const ofBlock = (block: Block): string => {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return ofInlines(block.children);
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.map(ofBlock)).join(' ');
    case 'table':
      return [block.header, ...block.rows]
        .flat()
        .map(({ children }) => ofInlines(children))
        .join(' ');
    case 'columns':
      return block.rows.flat(2).map(ofBlock).join(' ');
    case 'fields':
      return block.lines
        .flat()
        .map(({ label, value }) => `${label} ${value}`)
        .join(' ');
    case 'quote':
      return block.blocks.map(ofBlock).join(' ');
    case 'code':
      return block.value;
    case 'footnotes':
      return block.notes.flat().map(ofBlock).join(' ');
    default:
      return '';
  }
};

const ofInlines = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'text' || inline.type === 'code') return inline.value;
      if (inline.type === 'image') return inline.alt;
      return 'children' in inline ? ofInlines(inline.children) : ' ';
    })
    .join('');
