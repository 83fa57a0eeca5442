import { kinds } from '../../schemas/index.ts';
import type { DescribedRule } from '../core/rule-example.ts';
import { ruleExamples } from '../rules/examples.ts';
import { rulesForAll } from '../rules/index.ts';
import { readingRules } from '../rules/reading.ts';
import { printRules } from './print-rules.ts';

/** A rule's name, and its example if it has one yet. */
type NamedRule = Omit<DescribedRule, 'example'> & Partial<Pick<DescribedRule, 'example'>>;

/** Rules with their examples, each id once. */
export const described = (rules: readonly { id: string; promise: string }[]): NamedRule[] => [
  ...new Map(
    rules.map(({ id, promise }) => {
      const example = ruleExamples[id];
      return [id, { id, promise, ...(example && { example }) }] as const;
    }),
  ).values(),
];

/** The rules that hold for every record, whatever its kind. */
export const commonRules = (): NamedRule[] => [
  ...readingRules,
  ...described([...rulesForAll(kinds), ...printRules]),
];

/** Every rule that the check may name in brackets. */
export const allRules = (): NamedRule[] => {
  const ofKinds = described(
    [...kinds.values()].flatMap(({ rules, schoolRules = [] }) => [...rules, ...schoolRules]),
  );
  return [...commonRules(), ...ofKinds];
};
