import type { Content } from '../core/content.ts';
import type { Finding } from '../core/finding.ts';
import { lineAt } from '../core/place.ts';

/** What stands in a record at the place of a finding, its quotes aside. */
export const typedAt = (
  { file, line, column, endColumn }: Finding,
  { records }: Content,
): string => {
  const typed = lineAt(records.get(file)?.text ?? '', line).slice(column - 1, endColumn - 1);
  return typed.replace(/^(["'])(.*)\1$/, '$2');
};
