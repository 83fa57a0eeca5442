import type { Kinds, Rule, Section } from '../core/kind.ts';
import type { CheckedRecord } from '../core/record.ts';
import { rulesOf, type NamedRemark } from '../core/report.ts';
import {
  isSection,
  placeOfNode,
  saysNothing,
  sectionsOf,
  type SectionOfRecord,
} from '../core/sections.ts';
import { activityTitles } from './activity-titles.ts';
import { misnumbered } from './section-numbers.ts';
import { missing } from './section-titles.ts';
import { secondRecord } from './second-record.ts';

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
      const second = secondRecord(record, kinds);
      if (second) {
        yield second;
        return;
      }
      const wanted = kinds.get(record.kind)?.sections ?? [];
      const found = sectionsOf(record.tree);
      const told = [
        ...absent(wanted, found, record),
        ...inOrder(wanted, found),
        ...repeats(wanted, found),
        ...closing(wanted.at(-1), found),
      ];
      yield* told;
      yield* empty(wanted, found);
      yield* activityTitles(record);
      // Numbers come right when the sections are.
      if (told.length === 0) yield* misnumbered(wanted, found);
    },
  );

function* absent(
  wanted: readonly Section[],
  found: readonly SectionOfRecord[],
  record: CheckedRecord,
): Generator<NamedRemark> {
  for (const [index, section] of wanted.entries()) {
    if (indexOf(section, found) >= 0) continue;
    const later = wanted.slice(index + 1).map((next) => found[indexOf(next, found)]);
    const unknown = found.filter(({ title }) => !wanted.some((known) => isSection(title, known)));
    yield missing(section, { record, unknown, next: later.find((here) => here !== undefined) });
  }
}

const indexOf = (section: Section, found: readonly SectionOfRecord[]): number =>
  found.findIndex(({ title }) => isSection(title, section));

/** The section that closes the record is judged by itself. */
function* inOrder(
  wanted: readonly Section[],
  found: readonly SectionOfRecord[],
): Generator<NamedRemark> {
  let after = -1;
  for (const section of wanted.filter(({ mayBeEmpty }) => !mayBeEmpty)) {
    const at = indexOf(section, found);
    const here = found[at];
    const before = found[after];
    if (here && before && at < after)
      yield {
        rule: 'thu-tu-muc',
        at: placeOfNode(here.heading),
        message: `Mục "${here.title}" đứng sai thứ tự. Cắt cả mục, dán xuống dưới mục "${before.title}".`,
      };
    after = Math.max(after, at);
  }
}

function* repeats(
  wanted: readonly Section[],
  found: readonly SectionOfRecord[],
): Generator<NamedRemark> {
  for (const section of wanted) {
    const [, second] = found.filter(({ title }) => isSection(title, section));
    if (second)
      yield {
        rule: 'muc-lap',
        at: placeOfNode(second.heading),
        message: `Mục "${second.title}" có hai lần. Gộp nội dung vào mục trên rồi xóa dòng này.`,
      };
  }
}

/** A section that may be empty closes the record: CV 4147/GDĐT-TH, mục 3, wants "Rút kinh nghiệm" at the end. */
function* closing(
  section: Section | undefined,
  found: readonly SectionOfRecord[],
): Generator<NamedRemark> {
  const last = found.at(-1);
  const here = section?.mayBeEmpty ? found[indexOf(section, found)] : undefined;
  if (here && last && here !== last && section && !isSection(last.title, section))
    yield {
      rule: 'muc-cuoi',
      at: placeOfNode(here.heading),
      message: `Mục "${here.title}" phải là mục cuối. Cắt cả mục này, dán xuống cuối tệp, dưới mục "${last.title}".`,
    };
}

function* empty(
  wanted: readonly Section[],
  found: readonly SectionOfRecord[],
): Generator<NamedRemark> {
  for (const section of wanted) {
    const here = found[indexOf(section, found)];
    if (!here || section.mayBeEmpty) continue;
    const at = placeOfNode(here.heading);
    if (here.content.length === 0)
      yield {
        rule: 'muc-trong',
        at,
        message: `Mục "${here.title}" còn trống. Ghi nội dung bên dưới.`,
      };
    else if (saysNothing(here.content))
      yield {
        rule: 'muc-trong',
        at,
        message: `Mục "${here.title}" chỉ có dòng chấm. Xóa dòng chấm, ghi nội dung bên dưới.`,
      };
  }
}
