import type { RootContent } from 'mdast';
import type { Place } from '../core/finding.ts';
import type { RecordKind, Section } from '../core/kind.ts';
import type { CheckedRecord } from '../core/record.ts';
import type { NamedRemark } from '../core/report.ts';
import { shapeOf } from '../core/roles.ts';
import { placeOfNode, plainText } from '../core/sections.ts';
import { isTitleOf } from './section-titles.ts';
import type { WantedSection } from './wanted-sections.ts';

/** Where a second record begins in the same file: at front matter in the text, or where several sections begin anew. */
export const secondRecord = (
  record: CheckedRecord,
  kind: RecordKind,
  wanted: readonly WantedSection[],
): NamedRemark | undefined => {
  const [first] = [secondHead(kind, record), secondRound(wanted), secondTitles(kind, wanted)]
    .filter((at) => at !== undefined)
    .sort((a, b) => a.line - b.line);
  return (
    first && {
      rule: 'hai-bai-mot-tep',
      at: first,
      message: `Từ đây là một hồ sơ khác; mỗi tệp chỉ một ${kind.name.toLowerCase()}. Cắt từ dòng này đến hết, dán vào một tệp mới.`,
    }
  );
};

const secondHead = (kind: RecordKind, { text, tree, facts }: CheckedRecord): Place | undefined => {
  const body = text.slice(facts.bodyStart);
  const keys = keysOf(kind);
  if (body.search(keys.pattern) < 0) return undefined;
  const at = tree.children.findIndex((node) => isHead(node, keys.known));
  const node = tree.children[at];
  const fence = tree.children[at - 1];
  return node && placeOfNode(fence?.type === 'thematicBreak' ? fence : node);
};

/** `lop: 3A1` above `---` is a heading to Markdown. */
const isHead = (node: RootContent, keys: ReadonlySet<string>): boolean => {
  if (node.type !== 'paragraph' && node.type !== 'heading') return false;
  const typed = plainText(node).split('\n');
  return typed.filter((line) => keys.has(/^(\w+):/.exec(line)?.[1] ?? '')).length >= 2;
};

interface Keys {
  readonly known: ReadonlySet<string>;
  /** Finds one near the beginning of a line. */
  readonly pattern: RegExp;
}

const keysByKind = new WeakMap<RecordKind, Keys>();

const keysOf = (kind: RecordKind): Keys => {
  const made = keysByKind.get(kind) ?? makeKeys(Object.keys(shapeOf(kind).properties ?? {}));
  keysByKind.set(kind, made);
  return made;
};

const makeKeys = (names: readonly string[]): Keys => ({
  known: new Set(names),
  pattern: new RegExp(`\\n[^\\w\\n]{0,12}(?:${names.join('|')}):`),
});

const secondRound = (wanted: readonly WantedSection[]): Place | undefined => {
  const again = wanted.flatMap(({ here: [, second] }) =>
    second ? [placeOfNode(second.heading)] : [],
  );
  return again.length < 2 ? undefined : again.sort((a, b) => a.line - b.line)[0];
};

/** The same where its titles are in bold or plain text, below the section that closes the first. */
const secondTitles = ({ sections }: RecordKind, wanted: readonly WantedSection[]) => {
  const end = wanted.at(-1);
  const content = end?.section.mayBeEmpty ? (end.here[0]?.content ?? []) : [];
  const [begins] = content.slice(ownContent(content, sections).length);
  return begins && placeOfNode(begins);
};

/** What belongs to a record's last section: all down to the first section's title, when another section's follows that. */
export const ownContent = (
  content: readonly RootContent[],
  sections: readonly Section[],
): readonly RootContent[] => {
  const [first, ...others] = sections;
  const at = first ? content.findIndex((node) => isTitleOf(node, first)) : -1;
  const isSecond = (node: RootContent): boolean =>
    others.some((section) => isTitleOf(node, section));
  return at >= 0 && content.slice(at + 1).some(isSecond) ? content.slice(0, at) : content;
};
