/** A place in a text file: lines and columns count from 1, columns in UTF-16 units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** `error` stops a release; `warning` is shown and counted; `hint` is advice. */
export type Severity = 'error' | 'warning' | 'hint';

/** One thing a person should look at: where, what is wrong, what to type. The message is Vietnamese. */
export interface Finding extends Place {
  /** Path from the content folder, with `/`. */
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

/** The start of a file, for findings about the file as a whole. */
export const fileStart: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A finding about a file that could not be read as a record at all. */
export const refusal = (
  path: string,
  message: string,
  at: Place = fileStart,
  rule = 'doc-tep',
): Finding => ({ file: path, ...at, rule, severity: 'error', message });

/** Findings in the order people read: by file, place, then rule; exact repeats are dropped. */
export const sortFindings = (findings: readonly Finding[]): Finding[] => {
  const keyed = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...keyed.values()].sort(compareFindings);
};

/** Only errors make a command fail and a release stop. */
export const hasErrors = (findings: readonly Finding[]): boolean => findings.some(isError);

/** True for what makes a command fail. */
export const isError = ({ severity }: Finding): boolean => severity === 'error';

const compareFindings = (a: Finding, b: Finding): number =>
  compareText(a.file, b.file) ||
  a.line - b.line ||
  a.column - b.column ||
  compareText(a.rule, b.rule) ||
  compareText(a.message, b.message);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
