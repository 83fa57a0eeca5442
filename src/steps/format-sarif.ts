import type { Finding, Severity } from '../core/finding.ts';

/** A rule as a report names it. */
export interface RuleName {
  readonly id: string;
  readonly promise: string;
}

/** Findings as a SARIF 2.1.0 log. Paths are relative to where the command ran; those of an absolute folder are file addresses. */
export const formatSarif = (
  findings: readonly Finding[],
  folder: string,
  rules: readonly RuleName[],
): string => {
  const ids = rules.map(({ id }) => id);
  const driver = { name: 'ho-so-so-sach', language: 'vi', rules: rules.map(ruleOf) };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    results: findings.map((finding) => resultOf(finding, folder, ids)),
  };
  return JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2);
};

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const ruleOf = ({ id, promise }: RuleName) => ({ id, shortDescription: { text: `${promise}.` } });

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  hint: 'note',
};

const resultOf = (
  { file, line, column, endLine, endColumn, rule, severity, message }: Finding,
  folder: string,
  ids: readonly string[],
) => ({
  ruleId: rule,
  ...(ids.includes(rule) && { ruleIndex: ids.indexOf(rule) }),
  level: LEVELS[severity],
  message: { text: message },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: uriOf(folder, file) },
        region: { startLine: line, startColumn: column, endLine, endColumn },
      },
    },
  ],
});

/** The file's address: no character of its name can be read as part of another one. */
const uriOf = (folder: string, file: string): string => {
  const slashes = folder.replaceAll('\\', '/').replace(/^\.\/|\/+$/g, '');
  const path = encodeParts(`${slashes}/${file}`);
  if (slashes.startsWith('/')) return `file://${path}`;
  return /^[a-z]:\//i.test(slashes) ? `file:///${path.replace('%3A', ':')}` : path;
};

const encodeParts = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
