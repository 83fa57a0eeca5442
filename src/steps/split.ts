import { fileStart, type Finding } from '../core/finding.ts';
import type { PrintedFile } from '../core/dossier.ts';

/** Gmail and others count a message after encoding and turn what is larger into a link, which CV 4147 forbids. */
const MAX_ENCODED = 25_000_000;

/** Left for the letter and the headers. */
const LETTER = 500_000;

/** Base64 takes 78 bytes of a line for 57. */
const encodedSize = (bytes: number): number => Math.ceil(bytes / 57) * 78 + 1000;

/** Files in messages, in their order, none over the budget; a record is never cut in two. */
export const splitFiles = (files: readonly PrintedFile[], budget: number): PrintedFile[][] => {
  const parts: PrintedFile[][] = [];
  let raw = 0;
  let encoded = LETTER;
  for (const file of files) {
    raw += file.bytes;
    encoded += encodedSize(file.bytes);
    const part = parts.at(-1);
    if (part && raw <= budget && encoded <= MAX_ENCODED) {
      part.push(file);
      continue;
    }
    parts.push([file]);
    raw = file.bytes;
    encoded = LETTER + encodedSize(file.bytes);
  }
  return parts;
};

/** Files that fit in no message, with advice. */
export const oversized = (files: readonly PrintedFile[], budget: number): Finding[] =>
  files
    .filter(({ bytes }) => bytes > budget || LETTER + encodedSize(bytes) > MAX_ENCODED)
    .map((file) => ({
      file: file.records[0] ?? file.path,
      ...fileStart,
      rule: 'tep-qua-lon',
      severity: 'error',
      message: `Tệp in "${file.title}" nặng ${megabytes(file.bytes)} MB, quá mức ${megabytes(Math.min(budget, 18_000_000))} MB của một thư. ${advice(file)}`,
    }));

const advice = ({ volume }: PrintedFile): string =>
  volume
    ? 'Trong yêu cầu kiểm tra, đổi hinh_thuc thành "từng bài" hoặc chia kỳ thành ít tuần hơn.'
    : 'Thu nhỏ các hình trong bài (chiều ngang 1600 điểm ảnh là đủ in), hoặc tách bài thành hai tệp.';

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1).replace('.', ',');
