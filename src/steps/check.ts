import { noteAnswers, type Asked } from '../core/asked.ts';
import type { Content, DataFile } from '../core/content.ts';
import type { Day } from '../core/day.ts';
import { fileStart, isError, sortFindings, type Finding } from '../core/finding.ts';
import type { Kinds, Rule, RuleContext } from '../core/kind.ts';
import { isOldThroughout, oldEncoding, oldWordSentence } from '../core/old-encodings.ts';
import type { CheckedRecord, SchoolRecord } from '../core/record.ts';
import { soundRecord, withFields } from '../core/sound.ts';
import { placeAt } from '../core/strange.ts';
import { judgeAcross, type Earlier } from './check-across.ts';
import { checkFields } from './fields.ts';
import { loneDocuments } from './lone-documents.ts';
import { gatherLostClasses } from './lost-classes.ts';
import { gatherLostStaff } from './lost-staff.ts';
import { answerFrom, notedContext, type AskedPictures } from './questions.ts';
import { contextOf, type School } from './school.ts';
import { settleWaivers } from './waivers.ts';

/** What a check judges by. `paths` limits the records that are judged, not those they may refer to. */
export interface CheckOptions {
  readonly kinds: Kinds;
  readonly rulesForAll: readonly Rule[];
  /** What is to be said of a data file that could be read. */
  readonly judgeData?: (file: DataFile) => readonly Finding[];
  readonly today: Day;
  readonly includes?: (path: string) => boolean;
  /** What git remembers of a record's last section; see `RuleContext`. */
  readonly closingBefore?: ((path: string) => string | undefined) | undefined;
  /** Names the text that `closingBefore` looks at. */
  readonly closingBlob?: ((path: string) => string | undefined) | undefined;
  /** What is asked of pictures; absent: they are taken to be fine. */
  readonly pictures?: AskedPictures | undefined;
  readonly earlier?: Earlier | undefined;
}

/** What is said of one record by itself. */
export interface Judgement {
  readonly record: SchoolRecord;
  readonly findings: readonly Finding[];
  /** What it rests on beside the record, when the record is sound. */
  readonly asked?: Asked;
}

const all = (): boolean => true;

/** All findings of all records in one run, sorted. Never throws for bad input. */
export const checkContent = (content: Content, school: School, options: CheckOptions): Finding[] =>
  concludeCheck(
    judgeRecords(
      content,
      school,
      [...content.records.keys()].filter(options.includes ?? all),
      options,
    ).flatMap(({ findings }) => findings),
    content,
    school,
    options,
  );

/** The findings of the data files and across records joined to those of the records one by one, less what is waived; sorted. */
export const concludeCheck = (
  ofRecords: readonly Finding[],
  content: Content,
  school: School,
  options: CheckOptions,
): Finding[] => {
  const includes = options.includes ?? all;
  const others = [
    ...content.findings,
    ...school.findings,
    ...loneDocuments(content, options.kinds),
    ...[...content.data.values()].flatMap((file) => options.judgeData?.(file) ?? []),
    ...judgeAcross(content, school, options),
  ].filter(({ file }) => includes(file));
  // One slip in the school's data is told there, not at each record.
  const toldAtData = school.findings.filter(isError).every(({ file }) => includes(file));
  const judged = toldAtData ? ofRecords.filter(({ rule }) => rule !== UNJUDGED) : ofRecords;
  const byPeople = gatherLostStaff(judged, content, school, includes);
  const { kinds } = options;
  const atRecords = gatherLostClasses(byPeople, content, school.years, { kinds, includes });
  return sortFindings(settleWaivers([...others, ...atRecords], content, options));
};

/** What is to be said of some records, each by itself. */
export const judgeRecords = (
  content: Content,
  school: School,
  paths: readonly string[],
  options: CheckOptions,
): Judgement[] => {
  const { today, closingBlob, pictures } = options;
  const answer = answerFrom({ content, today, closingBlob, pictures });
  return paths.flatMap((path) => {
    const record = content.records.get(path);
    if (!record) return [];
    const { asked, note } = noteAnswers(answer, path);
    note('school');
    const context = ruleContext(record, content, school, options, note);
    const { findings, isSound } = school.leftOut.has(record.year)
      ? unjudged(record)
      : judgeRecord(record, context, options);
    return [{ record, findings, ...(isSound && { asked }) }];
  });
};

const ruleContext = (
  { path, year: name }: SchoolRecord,
  { records, assets }: Content,
  { years }: School,
  { kinds, today, pictures, closingBefore }: CheckOptions,
  note: (question: string) => void,
): RuleContext | undefined => {
  const year = years.get(name);
  const pictureProblem = pictures?.problemOf;
  const askable = {
    today,
    records,
    assets,
    pictureProblem,
    closingBefore: () => closingBefore?.(path),
  };
  return year && notedContext(askable, (noted) => contextOf(noted, kinds, year), note);
};

interface Judged {
  readonly findings: readonly Finding[];
  readonly isSound?: boolean;
}

const judgeRecord = (
  record: SchoolRecord,
  context: RuleContext | undefined,
  options: CheckOptions,
): Judged => {
  const kind = options.kinds.get(record.kind);
  if (record.findings.length > 0)
    return { findings: brokenLetters(record) ?? withBody(record, context, options) };
  if (!context)
    return misplaced(
      record,
      `Thư mục "${record.year}" không phải một năm học đủ dữ liệu. Đặt hồ sơ trong thư mục năm học, ví dụ 2026-2027.`,
    );
  if (!kind)
    return misplaced(
      record,
      `Không có loại hồ sơ "${record.kind}". Đặt tệp vào một trong các thư mục: ${[...options.kinds.keys()].join(', ')}.`,
    );
  const sound = soundRecord(record, options.kinds);
  if (sound)
    return {
      findings: worthTelling(
        record,
        applyRules([...options.rulesForAll, ...kind.rules], sound, context),
      ),
      isSound: true,
    };
  const { findings } = checkFields(record, record.front, kind.fields);
  return { findings: beside(findings, isSame, record, context, options) };
};

/** What is wrong with a head that cannot be read, and with the body below it where that can: a teacher mends both in one go. */
const withBody = (
  record: SchoolRecord,
  context: RuleContext | undefined,
  options: CheckOptions,
): readonly Finding[] =>
  context && options.kinds.has(record.kind) && hasOwnBody(record)
    ? beside(record.findings, isOnSameLine, record, context, options)
    : record.findings;

/** Where a head ends nowhere, nothing tells it from the body. */
const hasOwnBody = ({ facts }: SchoolRecord): boolean => facts.hasBody && facts.bodyStart > 0;

/** What is wrong with a head, and what else is said by the rules that want no sound fields. */
const beside = (
  ofHead: readonly Finding[],
  isTold: (other: Finding) => (one: Finding) => boolean,
  record: SchoolRecord,
  context: RuleContext,
  { rulesForAll }: CheckOptions,
): readonly Finding[] => {
  const others = applyRules(rulesForAll, withFields(record, record.front), context);
  return worthTelling(record, [
    ...ofHead.filter((one) => !others.some(isLostBehindHash(one))),
    ...others.filter((other) => !ofHead.some(isTold(other))),
  ]);
};

/** What looks like strange characters in a head are often the pieces of broken letters. */
const brokenLetters = ({ path, text, findings }: SchoolRecord): Finding[] | undefined => {
  const old = findings.every(({ rule }) => rule === 'ky-tu-la') ? oldEncoding(text) : undefined;
  if (!old) return undefined;
  const at = placeAt(text, old.index, old.word.length);
  return [
    { file: path, ...at, rule: 'bang-ma-cu', severity: 'error', message: oldWordSentence(old) },
  ];
};

/** A head or titles in an old encoding are one mistake, however many rules cannot read them. */
const worthTelling = ({ text }: SchoolRecord, findings: readonly Finding[]): readonly Finding[] => {
  const old = findings.filter(({ rule }) => rule === 'bang-ma-cu');
  return old.length > 0 && isOldThroughout(text) ? old : findings;
};

const isOnSameLine =
  (one: Finding) =>
  (other: Finding): boolean =>
    one.line === other.line;

const isSame =
  (one: Finding) =>
  (other: Finding): boolean =>
    one.rule === other.rule && isOnSameLine(one)(other) && one.column === other.column;

/** A value that is empty because of a `#` is told with the words behind it. */
const isLostBehindHash =
  ({ rule, line, column, endColumn }: Finding) =>
  (other: Finding): boolean =>
    other.rule === 'mat-chu-sau-thang' &&
    other.line === line &&
    rule === 'gia-tri' &&
    column === endColumn;

const applyRules = (
  rules: readonly Rule[],
  record: CheckedRecord,
  context: RuleContext,
): Finding[] => rules.flatMap((rule) => rule.check(record, context));

const UNJUDGED = 'du-lieu-truong';

const unjudged = ({ path, year }: SchoolRecord): Judged => ({
  findings: [
    {
      file: path,
      ...fileStart,
      rule: UNJUDGED,
      severity: 'error',
      message: `Chưa xét được hồ sơ này vì dữ liệu của năm học ${year} còn lỗi. Gõ npm run check để xem lỗi ở truong.yml, nam-hoc.yml hay nhan-su.yml.`,
    },
  ],
});

const misplaced = (record: SchoolRecord, message: string): Judged => ({
  findings: [{ file: record.path, ...fileStart, rule: 'cho-dat-tep', severity: 'error', message }],
});
