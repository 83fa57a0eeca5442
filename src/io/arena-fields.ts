import type { Nodes } from 'mdast';

/** What is asked of the parser's table of nodes. */
export interface Arena {
  getNodeType(id: number): number;
  getNode(id: number): { readonly typeName: string };
  getPosition(id: number): Nodes['position'];
  getChildIds(id: number): number[];
  pushChildIds(id: number, stack: number[]): void;
  fieldU8(id: number, offset: number, fallback: number): number;
  fieldString(id: number, offset: number): string;
  getListData(id: number): { readonly ordered: boolean; start: number; readonly spread: boolean };
  getListItemData(id: number): { readonly checked: boolean | null; readonly spread: boolean };
  getTableAlign(id: number): (string | null)[];
}

type FieldsOf = (arena: Arena, id: number) => object;

/** The fields of mdast by type of node, each from the place where the parser keeps it. A test holds that they are those of the parser's own trees. */
export const FIELDS: Readonly<Record<string, FieldsOf>> = {
  heading: (arena, id) => ({ depth: arena.fieldU8(id, 0, 1) }),
  text: (arena, id) => ({ value: arena.fieldString(id, 0) }),
  inlineCode: (arena, id) => ({ value: arena.fieldString(id, 0) }),
  html: (arena, id) => ({ value: arena.fieldString(id, 0) }),
  inlineMath: (arena, id) => ({ value: arena.fieldString(id, 8) }),
  math: (arena, id) => ({ meta: orNull(arena, id, 0), value: arena.fieldString(id, 8) }),
  code: (arena, id) => ({
    lang: orNull(arena, id, 0),
    meta: orNull(arena, id, 8),
    value: arena.fieldString(id, 16),
  }),
  list: (arena, id) => {
    const { ordered, start, spread } = arena.getListData(id);
    return { ordered, start: ordered ? start : null, spread };
  },
  listItem: (arena, id) => arena.getListItemData(id),
  table: (arena, id) => ({ align: arena.getTableAlign(id) }),
  link: (arena, id) => ({ url: arena.fieldString(id, 0), title: orNull(arena, id, 8) }),
  image: (arena, id) => ({
    url: arena.fieldString(id, 0),
    alt: arena.fieldString(id, 8),
    title: orNull(arena, id, 16),
  }),
  definition: (arena, id) => ({
    url: arena.fieldString(id, 0),
    title: orNull(arena, id, 8),
    identifier: arena.fieldString(id, 16),
    label: arena.fieldString(id, 24),
  }),
  linkReference: (arena, id) => reference(arena, id),
  imageReference: (arena, id) => ({ ...reference(arena, id), alt: arena.fieldString(id, 20) }),
  footnoteDefinition: (arena, id) => labelled(arena, id),
  footnoteReference: (arena, id) => labelled(arena, id),
};

/** Nodes that hold no others. */
export const LEAVES: ReadonlySet<string> = new Set([
  'text',
  'inlineCode',
  'inlineMath',
  'math',
  'html',
  'code',
  'break',
  'thematicBreak',
  'image',
  'imageReference',
  'definition',
  'footnoteReference',
]);

const orNull = (arena: Arena, id: number, offset: number): string | null =>
  arena.fieldString(id, offset) || null;

const labelled: FieldsOf = (arena, id) => ({
  identifier: arena.fieldString(id, 0),
  label: arena.fieldString(id, 8),
});

const reference: FieldsOf = (arena, id) => ({
  ...labelled(arena, id),
  referenceType: REFERENCE_TYPES[arena.fieldU8(id, 16, 0)],
});

const REFERENCE_TYPES = ['shortcut', 'collapsed', 'full'];
