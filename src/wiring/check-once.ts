import { statSync } from 'node:fs';
import { hasErrors } from '../core/finding.ts';
import type { CheckMemory } from '../io/check-memory.ts';
import type { ContentList } from '../io/content-list.ts';
import { standingOf } from '../io/git.ts';
import { formatFindings } from '../steps/format-findings.ts';
import { allRules } from './all-rules.ts';
import { askChanges } from './changes-ahead.ts';
import { beginCheck, type CheckAhead } from './check-ahead.ts';
import { checkAll } from './check-all.ts';
import { todayOf } from './check-school.ts';
import { fixRecords, mendablePlaces } from './fix-records.ts';
import { openSchool } from './open-school.ts';
import { includesOf } from './paths.ts';

interface CheckRequest {
  readonly content: string;
  /** Files and folders as typed; none means all. */
  readonly paths: readonly string[];
  readonly format: string;
  readonly today: string | undefined;
  /** Mend first. */
  readonly fix: boolean;
  readonly memory: CheckMemory;
  /** What was begun before. */
  readonly ahead?: CheckAhead | undefined;
}

/** One run of `npm run check`: what it prints, and whether errors were found. */
export const checkOnce = async ({ content, paths, format, memory, ...request }: CheckRequest) => {
  const open = (listed?: ContentList) =>
    openSchool(content, (path) => memory.recall(path)?.facts, listed);
  // Git makes its answers ready while the records are opened.
  const standing = isFolder(content) ? standingOf(content) : undefined;
  const ahead = request.ahead ?? beginCheck(content, false);
  const listed = await ahead.listed;
  const changes = standing && (await askChanges(standing, memory, listed));
  const found = open(listed);
  const includes = includesOf(found.content, paths);
  const mended = request.fix ? fixRecords(found, includes) : [];
  const opened = mended.length > 0 ? open() : found;
  const findings = await checkAll(opened, {
    today: todayOf(opened, request.today),
    includes,
    memory,
    standing,
    changes,
    // Mended files are not as they were listed.
    listed: mended.length > 0 ? undefined : listed,
    threads: ahead.threads,
  });
  const judged = [...opened.content.records.keys()].filter(includes);
  const isJudged = (path: string) => opened.school.years.has(path.slice(0, path.indexOf('/')));
  const files = new Set(findings.map(({ file }) => file));
  const places = request.fix ? 0 : mendablePlaces(opened, findings);
  const text = formatFindings(findings, {
    format,
    judged: judged.length,
    sound: judged.filter((path) => !files.has(path) && isJudged(path)).length,
    folder: content,
    mended,
    ...(places > 0 && { fix: { places, command: fixCommand(content, paths) } }),
    rules: allRules(),
  });
  return { text, failed: hasErrors(findings) };
};

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** What to type so that the same records are mended. */
const fixCommand = (content: string, paths: readonly string[]): string =>
  [
    'npm run check -- --fix',
    ...(content === 'content' ? [] : ['--content', asTyped(content)]),
    ...paths.map(asTyped),
  ].join(' ');

const asTyped = (word: string): string => (/^[\w./\\:-]+$/.test(word) ? word : `"${word}"`);
