import { expect, test } from 'vitest';
import { fileStart } from './finding.ts';
import type { RuleContext } from './kind.ts';
import type { CheckedRecord } from './record.ts';
import { rule } from './report.ts';

test('of thousands of one mistake some are told, and an error behind them all', () => {
  const { check } = rule('a', 'b', function* () {
    for (let at = 0; at < 5000; at += 1) yield { at: fileStart, severity: 'hint', message: 'c' };
    yield { at: fileStart, message: 'd' };
  });
  const told = check({ path: 'a.md' } as CheckedRecord, {} as RuleContext);
  expect(told).toHaveLength(26);
  expect(told.at(-1)).toMatchObject({ rule: 'a', severity: 'error', message: 'd' });
});
