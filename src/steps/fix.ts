import type { Root } from 'mdast';
import type { Section } from '../core/kind.ts';
import type { SchoolRecord } from '../core/record.ts';
import type { Shape } from '../core/roles.ts';
import type { SchoolYear } from '../core/school.ts';
import { BULLET_LINE } from '../core/bullets.ts';
import { fixBullets, fixMarkers, fixStarts, ODD_START } from './fix-body.ts';
import { mendSafely, type Edit, type Mended } from './fix-edits.ts';
import { fixFences } from './fix-fences.ts';
import { editSlips, spellFields } from './fix-fields.ts';
import { fixHeadLines } from './fix-head.ts';
import { closingLine, editLines, linesOf, plainLine, type Line } from './fix-lines.ts';
import { fixOrder } from './fix-order.ts';
import { lettersMeaning, meaningOf, titlesMeaning, treeMeaning, wordsMeaning } from './fix-same.ts';
import { fixTitles, GLUED_LINE } from './fix-titles.ts';

/** What a record is mended by. */
export interface FixTools {
  readonly read: (text: string) => SchoolRecord;
  readonly shape: Shape;
  /** The sections that its kind wants. */
  readonly sections: readonly Section[];
  readonly year: SchoolYear;
}

/** Mends what cannot change a record's meaning and leaves every other byte alone; mending again changes nothing. */
export const fixRecord = (typed: string, tools: FixTools): Mended => {
  let text = typed;
  let mends = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = text;
    // Text that must not reach the parsers is for a person to see to.
    if (!tools.read(text).facts.hasBody) break;
    for (const step of STEPS) {
      const mended = step(text, tools);
      text = mended.text;
      mends += mended.mends;
    }
    if (text === before) return { text, mends };
  }
  return { text: typed, mends: 0 };
};

/** A second round is the proof that the first one was enough; more than a few are a quarrel between the steps. */
const ROUNDS = 8;

type Step = (text: string, tools: FixTools) => Mended;

const fences: Step = (text) => {
  const edits = fixFences(linesOf(text));
  return mendSafely(text, [edits], () => true);
};

const headLines: Step = (text, { read, shape }) => {
  const lines = linesOf(text);
  const head = lines.slice(1, closingLine(lines));
  if (closingLine(lines) === undefined || lengthOf(head) > MAX_HEAD) return { text, mends: 0 };
  const { findings, front } = read(text);
  const isSound = findings.length === 0;
  const edits = fixHeadLines(head, shape, isSound);
  return mendSafely(
    text,
    edits.map((edit) => [edit]),
    (mended) => !isSound || saysTheSame(read(mended), front),
  );
};

/** Longer heads are refused by the reader. */
const MAX_HEAD = 50_000;

const lengthOf = (lines: readonly { readonly text: string }[]): number =>
  lines.reduce((sum, { text }) => sum + text.length + 1, 0);

const saysTheSame = (
  { findings, front }: SchoolRecord,
  before: unknown,
  spell: (value: unknown) => unknown = (value) => value,
): boolean => findings.length === 0 && meaningOf(spell(front)) === meaningOf(spell(before));

/** A step for records whose head can be read. */
const whenSound =
  (step: (record: SchoolRecord, tools: FixTools) => Mended): Step =>
  (text, tools) => {
    const record = tools.read(text);
    return record.findings.length > 0 ? { text, mends: 0 } : step(record, tools);
  };

const fields = whenSound((record, { read, shape, year }) => {
  const { front, text } = record;
  const spell = (value: unknown) => spellFields(value, shape, year).value;
  const { slips } = spellFields(front, shape, year);
  const edits = editSlips(record, linesOf(text), slips);
  return mendSafely(
    text,
    edits.map((edit) => [edit]),
    (mended) => saysTheSame(read(mended), front, spell),
  );
});

const order = whenSound(({ front, text }, { read, shape }) => {
  const lines = linesOf(text);
  const edit = fixOrder(
    text,
    lines.slice(1, closingLine(lines)),
    Object.keys(shape.properties ?? {}),
  );
  return mendSafely(text, edit ? [[edit]] : [], (mended) => saysTheSame(read(mended), front));
});

/** A step for the body; its tree is made only for text that looks as if there were something to mend. */
const inBody = (
  seems: (text: string) => boolean,
  editsOf: (
    record: SchoolRecord,
    lines: readonly Line[],
    tools: FixTools,
  ) => readonly (readonly Edit[])[],
  meaning: (tree: Root) => string,
): Step =>
  whenSound((record, tools) => {
    const { text } = record;
    const { read } = tools;
    const groups = seems(text) ? editsOf(record, linesOf(text), tools) : [];
    if (groups.length === 0) return { text, mends: 0 };
    const before = meaning(record.tree);
    return mendSafely(text, groups, (mended) => meaning(read(mended).tree) === before);
  });

const bodyLines = inBody(
  (text) => /[^\u0000-\u009f]/.test(text),
  (_, lines) =>
    editLines(lines.slice((closingLine(lines) ?? lines.length) + 1), plainLine).map((edit) => [
      edit,
    ]),
  treeMeaning,
);

const starts = inBody(
  (text) => ODD_START.test(text),
  (_, lines) =>
    fixStarts(lines.slice((closingLine(lines) ?? lines.length) + 1)).map((edit) => [edit]),
  lettersMeaning,
);

const markers = inBody(
  (text) => /^[ \t>\d.)-]{0,20}[*+](?:[ \t\r]|$)/m.test(text),
  ({ tree, text }, lines) => fixMarkers(tree, text, lines),
  treeMeaning,
);

const bullets = inBody(
  (text) => BULLET_LINE.test(text),
  ({ tree }, lines) => fixBullets(tree, lines),
  wordsMeaning,
);

const titles = inBody(
  (text) => GLUED_LINE.test(text),
  ({ tree }, lines, { sections }) => fixTitles(tree, lines, sections),
  titlesMeaning,
);

const STEPS: readonly Step[] = [
  ...[fences, headLines, fields, order],
  ...[bodyLines, starts, titles, markers, bullets],
];
