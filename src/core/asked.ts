/** What a judgement asked beyond its own record, with the answers: it holds for as long as the answers stay the same. */
export type Asked = Readonly<Record<string, string>>;

/** Answers a question about the record at a path; `undefined` when there is no telling. */
export type Answer = (question: string, path: string) => string | undefined;

/** True when every question about the record at a path would be answered as it was. */
export const stillHolds = (asked: Asked, answer: Answer, path: string): boolean => {
  // No list of entries: a school year has a hundred thousand questions.
  for (const question in asked) if (answer(question, path) !== asked[question]) return false;
  return true;
};
