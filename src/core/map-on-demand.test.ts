import { expect, test } from 'vitest';
import { MapOnDemand } from './map-on-demand.ts';

const counting = () => {
  const made: string[] = [];
  const map = new MapOnDemand(new Set(['b', 'a']), (key) => {
    made.push(key);
    return key.toUpperCase();
  });
  return { made, map };
};

test('keys are known without making a value', () => {
  const { made, map } = counting();
  expect([...map.keys()]).toEqual(['b', 'a']);
  expect(map.has('a')).toBe(true);
  expect(map.size).toBe(2);
  expect(made).toEqual([]);
});

test('a value is made once; an unknown key has none', () => {
  const { made, map } = counting();
  expect([map.get('a'), map.get('a'), map.get('c')]).toEqual(['A', 'A', undefined]);
  expect(made).toEqual(['a']);
});

test('it is walked in the order of its keys', () => {
  const { map } = counting();
  const seen: string[] = [];
  map.forEach((value, key) => seen.push(key + value));
  expect(seen).toEqual(['bB', 'aA']);
  expect([...map]).toEqual([...map.entries()]);
  expect([...map.values()]).toEqual(['B', 'A']);
});
