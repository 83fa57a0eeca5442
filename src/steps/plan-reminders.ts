import { daysBetween, shortDay, type Day } from '../core/day.ts';
import type { Mailbox, ReleasePlan } from '../core/dossier.ts';
import type { Message } from '../core/message.ts';
import { staffOf, teamName, type SchoolYear, type Staff } from '../core/school.ts';
import { teamLeader } from '../core/staff.ts';
import { paragraph, writeLetter, type LetterPiece } from './letter-form.ts';
import { messageId } from './plan-messages.ts';

/** A lesson as people call it. */
export interface NamedLesson {
  readonly title: string;
  readonly note: string;
}

export interface ReminderInput {
  readonly plan: ReleasePlan;
  readonly year: SchoolYear;
  readonly today: Day;
  /** Names of the record kinds that the inspection asks for. */
  readonly kinds: readonly string[];
  /** The lessons whose reflection is still to be written, by path. */
  readonly unreflected: ReadonlyMap<string, NamedLesson>;
  /** Message-IDs of a teacher's thread in this inspection. */
  threadOf(teacher: string): readonly string[];
}

/**
 * One letter to each teacher who owes something, by the plan of the inspection; none where nothing is owed.
 * The tổ trưởng gets a copy, who answers for the tổ's records week by week, and the school's mailbox, where it can be found again; managers are spared until the dossier comes.
 */
export const planReminders = (input: ReminderInput): Message[] => {
  const { plan, unreflected } = input;
  const owing = plan.owing.map(({ teacher }) => ({ teacher, lessons: undefined }));
  const late = plan.dossiers.map(({ teacher, files }) => {
    const paths = new Set(files.flatMap(({ records }) => records));
    return { teacher, lessons: [...paths].flatMap((path) => unreflected.get(path) ?? []) };
  });
  return [...owing, ...late.filter(({ lessons }) => lessons.length > 0)].flatMap(
    ({ teacher, lessons }) => {
      const person = staffOf(input.year, teacher);
      return person ? [reminder(person, lessons, input)] : [];
    },
  );
};

/** One reminder a day: its Message-ID is made of the day and not of its words, so a second run on the same day finds it sent. */
const reminder = (
  person: Staff,
  lessons: readonly NamedLesson[] | undefined,
  input: ReminderInput,
): Message => {
  const { plan, year, today } = input;
  const school = { name: year.year.ten_truong, address: year.school.email };
  const from = { ...school, address: year.school.email_gui ?? school.address };
  const what = lessons ? 'Nhắc ghi Rút kinh nghiệm' : 'Nhắc nộp hồ sơ';
  const thread = input.threadOf(person.ma);
  return {
    number: 0,
    id: messageId(['nhac', plan.year, plan.ky, today, person.ma], from.address),
    from,
    to: [{ name: person.ten, address: person.email }],
    cc: [...leaderOf(person, year), school],
    replyTo: school,
    subject: `[HSSS] ${plan.year} – ${plan.name} – ${person.ten} – ${what}`,
    ...(thread.length > 0 ? { thread } : {}),
    part: 1,
    parts: 1,
    ...writeLetter([...pieces(person, lessons, input)]),
    files: [],
  };
};

const leaderOf = ({ ma, to }: Staff, year: SchoolYear): Mailbox[] => {
  const leader = to === undefined ? undefined : teamLeader(year, to);
  return leader && leader.ma !== ma ? [{ name: leader.ten, address: leader.email }] : [];
};

function* pieces(
  { ong_ba, ten, to }: Staff,
  lessons: readonly NamedLesson[] | undefined,
  { plan, year, today, kinds }: ReminderInput,
): Generator<LetterPiece> {
  yield paragraph('Kính gửi:', `- ${ong_ba} ${ten}${to ? ` (${teamName(year, to)})` : ''}`);
  yield paragraph(
    `Nhà trường nhắc thầy cô về hồ sơ kỳ "${plan.name}", năm học ${plan.year}, ${plan.scope}. Hạn gửi là ${shortDay(plan.deadline)}, ${untilText(daysBetween(today, plan.deadline))}.`,
  );
  if (lessons) {
    yield paragraph(`Đã dạy mà chưa ghi Rút kinh nghiệm, ${lessons.length} bài:`);
    yield {
      is: 'items',
      items: lessons.map(({ title, note }, index) => ({
        mark: `${index + 1}.`,
        title,
        lines: [note],
      })),
    };
    yield paragraph('Đề nghị thầy cô ghi vài dòng vào mục cuối của từng bài rồi lưu lại.');
  } else
    yield paragraph(
      `Đến ngày ${shortDay(today)}, trong kho của trường chưa có hồ sơ nào của thầy cô thuộc kỳ này (${kinds.join(', ')}). Đề nghị thầy cô soạn, lưu lại trước hạn.`,
    );
  yield paragraph(
    'Đã bổ sung rồi thì không cần trả lời. Có vướng mắc, bấm "Trả lời" (Reply): thư về email trường.',
  );
}

const untilText = (days: number): string =>
  days > 0 ? `còn ${days} ngày` : days === 0 ? 'là hôm nay' : `đã qua ${-days} ngày`;
