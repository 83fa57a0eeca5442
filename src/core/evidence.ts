import { z } from 'zod';

/** `yes`: shown to be so; `no`: shown not to be so; `unknown`: neither can be shown here; `fact`: told, not judged. */
const verdicts = ['yes', 'no', 'unknown', 'fact'] as const;

/** What a statement is about, for machines. A code keeps its meaning for good; new ones may come. */
const codes = [
  // What it is.
  'note',
  'not-ours',
  'unreadable',
  'nothing-there',
  'too-large',
  // Its bytes against a manifest.
  'listed',
  'not-listed',
  'changed-after-sending',
  're-encoded',
  'sent',
  'attachment-same',
  'attachment-missing',
  'attachment-added',
  // Its words against git.
  'commit',
  'commit-missing',
  'source-same',
  'source-differs',
  'source-absent',
  'reprint-same',
  'reprint-differs',
  'reprint-by-other-tool',
  'reprint-impossible',
  'changed-in-git',
  'history-rewritten',
  // The manifest against its tag and its signature.
  'tag-names-manifest',
  'tag-missing',
  'tag-moved',
  'tag-names-other',
  'tag-signed',
  'tag-unsigned',
  'tag-signature-bad',
  'tag-signature-unknown',
  'rebuilt',
  'rebuild-differs',
  // Who else says when.
  'time-stamped',
  'time-stamp-wrong',
  'time-stamp-unchecked',
  'dkim-good',
  'dkim-bad',
  'dkim-none',
  'dkim-unchecked',
  // Clocks that cannot be right.
  'clock-backwards',
  'clock-after-mail',
  'clock-after-stamp',
  'reflection-before-lesson',
] as const;

const statementSchema = z.strictObject({
  verdict: z.enum(verdicts),
  code: z.enum(codes),
  /** A whole sentence in Vietnamese. */
  text: z.string(),
});

/** What `npm run verify -- --format json` prints an array of, one for each thing judged: a published type, kept by those who judge by machine; a change of it is a new number. */
export const evidenceSchema = z.strictObject({
  type: z.literal('hsss/evidence@1'),
  /** As it was named by the person who asks. */
  subject: z.string(),
  /** One `no` refutes; an `unknown`, or no `yes` at all, leaves it open. */
  verdict: z.enum(['proven', 'refuted', 'unknown']),
  statements: z.array(statementSchema),
});

export type Verdict = (typeof verdicts)[number];
export type Code = (typeof codes)[number];

/** One thing that can be said about what was given, in plain Vietnamese. */
export type Statement = Readonly<z.output<typeof statementSchema>>;

/** What can be said about one file or tag. */
export interface Evidence {
  /** As it was named by the person who asks. */
  readonly subject: string;
  readonly statements: readonly Statement[];
}

const said =
  (verdict: Verdict) =>
  (text: string, code: Code = 'note'): Statement => ({ verdict, code, text });

/** Makers of statements. */
export const yes = said('yes');
export const no = said('no');
export const unknown = said('unknown');
export const fact = said('fact');

/** One `no` refutes; without any `yes` nothing is proven; an `unknown` beside a `yes` leaves a doubt that is told, not hidden. */
export const verdictOf = ({ statements }: Evidence): 'proven' | 'refuted' | 'unknown' => {
  if (statements.some(({ verdict }) => verdict === 'no')) return 'refuted';
  if (statements.some(({ verdict }) => verdict === 'unknown')) return 'unknown';
  return statements.some(({ verdict }) => verdict === 'yes') ? 'proven' : 'unknown';
};
