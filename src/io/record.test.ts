import { expect, test } from 'vitest';
import { lesson } from '../wiring/testing/small-school.ts';
import { readDataFile, readRecord, unreadableRecord } from './record.ts';

const told = (text: string) =>
  readRecord('2026-2027/a/b/c.md', text).findings.map(
    ({ line, column, rule }) => `${line}:${column} ${rule}`,
  );

test('a path tells year, kind and slug', () => {
  const record = readRecord('2026-2027/ke-hoach-bai-day/mai/tuan-5/toan.md', lesson());
  expect([record.year, record.kind, record.slug]).toEqual([
    '2026-2027',
    'ke-hoach-bai-day',
    'mai/tuan-5/toan',
  ]);
});

test('front matter is NFC whatever was typed', () => {
  const { front } = readRecord('a.md', lesson().replace('Toán', 'Toán'.normalize('NFD')));
  expect(front['mon_hoc']).toBe('Toán');
});

test('a text that can be read again is read when asked for, not kept for long', () => {
  let reads = 0;
  const again = () => {
    reads += 1;
    return lesson();
  };
  const record = readRecord('a.md', lesson(), again);
  expect([record.front['lop'], record.text === lesson(), reads]).toEqual(['3A2', true, 0]);
  for (let more = 0; more < 1000; more += 1) expect(readRecord(`${more}.md`, '').text).toBe('');
  expect(record.tree.children).toHaveLength(7);
  expect(record.placeOf(['lop'])).toMatchObject({ line: 3, column: 6 });
  expect(record.text).toBe(lesson());
  expect(reads).toBe(1);
});

test('two records that take turns do not mix up', () => {
  const [one, two] = [readRecord('a.md', lesson()), readRecord('b.md', `${lesson()}\nthêm\n`)];
  expect(one.tree.children.length + 1).toBe(two.tree.children.length);
  expect(one.text).not.toBe(two.text);
  expect(one.placeOf(['tuan'])).toEqual(two.placeOf(['tuan']));
});

test('CRLF changes no place', () => {
  const crlf = readRecord('a.md', lesson().replaceAll('\n', '\r\n'));
  const lf = readRecord('a.md', lesson());
  expect(crlf.front).toEqual(lf.front);
  expect(crlf.placeOf(['giao_vien'])).toEqual(lf.placeOf(['giao_vien']));
  expect(crlf.tree.children.at(-1)?.position?.start).toMatchObject({ line: 23, column: 1 });
});

test.for([
  ['lone CR', lesson().replaceAll('\n', '\r'), '1:4 doc-tep'],
  ['a list for a head', '---\n- a\n---\n', '2:1 phan-dau-tep'],
  ['a word for a head', '---\nchữ\n---\n', '2:1 phan-dau-tep'],
  ['an unquoted colon', lesson().replace('Bảng', 'Ôn: Bảng'), '4:10 dau-hai-cham'],
  ['a hidden NUL in the head', lesson().replace('Bảng', 'Bả\0ng'), '4:12 ky-tu-la'],
  [
    'two versions of the head',
    lesson().replace('tuan: 5', '<<<<<<< HEAD\r\ntuan: 5\r\n=======\r\ntuan: 6\r\n>>>>>>> a'),
    '6:1 xung-dot-git',
  ],
  ['100 lists in one line', `---\na: 1\n---\n${'- '.repeat(10_000)}`, '4:1 long-qua-sau'],
  ['a word of 12,000 strokes', `---\na: 1\n---\nb ${'a_'.repeat(6_000)}`, '4:3 doc-tep'],
  ['501 entities', `---\na: 1\n---\n${'&amp;'.repeat(501)}`, '4:2501 doc-tep'],
] as const)('%s is one finding at its place', ([, text, finding]) => {
  expect(told(text)).toEqual([finding]);
});

test('500 entities are fine', () => {
  expect(told(`---\na: 1\n---\n${'&amp;'.repeat(500)}`)).toEqual([]);
});

test('a dangerous body is not parsed', () => {
  const record = readRecord('a.md', `---\na: 1\n---\n${'&amp;'.repeat(20_000)}`);
  expect(record.tree.children).toEqual([]);
});

test('a file that cannot be read is a record with a finding', () => {
  expect(unreadableRecord('a.md', 'Không đọc được.')).toMatchObject({
    front: {},
    text: '',
    findings: [{ rule: 'doc-tep', message: 'Không đọc được.' }],
  });
});

test('a data file is any YAML; what is broken in it is told', () => {
  expect(readDataFile('truong.yml', '- a\n')).toMatchObject({ value: ['a'], findings: [] });
  expect(readDataFile('truong.yml', 'a: b: c').findings[0]).toMatchObject({ rule: 'dau-hai-cham' });
  const twice = '<<<<<<< HEAD\nten: A\n=======\nten: B\n>>>>>>> khac\n';
  expect(readDataFile('truong.yml', `a: b\n${twice}`).findings).toMatchObject([
    { rule: 'xung-dot-git', line: 2 },
  ]);
  expect(readDataFile('truong.yml', 'ten: A\u202eB').findings[0]).toMatchObject({
    rule: 'ky-tu-la',
    column: 7,
  });
});

test('a strange sign that a data file writes as an escape is told at its value', () => {
  const { findings } = readDataFile('truong.yml', 'ten: "Bến \\u202ESen"\nviet_tat: "a\\tb"\n');
  expect(findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
    '1:6 ky-tu-la',
  ]);
  expect(readDataFile('a.yml', 'a: "\u202e\\t"\n').findings).toHaveLength(1);
});
