import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kinds } from '../../schemas/index.ts';
import { openSchool } from '../wiring/open-school.ts';
import { withPlace } from './with-place.ts';

const { content, school } = openSchool('content');

const example = (id: string, ...names: string[]): string => {
  const kind = kinds.get(id);
  const year = school.years.get('2026-2027');
  if (!kind || !year) throw new Error('the sample school is not sound');
  const text = readFileSync(`schemas/${id}/examples/ok.md`, 'utf8');
  return withPlace(text, kind, names, { year, records: content.records });
};

test('a lesson in a teacher’s folder is that teacher’s, and the hint stays', () => {
  const made = example('ke-hoach-bai-day', 'ly-thanh-tam', 'tuan-12', 'phan-so');
  expect(made).toContain('\ngiao_vien: ly-thanh-tam # mã của mình trong nhan-su.yml\n');
  expect(made).not.toContain('huynh-van-phuc');
});

test('a comment slip names the inspection and the teacher of its path', () => {
  const made = example('phieu-nhan-xet', 'giua-hoc-ki-1', 'ly-thanh-tam');
  expect(made).toContain('\nky: giua-hoc-ki-1 #');
  expect(made).toContain('\ngiao_vien: ly-thanh-tam #');
});

test('minutes in the folder of a tổ are that tổ’s', () => {
  expect(example('bien-ban-sinh-hoat-to', 'to-bo-mon', 'lan-07')).toContain('\nto: to-bo-mon');
});

test('a place that names nobody leaves the example as it is', () => {
  expect(example('ke-hoach-bai-day', 'phan-so')).toContain('giao_vien: huynh-van-phuc');
});
