import { fileStart, type Finding } from '../core/finding.ts';
import type { PrintedFile } from '../core/dossier.ts';

/** How large one message may be. */
export interface MessageLimits {
  /** Bytes of the attachments before encoding: the school's choice. */
  readonly budget: number;
  /** Bytes of the whole message after encoding, where the mail server takes less than usual. */
  readonly limit?: number | undefined;
}

/** Gmail and others count a message after encoding and turn what is larger into a link, which CV 4147 forbids. */
const USUAL_LIMIT = 25_000_000;

/** What a server's own limit means for a plan: nothing, where it takes more than usual. */
export const limitOf = (announced: number | undefined): number | undefined =>
  announced !== undefined && announced < USUAL_LIMIT ? announced : undefined;

/** Files in messages, in their order, none over the limits; a record is never cut in two. */
export const splitFiles = (
  files: readonly PrintedFile[],
  limits: MessageLimits,
): PrintedFile[][] => {
  const parts: PrintedFile[][] = [];
  const room = roomFor(files.length, limits);
  let raw = 0;
  let encoded = 0;
  for (const file of files) {
    raw += file.bytes;
    encoded += encodedSize(file.bytes);
    const part = parts.at(-1);
    if (part && raw <= limits.budget && encoded <= room) {
      part.push(file);
      continue;
    }
    parts.push([file]);
    raw = file.bytes;
    encoded = encodedSize(file.bytes);
  }
  return parts;
};

/** Files that fit in no message, with advice. */
export const oversized = (files: readonly PrintedFile[], limits: MessageLimits): Finding[] =>
  [...Map.groupBy(files, teacherOf).values()].flatMap((ofTeacher) =>
    ofTeacher
      .filter((file) => !fits(file, ofTeacher.length, limits))
      .map((file) => finding(file, ofTeacher.length, limits)),
  );

/** The same for a message once its bytes are known: the last look before anything is tagged or sent. */
export const isTooLarge = (bytes: number, limit = USUAL_LIMIT): boolean =>
  bytes > limit - SIGNATURE;

const fits = ({ bytes }: PrintedFile, count: number, limits: MessageLimits): boolean =>
  bytes <= limits.budget && encodedSize(bytes) <= roomFor(count, limits);

/** What the letter and the headers leave of a message; a letter names every file of the dossier. */
const roomFor = (files: number, { limit = USUAL_LIMIT }: MessageLimits): number =>
  limit - SIGNATURE - 60_000 - 3_000 * files;

/** A DKIM signature is put in front of the message when a key is configured. */
const SIGNATURE = 2_000;

/** Base64 takes 78 bytes of a line for 57. */
const encodedSize = (bytes: number): number => Math.ceil(bytes / 57) * 78 + 1000;

const rawSize = (encoded: number): number => Math.max(0, Math.floor((encoded - 1000) / 78) * 57);

const teacherOf = ({ path }: PrintedFile): string => path.slice(0, path.indexOf('/'));

const finding = (file: PrintedFile, count: number, limits: MessageLimits): Finding => {
  const most = rawSize(roomFor(count, limits));
  const reason =
    limits.limit !== undefined && most < limits.budget
      ? ` (máy chủ thư chỉ nhận thư tới ${megabytes(limits.limit)} MB sau khi mã hóa)`
      : '';
  return {
    file: file.records[0] ?? file.path,
    ...fileStart,
    rule: 'tep-qua-lon',
    severity: 'error',
    message: `Tệp in "${file.title}" nặng ${megabytes(file.bytes)} MB, quá mức ${megabytes(Math.min(limits.budget, most))} MB của một thư${reason}. ${advice(file)}`,
  };
};

const advice = ({ volume }: PrintedFile): string =>
  volume
    ? 'Trong yêu cầu kiểm tra, đổi hinh_thuc thành "từng bài" hoặc chia kỳ thành ít tuần hơn.'
    : 'Thu nhỏ các hình trong bài (chiều ngang 1600 điểm ảnh là đủ in), hoặc tách bài thành hai tệp.';

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1).replace('.', ',');
