import type { Finding } from './finding.ts';

/** What a judgement asked beyond its own record, with the answers: it holds for as long as the answers stay the same. */
export type Asked = Readonly<Record<string, string>>;

/** What was said, and on which answers it rests. */
export interface Told {
  readonly findings: readonly Finding[];
  readonly asked: Asked;
}

/** Answers a question about the record at a path; `undefined` when there is no telling. */
export type Answer = (question: string, path: string) => string | undefined;

/** True when every question about the record at a path would be answered as it was. */
export const stillHolds = (asked: Asked, answer: Answer, path: string): boolean => {
  // No list of entries: a school year has a hundred thousand questions.
  for (const question in asked) if (answer(question, path) !== asked[question]) return false;
  return true;
};

/** Collects questions with their answers as they stand now. */
export const noteAnswers = (answer: Answer, path: string) => {
  const asked: Record<string, string> = {};
  const note = (question: string): void => {
    asked[question] ??= answer(question, path) ?? '';
  };
  return { asked, note };
};
