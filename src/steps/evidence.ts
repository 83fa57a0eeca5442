import { evidenceSchema, verdictOf, type Evidence, type Verdict } from '../core/evidence.ts';

/** Evidence as people read it: every statement about a few things; of many, what is proven takes one line each. */
export const evidenceText = (all: readonly Evidence[]): string => {
  const brief = all.length > FEW;
  const parts = all.flatMap((one) =>
    brief && verdictOf(one) === 'proven' ? line(one) : paragraph(one),
  );
  const hint = brief ? ['Muốn xem đủ từng điều, xét từng tệp một.'] : [];
  return [...parts, ...(brief ? [''] : []), summary(all), ...hint].join('\n');
};

/** More things than a person reads paragraph by paragraph. */
const FEW = 3;

/** Evidence for machines: an array of `hsss/evidence@1`. */
export const evidenceJson = (all: readonly Evidence[]): string =>
  JSON.stringify(
    all.map((evidence) =>
      evidenceSchema.parse({
        type: 'hsss/evidence@1',
        subject: evidence.subject,
        verdict: verdictOf(evidence),
        statements: evidence.statements,
      }),
    ),
    null,
    2,
  );

const MARKS: Readonly<Record<Verdict, string>> = {
  yes: 'ĐÚNG    ',
  no: 'SAI     ',
  unknown: 'CHƯA RÕ ',
  fact: '        ',
};

const NAMES = {
  proven: 'CHỨNG MINH ĐƯỢC',
  refuted: 'BỊ BÁC BỎ',
  unknown: 'CHƯA CHỨNG MINH ĐƯỢC',
} as const;

const line = (evidence: Evidence): string[] => [
  `${evidence.subject}: ${NAMES[verdictOf(evidence)]}`,
];

const paragraph = (evidence: Evidence): string[] => [
  `${evidence.subject}: ${NAMES[verdictOf(evidence)]}`,
  ...evidence.statements.map(({ verdict, text }) => `  ${MARKS[verdict]}${text}`),
  '',
];

const summary = (all: readonly Evidence[]): string => {
  const count = (name: keyof typeof NAMES) => all.filter((one) => verdictOf(one) === name).length;
  return `${all.length} thứ đã xét: ${count('proven')} chứng minh được, ${count('refuted')} bị bác bỏ, ${count('unknown')} chưa chứng minh được.`;
};
