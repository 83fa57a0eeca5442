import { expect, test } from 'vitest';
import { kinds } from '../../schemas/index.ts';
import { rulesForAll } from './index.ts';

test('every rule has an id of its own and a promise in Vietnamese', () => {
  const rules = rulesForAll(kinds);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id, promise } of rules) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(promise).toBe(promise.normalize('NFC'));
    expect(promise.length).toBeGreaterThan(10);
  }
});
