/** What a judgement asked beyond its own record, with the answers: it holds for as long as the answers stay the same. */
export type Asked = Readonly<Record<string, string>>;

/** Answers a question; `undefined` when there is no telling. */
export type Answer = (question: string) => string | undefined;

/** True when every question would be answered as it was. */
export const stillHolds = (asked: Asked, answer: Answer): boolean =>
  Object.entries(asked).every(([question, told]) => answer(question) === told);
