/** `yes`: shown to be so; `no`: shown not to be so; `unknown`: neither can be shown here; `fact`: told, not judged. */
export type Verdict = 'yes' | 'no' | 'unknown' | 'fact';

/** One thing that can be said about what was given, in plain Vietnamese. */
export interface Statement {
  readonly verdict: Verdict;
  readonly text: string;
}

/** What can be said about one file or tag. */
export interface Evidence {
  /** As it was named by the person who asks. */
  readonly subject: string;
  readonly statements: readonly Statement[];
}

/** Makers of statements. */
export const yes = (text: string): Statement => ({ verdict: 'yes', text });
export const no = (text: string): Statement => ({ verdict: 'no', text });
export const unknown = (text: string): Statement => ({ verdict: 'unknown', text });
export const fact = (text: string): Statement => ({ verdict: 'fact', text });

/** One `no` refutes; without any `yes` nothing is proven; an `unknown` beside a `yes` leaves a doubt that is told, not hidden. */
export const verdictOf = ({ statements }: Evidence): 'proven' | 'refuted' | 'unknown' => {
  if (statements.some(({ verdict }) => verdict === 'no')) return 'refuted';
  if (statements.some(({ verdict }) => verdict === 'unknown')) return 'unknown';
  return statements.some(({ verdict }) => verdict === 'yes') ? 'proven' : 'unknown';
};
