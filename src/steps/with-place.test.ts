import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openSchool } from '../wiring/open-school.ts';
import { withPlace } from './with-place.ts';

const year = openSchool('content').school.years.get('2026-2027');
const example = (kind: string): string => readFileSync(`schemas/${kind}/examples/ok.md`, 'utf8');

test('a lesson in a teacher’s folder is that teacher’s, and the hint stays', () => {
  const place = ['ke-hoach-bai-day', 'ly-thanh-tam', 'tuan-12', 'phan-so'];
  const made = withPlace(example('ke-hoach-bai-day'), place, year);
  expect(made).toContain('\ngiao_vien: ly-thanh-tam # mã của mình trong nhan-su.yml\n');
  expect(made).not.toContain('huynh-van-phuc');
});

test('a comment slip names the inspection and the teacher of its path', () => {
  const place = ['phieu-nhan-xet', 'giua-hoc-ki-1', 'ly-thanh-tam'];
  const made = withPlace(example('phieu-nhan-xet'), place, year);
  expect(made).toContain('\nky: giua-hoc-ki-1 #');
  expect(made).toContain('\ngiao_vien: ly-thanh-tam #');
});

test('a place that names nobody leaves the example as it is', () => {
  const text = example('ke-hoach-bai-day');
  expect(withPlace(text, ['ke-hoach-bai-day', 'phan-so'], year)).toBe(text);
});
