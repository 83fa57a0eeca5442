import { todayIs, type Day } from '../core/day.ts';
import type { RuleContext } from '../core/kind.ts';
import type { Listed } from './site-listed.ts';

/** Paths of the lessons past their days whose last section is still empty, judged by the kind's own rule. */
export const unreflected = (
  items: readonly Listed[],
  today: Day,
  facts: Pick<RuleContext, 'assets' | 'records'>,
): Set<string> =>
  new Set(
    items
      .filter(mayBeEmpty)
      .filter(({ record, kind, context }) =>
        kind.rules.some(
          (rule) =>
            UNWRITTEN.includes(rule.id) &&
            rule.check(record, { ...context, ...facts, ...todayIs(today) }).length > 0,
        ),
      )
      .map(({ record }) => record.path),
  );

const UNWRITTEN = ['rut-kinh-nghiem', 'dong-cham'];

/** A last section can only say nothing when the text ends with a heading or a dotted line; this spares parsing all others. */
const mayBeEmpty = ({ record, facets }: Listed): boolean =>
  facets.to !== undefined &&
  /^ {0,3}(##|[\s.…_–—-]+$)/.test(record.text.trimEnd().split('\n').at(-1) ?? '');
