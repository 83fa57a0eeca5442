import type { Heading, RootContent } from 'mdast';
import type { Kinds, Rule, Section } from '../core/kind.ts';
import type { CheckedRecord } from '../core/record.ts';
import { rulesOf, type NamedRemark } from '../core/report.ts';
import { placeOfNode, saysNothing, sectionsOf, type SectionOfRecord } from '../core/sections.ts';
import { activityTitles } from './activity-titles.ts';
import { isTooHigh } from './heading-levels.ts';
import { misnumbered } from './section-numbers.ts';
import { missing, typedOtherwise } from './section-titles.ts';
import { secondRecord } from './second-record.ts';
import { lookUp, type WantedSection } from './wanted-sections.ts';

/** The kind's sections are all there, once, in order, filled in, and its last one is the record's last. */
export const requiredSections = (kinds: Kinds): Rule[] =>
  rulesOf(
    {
      'hai-bai-mot-tep': 'Mỗi tệp chỉ một bài, một hồ sơ',
      'thieu-muc': 'Có đủ các mục bắt buộc',
      'ten-muc': 'Tên các mục đúng như mẫu',
      'tieu-de-in-dam': 'Tên mục và tên hoạt động gõ bằng dấu #, không in đậm hay gõ chữ thường',
      'thu-tu-muc': 'Các mục đúng thứ tự của mẫu',
      'muc-lap': 'Mỗi mục chỉ có một lần',
      'muc-cuoi': 'Mục "Rút kinh nghiệm" là mục cuối bài',
      'muc-trong': 'Mục bắt buộc có nội dung',
      'so-muc': 'Các mục đánh số liền nhau, cùng một kiểu số',
    },
    function* (record) {
      const kind = kinds.get(record.kind);
      if (!kind) return;
      const found = withActivities(sectionsOf(record.tree));
      const wanted = lookUp(kind.sections, found);
      const second = secondRecord(record, kind, wanted);
      if (second) {
        yield second;
        return;
      }
      const known = new Set(wanted.flatMap(({ here }) => here));
      const told = [
        ...absent(wanted, found, record),
        ...inOrder(wanted, found),
        ...repeats(wanted),
        ...closing(wanted.at(-1), found.at(-1)),
      ];
      yield* told;
      yield* empty(wanted);
      yield* activityTitles(record, kind.sections);
      // Numbers come right when the sections are.
      if (told.length === 0) yield* misnumbered(found, known);
    },
  );

/** The sections, with the activities in them that are typed as sections of their own: these are told as such elsewhere. */
const withActivities = (sections: readonly SectionOfRecord[]): readonly SectionOfRecord[] => {
  if (!sections.some(({ heading }) => isTooHigh(heading))) return sections;
  const joined: { title: string; heading: Heading; content: RootContent[] }[] = [];
  for (const { title, heading, content } of sections) {
    const above = joined.at(-1);
    if (!above || !isTooHigh(heading)) joined.push({ title, heading, content: [...content] });
    else for (const node of [heading, ...content]) above.content.push(node);
  }
  return joined;
};

function* absent(
  wanted: readonly WantedSection[],
  found: readonly SectionOfRecord[],
  record: CheckedRecord,
): Generator<NamedRemark> {
  const known = new Set(wanted.flatMap(({ here }) => here));
  const unknown = found.filter((section) => !known.has(section)).slice(0, MANY);
  const lost = new Map<SectionOfRecord | undefined, Section[]>();
  for (const [index, { section, here }] of wanted.entries()) {
    if (here.length > 0) continue;
    const before = wanted[index - 1]?.here[0];
    const next = wanted.slice(index + 1).find(({ here }) => here.length > 0)?.here[0];
    const [instead, ...others] = between(before, next, found);
    const alone = wanted[index + 1]?.here[0] === next && others.length === 0;
    const surroundings = { record, unknown, ...(before && alone && instead && { instead }) };
    const told = typedOtherwise(section, surroundings);
    if (told) yield told;
    else lost.set(next, [...(lost.get(next) ?? []), section]);
  }
  for (const [next, sections] of lost) yield missing(sections, next, record);
}

/** More headings of its own than any record has: each is compared with each section. */
const MANY = 200;

const between = (
  before: SectionOfRecord | undefined,
  next: SectionOfRecord | undefined,
  found: readonly SectionOfRecord[],
): readonly SectionOfRecord[] =>
  found.slice(before ? found.indexOf(before) + 1 : 0, next ? found.indexOf(next) : found.length);

/** The section that closes the record is judged by itself. */
function* inOrder(
  wanted: readonly WantedSection[],
  found: readonly SectionOfRecord[],
): Generator<NamedRemark> {
  let after = -1;
  for (const { section, here } of wanted) {
    const [first] = here;
    if (section.mayBeEmpty || !first) continue;
    const at = found.indexOf(first);
    const before = found[after];
    if (before && at < after)
      yield {
        rule: 'thu-tu-muc',
        at: placeOfNode(first.heading),
        message: `Mục "${first.title}" đứng sai thứ tự. Cắt cả mục, dán xuống dưới mục "${before.title}".`,
      };
    after = Math.max(after, at);
  }
}

function* repeats(wanted: readonly WantedSection[]): Generator<NamedRemark> {
  for (const {
    here: [, second],
  } of wanted)
    if (second)
      yield {
        rule: 'muc-lap',
        at: placeOfNode(second.heading),
        message: `Mục "${second.title}" có hai lần. Gộp nội dung vào mục trên rồi xóa dòng này.`,
      };
}

/** A section that may be empty closes the record: CV 4147/GDĐT-TH, mục 3, wants "Rút kinh nghiệm" at the end. */
function* closing(
  end: WantedSection | undefined,
  last: SectionOfRecord | undefined,
): Generator<NamedRemark> {
  const [here] = end?.section.mayBeEmpty ? end.here : [];
  if (here && last && !end?.here.includes(last))
    yield {
      rule: 'muc-cuoi',
      at: placeOfNode(here.heading),
      message: `Mục "${here.title}" phải là mục cuối. Cắt cả mục này, dán xuống cuối tệp, dưới mục "${last.title}".`,
    };
}

function* empty(wanted: readonly WantedSection[]): Generator<NamedRemark> {
  for (const {
    section,
    here: [here],
  } of wanted) {
    if (!here || section.mayBeEmpty) continue;
    if (here.content.length === 0)
      yield {
        rule: 'muc-trong',
        at: placeOfNode(here.heading),
        message: `Mục "${here.title}" còn trống. Ghi nội dung bên dưới.`,
      };
    else if (saysNothing(here.content))
      yield {
        rule: 'muc-trong',
        at: placeOfNode(here.heading),
        message: `Mục "${here.title}" chỉ có dòng chấm. Xóa dòng chấm, ghi nội dung bên dưới.`,
      };
  }
}
