import type { Answer } from '../core/asked.ts';
import type { Content } from '../core/content.ts';
import type { Day } from '../core/day.ts';
import { nameOf } from '../core/fields-print.ts';
import type {
  AskedAssets,
  AskedRecords,
  KindContext,
  RuleContext,
  SchoolContext,
} from '../core/kind.ts';

/** What is asked of the pictures of a content folder, by path. */
export interface AskedPictures {
  problemOf(path: string): string | undefined;
  /** What the disk tells of the file, so that a changed one is judged anew; empty when it tells nothing. */
  stampOf(path: string): string;
}

/** What the answers are taken from. */
export interface Sources {
  readonly content: Content;
  readonly today: Day;
  /** Names the text that `closingBefore` looks at; empty when git has nothing to tell. */
  readonly closingBlob?: ((path: string) => string | undefined) | undefined;
  readonly pictures?: AskedPictures | undefined;
  /** Names what the sound records of a folder say in their fields. */
  readonly fieldsPrint?: ((folder: string) => string) | undefined;
}

/** Every question that rules ask beyond their record, and how it is answered. */
const answers: Readonly<Record<string, (sources: Sources, path: string) => string | undefined>> = {
  school: ({ content }) =>
    once(content.data, () =>
      // A sign in a comment leaves the values as they were, and a school year out.
      hashOf(
        [...content.data.values()].map(({ path, value, findings }) => [
          path,
          value,
          findings.length > 0,
        ]),
      ),
    ),
  today: ({ today }) => today,
  paths: ({ content }) => once(content.records, () => hashOf([...content.records.keys()])),
  closing: ({ closingBlob }, path) => closingBlob?.(path) ?? '',
};

/** The same for questions that go on with the path of another file, or with a day. */
const answersOnOthers: typeof answers = {
  has: ({ content }, path) => String(content.records.has(path)),
  record: ({ content }, path) => {
    const record = content.records.get(path);
    return record ? record.facts.version.hash || UNREADABLE : '';
  },
  asset: ({ content }, path) => String(content.assets.has(path)),
  // Without a stamp there is no telling.
  picture: ({ pictures }, path) => pictures?.stampOf(path) || undefined,
  past: ({ today }, day) => String(day < today),
  fields: ({ fieldsPrint }, folder) => fieldsPrint?.(folder),
};

/** In the place of a hash, for a file that is there and cannot be read. */
const UNREADABLE = '?';

/** Answers questions by what stands now. */
export const answerFrom =
  (sources: Sources): Answer =>
  (question, path) => {
    const own = answers[question];
    if (own) return own(sources, path);
    const [what = '', ...other] = question.split(':');
    return answersOnOthers[what]?.(sources, other.join(':'));
  };

/** What rules may ask beyond their record and the data of its school year. */
type Askable = Pick<
  RuleContext,
  'today' | 'records' | 'assets' | 'pictureProblem' | 'closingBefore'
>;

/** The context of a rule, telling every question that is asked. `kindContext` makes its part that printing needs too. */
export const notedContext = (
  askable: Askable,
  kindContext: (records: AskedRecords) => KindContext,
  note: (question: string) => void,
  records = notedRecords(askable.records, note),
): RuleContext => ({
  ...kindContext(records),
  get today() {
    note('today');
    return askable.today;
  },
  isPast: (day) => {
    note(`past:${day}`);
    return day < askable.today;
  },
  records,
  assets: notedAssets(askable.assets, note),
  pictureProblem: (path) => {
    note(`picture:${path}`);
    return askable.pictureProblem?.(path);
  },
  closingBefore: () => {
    note('closing');
    return askable.closingBefore?.();
  },
});

/** The context of a rule across records, telling every question that is asked; of the records themselves it sees the fields. `year` is the folder of the school year. */
export const notedSchoolContext = (
  context: SchoolContext,
  year: string,
  note: (question: string) => void,
): SchoolContext => ({
  year: context.year,
  get today() {
    note('today');
    return context.today;
  },
  records: notedRecords(context.records, note),
  recordsOf: (kind) => {
    note(`fields:${year}/${kind}`);
    return context.recordsOf(kind);
  },
  recordsOfAllYears: (kind) => {
    note(`fields:${kind}`);
    return context.recordsOfAllYears(kind);
  },
});

const notedRecords = (records: AskedRecords, note: (question: string) => void): AskedRecords => ({
  get: (path) => {
    note(`record:${path}`);
    return records.get(path);
  },
  has: (path) => {
    note(`has:${path}`);
    return records.has(path);
  },
  keys: () => {
    note('paths');
    return records.keys();
  },
});

const notedAssets = (assets: AskedAssets, note: (question: string) => void): AskedAssets => ({
  has: (path) => {
    note(`asset:${path}`);
    return assets.has(path);
  },
});

const hashOf = (value: unknown): string => nameOf(JSON.stringify(value));

const kept = new WeakMap<object, string>();

const once = (key: object, make: () => string): string => {
  const value = kept.get(key) ?? make();
  kept.set(key, value);
  return value;
};
