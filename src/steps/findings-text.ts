import { posix } from 'node:path';
import type { Finding, Severity } from '../core/finding.ts';

/** What a person calls a finding of each severity. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: 'lỗi',
  warning: 'nhắc',
  hint: 'gợi ý',
};

/** Findings for people, 80 columns wide: a place to click, what is said there, each with the lines where the same is said again in that file. */
export const findingsText = (findings: readonly Finding[], folder: string): string[] =>
  [...Map.groupBy(findings, ({ file }) => file).values()].flatMap((ofFile) => {
    const entries = [...Map.groupBy(ofFile, sameness).values()];
    const places = Map.groupBy(entries, ([first]) => first && placeToClick(first, folder));
    return [...[...places].flatMap(([place = '', here]) => [place, ...here.flatMap(entry)]), ''];
  });

const placeToClick = ({ file, line, column }: Finding, folder: string): string =>
  printable(`${pathFrom(folder, file)}:${line}:${column}`);

/** A file as a person reaches it; some lie beside the content folder. */
export const pathFrom = (folder: string, file: string): string =>
  file.startsWith('../') ? posix.join(folder, file) : `${folder}/${file}`;

/** One line that cannot steer a terminal: file names and values come from anybody. */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�');

const sameness = ({ severity, rule, message }: Finding): string =>
  JSON.stringify([severity, rule, message]);

const entry = ([first, ...others]: readonly Finding[]): string[] => {
  if (!first) return [];
  const label = `  ${severityNames[first.severity]}  `;
  const told = [...sentence(first, WIDTH - label.length), ...elsewhere(first, others, label)];
  return told.map((line, at) => `${at === 0 ? label : ' '.repeat(label.length)}${line}`);
};

const WIDTH = 80;

/** What a person is told to type stands whole on a line of its own, so that it can be copied. */
const sentence = ({ message, rule }: Finding, width: number): string[] => {
  const text = printable(message);
  const [, before, typed] = /^(.*(?:^| )[Gg]õ(?: lại| ngoặc kép thẳng)?:) (.+)$/su.exec(text) ?? [];
  const whole = `${text}  [${rule}]`;
  if (widthOf(whole) <= width) return [whole];
  return before && typed
    ? [...wrapped(before, width), `  ${typed}`, `[${rule}]`]
    : wrapped(`${text} [${rule}]`, width);
};

const elsewhere = (
  first: Finding,
  others: readonly Finding[],
  { length }: { readonly length: number },
): string[] => {
  if (others.length === 0) return [];
  const lines = [...new Set(others.map(({ line }) => line))];
  const named = lines.slice(0, LINES_NAMED).join(', ');
  const more = lines.length > LINES_NAMED ? ', …' : '';
  return lines.length === 1 && lines[0] === first.line
    ? [`và ${others.length} chỗ nữa trên dòng ấy`]
    : wrapped(`và ${others.length} chỗ nữa: dòng ${named}${more}`, WIDTH - length);
};

/** More lines than a person would go to one by one. */
const LINES_NAMED = 20;

const wrapped = (text: string, width: number): string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const joined = [...lines.slice(-1), word].join(' ');
    return lines.length > 0 && widthOf(joined) <= width
      ? [...lines.slice(0, -1), joined]
      : [...lines, word];
  }, []);

/** Columns of a terminal: a letter with its marks is one. */
const widthOf = (text: string): number => Array.from(text.normalize('NFC')).length;
