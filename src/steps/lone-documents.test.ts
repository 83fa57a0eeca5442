import { expect, test } from 'vitest';
import { kinds } from '../../schemas/index.ts';
import { readRecord } from '../io/record.ts';
import { loneDocuments } from './lone-documents.ts';

const FOLDER = '2026-2027/ke-hoach-bai-day/ly-thanh-tam';

/** What is told of documents beside a lesson with this text. */
const told = (assets: readonly string[], text = ''): string[] => {
  const lesson = readRecord(`${FOLDER}/tuan-05/bai.md`, `---\n---\n${text}`);
  const records = new Map([[lesson.path, lesson]]);
  const content = { root: '/', records, data: new Map(), assets: new Set(assets), findings: [] };
  return loneDocuments(content, kinds).map(({ file }) => file);
};

test('a document that no record links to is told', () => {
  const documents = [`${FOLDER}/tuan-05/bai-2.docx`, `${FOLDER}/Phiếu bài tập.PDF`];
  expect(told([...documents, `${FOLDER}/hinh/cam.png`])).toEqual(documents);
});

test('a document of someone who has no record yet is told', () => {
  const document = '2026-2027/ke-hoach-bai-day/giao-vien-moi/tuan-01/bai-1.doc';
  expect(told([document])).toEqual([document]);
});

test.for([
  '[Phiếu](../Phiếu bài tập.pdf)',
  '[Phiếu](<../Phi%E1%BA%BFu%20b%C3%A0i%20t%E1%BA%ADp.pdf>)',
])('a document that a record links to is fine: %s', (text) => {
  expect(told([`${FOLDER}/Phiếu bài tập.pdf`], text)).toEqual([]);
});

test('documents elsewhere in the content folder are nobody’s records', () => {
  expect(told(['van-ban/cong-van.pdf', 'kem-theo.docx'])).toEqual([]);
});
