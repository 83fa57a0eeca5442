import { type Finding, type Severity } from '../core/finding.ts';
import { EnvironmentProblem } from '../core/problem.ts';
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
  /** True when mending would help. */
  readonly canFix?: boolean;
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
      ...grouped(findings, options.folder),
      ...ending(findings, options),
    ].join('\n');
  throw new EnvironmentProblem(
    `Không có kiểu in "${options.format}". Dùng một trong: ${formats.join(', ')}.`,
  );
};

const NAMES: Readonly<Record<Severity, string>> = { error: 'lỗi', warning: 'nhắc', hint: 'gợi ý' };

const grouped = (findings: readonly Finding[], folder: string): string[] =>
  [...Map.groupBy(findings, ({ file }) => file)].flatMap(([file, ofFile]) => [
    ...ofFile.map(({ line, column, severity, message, rule }) =>
      printable(`${folder}/${file}:${line}:${column}  ${NAMES[severity]}  ${message}  [${rule}]`),
    ),
    '',
  ]);

/** One line that cannot steer a terminal: file names and values come from anybody. */
const printable = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�');

const mendedFiles = ({ folder, mended = [] }: Options): string[] =>
  mended.length === 0
    ? []
    : [
        ...mended.map(({ path, mends }) => printable(`${folder}/${path}: đã tự sửa ${mends} chỗ.`)),
        `Đã tự sửa ${mended.length} tệp.`,
        '',
      ];

/** How many findings there are, and what may help. */
const ending = (findings: readonly Finding[], { judged, canFix }: Options): string[] => [
  summary(findings, judged),
  ...(canFix ? ['Gõ npm run check -- --fix để sửa tự động.'] : []),
];

const summary = (findings: readonly Finding[], judged: number): string => {
  const files = new Set(findings.map(({ file }) => file)).size;
  const counts = (Object.keys(NAMES) as Severity[])
    .map(
      (severity) =>
        [
          findings.filter((finding) => finding.severity === severity).length,
          NAMES[severity],
        ] as const,
    )
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`);
  const fine = Math.max(judged - files, 0);
  return counts.length
    ? `${fine}/${judged} hồ sơ không có gì phải sửa; ${counts.join(', ')} ở ${files} tệp.`
    : `Cả ${judged} hồ sơ đều ổn.`;
};

const annotation = (
  { file, line, column, endLine, endColumn, rule, severity, message }: Finding,
  folder: string,
): string => {
  const level = severity === 'hint' ? 'notice' : severity;
  return `::${level} file=${property(`${folder}/${file}`)},line=${line},col=${column},endLine=${endLine},endColumn=${endColumn},title=${property(rule)}::${data(message)}`;
};

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
