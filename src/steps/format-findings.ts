import { type Finding, type Severity } from '../core/finding.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { findingsText, pathFrom, printable } from './findings-text.ts';
import { formatSarif, type RuleName } from './format-sarif.ts';

export const formats = ['text', 'json', 'github', 'sarif'] as const;

interface Options {
  readonly format: string;
  /** How many records were judged. */
  readonly judged: number;
  /** The content folder as typed, put in front of each path. */
  readonly folder: string;
  /** The files that were mended before the check, and in how many places each. */
  readonly mended?: readonly { readonly path: string; readonly mends: number }[];
  /** How many of them nothing was found in; absent: there are findings about judged records alone. */
  readonly sound?: number;
  /** What mending would help with: in how many places, and what to type. */
  readonly fix?: { readonly places: number; readonly command: string };
  /** Every rule there is, for SARIF. */
  readonly rules?: readonly RuleName[];
}

/** Findings as text for people, JSON or SARIF for machines, or annotations for a pull request. */
export const formatFindings = (findings: readonly Finding[], options: Options): string => {
  if (options.format === 'json') return JSON.stringify(findings, null, 2);
  if (options.format === 'sarif') return formatSarif(findings, options.folder, options.rules ?? []);
  if (options.format === 'github')
    return [
      ...findings.map((finding) => annotation(finding, options.folder)),
      ...ending(findings, options),
    ].join('\n');
  if (options.format === 'text')
    return [
      ...mendedFiles(options),
      ...findingsText(findings, options.folder),
      ...ending(findings, options),
    ].join('\n');
  throw new EnvironmentProblem(
    `Không có kiểu in "${options.format}". Dùng một trong: ${formats.join(', ')}.`,
  );
};

const mendedFiles = ({ folder, mended = [] }: Options): string[] =>
  mended.length === 0
    ? []
    : [
        ...mended.map(({ path, mends }) => printable(`${folder}/${path}: đã tự sửa ${mends} chỗ.`)),
        `Đã tự sửa ${mended.length} tệp.`,
        '',
      ];

/** How many records are sound, how many findings there are, and what may help. */
const ending = (findings: readonly Finding[], options: Options): string[] => [
  summary(findings, options),
  ...mostTold(findings),
  ...(options.fix
    ? [`Máy tự sửa được ${options.fix.places} chỗ. Gõ: ${printable(options.fix.command)}`]
    : []),
];

/** One slip in the school's data may be told at hundreds of records: which rules speak most. */
const mostTold = (findings: readonly Finding[]): string[] => {
  if (findings.length < MANY) return [];
  const counts = [...Map.groupBy(findings, ({ rule }) => rule)]
    .map(([rule, { length }]) => ({ rule, length }))
    .sort((a, b) => b.length - a.length);
  const told = counts.slice(0, 5).map(({ rule, length }) => `${length} [${rule}]`);
  return [`Gặp nhiều nhất: ${told.join(', ')}.`];
};

/** More than one screen shows. */
const MANY = 20;

const summary = (findings: readonly Finding[], { judged, ...options }: Options): string => {
  if (findings.length === 0)
    return judged === 0 ? 'Chưa có hồ sơ nào.' : `Cả ${judged} hồ sơ đều ổn.`;
  const files = new Set(findings.map(({ file }) => file)).size;
  const sound = options.sound ?? Math.max(judged - files, 0);
  const counts = Map.groupBy(findings, ({ severity }) => severity);
  const told = (Object.keys(COUNTED) as Severity[])
    .filter((severity) => counts.has(severity))
    .map((severity) => `${counts.get(severity)?.length ?? 0} ${COUNTED[severity]}`);
  // A finding may be about the school's data or about a file that is no record.
  const what = sound + files === judged ? 'hồ sơ' : 'tệp';
  return `${sound}/${judged} hồ sơ ổn; ${files} ${what} có ${told.join(', ')}.`;
};

const COUNTED: Readonly<Record<Severity, string>> = {
  error: 'lỗi',
  warning: 'lời nhắc',
  hint: 'gợi ý',
};

const annotation = (
  { file, line, column, endLine, endColumn, rule, severity, message }: Finding,
  folder: string,
): string => {
  const level = severity === 'hint' ? 'notice' : severity;
  return `::${level} file=${property(pathFrom(folder, file))},line=${line},col=${column},endLine=${endLine},endColumn=${endColumn},title=${property(rule)}::${data(message)}`;
};

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
