import { shortDay, type Day } from '../core/day.ts';
import type { Mailbox, PrintedFile } from '../core/dossier.ts';
import type { Message } from '../core/message.ts';
import { filesPiece, hashPieces } from './letter.ts';
import { paragraph, writeLetter, type LetterPiece } from './letter-form.ts';
import { messageId } from './plan-messages.ts';

/** A finished comment slip, and whom it concerns. */
export interface Feedback {
  readonly year: string;
  /** Name of the inspection. */
  readonly period: string;
  readonly day: Day;
  readonly received: Day;
  readonly conclusion: string;
  readonly lessons: number;
  readonly from: Mailbox;
  /** `Ông Lê Quốc Dũng, Phó Hiệu trưởng`. */
  readonly reviewer: string;
  readonly replyTo: Mailbox;
  readonly teacher: Mailbox;
  /** `Bà Nguyễn Mai Lan, Tổ trưởng`. */
  readonly greeting: string;
  readonly school: Mailbox;
  readonly file: PrintedFile;
  /** Message-IDs of the inspection's thread. */
  readonly thread: readonly string[];
}

/** The letter that brings a slip to its teacher, with a copy to the school's mailbox; answers go to the manager (CV 4147/GDĐT-TH, mục 3). */
export const feedbackLetter = (slip: Feedback): Message => {
  const { year, period, teacher, school, from, replyTo, file, thread } = slip;
  const subject = `[HSSS] ${year} – ${period} – ${teacher.name} – Phiếu nhận xét`;
  const letter = writeLetter([...pieces(slip)]);
  return {
    number: 0,
    id: messageId([subject, letter.text, teacher.address, school.address], from.address),
    from,
    to: [teacher],
    cc: [school],
    replyTo,
    subject,
    ...(thread.length > 0 ? { thread } : {}),
    part: 1,
    parts: 1,
    ...letter,
    files: [file],
  };
};

function* pieces(slip: Feedback): Generator<LetterPiece> {
  const { greeting, reviewer, year, period, file, replyTo } = slip;
  yield paragraph('Kính gửi:', `- ${greeting}`);
  yield paragraph(
    `${reviewer}, đã đọc hồ sơ thầy cô gửi và ghi phiếu nhận xét. Phiếu đính kèm thư này.`,
  );
  yield {
    is: 'facts',
    facts: [
      ['Kỳ kiểm tra', `${period}, năm học ${year}`],
      ['Nhận hồ sơ', shortDay(slip.received)],
      ['Nhận xét', `${shortDay(slip.day)}, ${slip.lessons} bài`],
      ['Kết luận', slip.conclusion],
    ],
  };
  yield { is: 'heading', text: 'Tệp đính kèm' };
  yield filesPiece([file]);
  yield paragraph(
    `Thầy cô có ý kiến về nội dung nhận xét, bấm "Trả lời" (Reply): thư về thẳng hộp thư của ${replyTo.name}.`,
  );
  yield* hashPieces();
}
