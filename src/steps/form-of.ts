import type { Block, FormModel, Inline, MathNode } from '../core/form.ts';
import type { KindContext, RecordKind } from '../core/kind.ts';
import type { CheckedRecord } from '../core/record.ts';
import { isSection, sectionsOf } from '../core/sections.ts';
import { toBlocks, type BlockContext } from './blocks.ts';
import { withEndMark } from './end-mark.ts';
import { notesOf } from './notes.ts';

export interface FormTools {
  mathOf(tex: string): MathNode;
}

/** The one value that the record's page and its paper both show. */
export const formOf = (
  record: CheckedRecord,
  kind: RecordKind,
  context: KindContext,
  tools: FormTools,
): FormModel => {
  const { paper } = kind;
  const { fields } = record;
  const { definitions, numberOf } = notesOf(record.tree);
  const blockContext: BlockContext = {
    path: record.path,
    mathOf: tools.mathOf,
    noteNumber: numberOf,
  };
  const notes = definitions.map(({ children }) => toBlocks(children, blockContext));
  const blocks = [
    ...(paper.before?.(fields, context) ?? []),
    ...bodyOf(record, paper.within?.(fields, context) ?? {}, blockContext),
    ...(paper.after?.(fields, context) ?? []),
  ];
  return {
    path: record.path,
    kind: kind.id,
    kindName: kind.name,
    family: paper.family,
    superior: context.year.year.co_quan_chu_quan,
    school: context.year.year.ten_truong,
    headLines: [],
    title: paper.title,
    ...paper.head(fields, context),
    blocks: [
      ...(paper.family === 'hanh-chinh' ? withEndMark(blocks) : blocks),
      ...(notes.length > 0 ? [{ type: 'footnotes', notes } as const] : []),
    ],
    signatures: paper.signatures(fields, context),
    recipients: paper.recipients?.(fields, context) ?? [],
    name: kind.facets(fields, context).name,
    images: [...new Set([...blocks, ...notes.flat()].flatMap(imagesOf))],
  };
};

/** The record's text, with the paper's own blocks set at the end of the sections they belong to. */
const bodyOf = (
  record: CheckedRecord,
  within: Readonly<Record<string, readonly Block[]>>,
  context: BlockContext,
): Block[] => {
  const sections = sectionsOf(record.tree);
  const firstHeading = sections[0]?.heading;
  const lead = firstHeading
    ? record.tree.children.slice(0, record.tree.children.indexOf(firstHeading))
    : record.tree.children;
  return [
    ...toBlocks(lead, context),
    ...sections.flatMap(({ title, heading, content }, index) => {
      const added =
        Object.entries(within).find(([name]) => isSection(title, { title: name }))?.[1] ?? [];
      const empty = content.length === 0 && added.length === 0 && index === sections.length - 1;
      return [...toBlocks([heading, ...content], context), ...added, ...(empty ? [BLANK] : [])];
    }),
  ];
};

/** An empty last section gets ruled lines, as in the paper book. */
const BLANK: Block = { type: 'blank-lines', count: 4 };

const imagesOf = (block: Block): string[] => {
  if ('children' in block) return inlineImages(block.children);
  if (block.type === 'list') return block.items.flatMap(({ blocks }) => blocks.flatMap(imagesOf));
  if (block.type === 'quote') return block.blocks.flatMap(imagesOf);
  if (block.type === 'columns') return block.rows.flat(2).flatMap(imagesOf);
  if (block.type === 'table')
    return [block.header, ...block.rows].flat().flatMap(({ children }) => inlineImages(children));
  return [];
};

const inlineImages = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((inline) =>
    inline.type === 'image'
      ? [inline.src]
      : 'children' in inline
        ? inlineImages(inline.children)
        : [],
  );
