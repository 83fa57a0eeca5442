import { cpSync, globSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { verdictOf, type Evidence } from '../core/evidence.ts';
import { scratch } from '../io/test-folder.ts';
import { lesson } from '../io/test-school.ts';
import { openSchool } from './open-school.ts';
import { printJobs } from './print-records.ts';
import { sentRelease, type SentRelease } from './testing/sent-release.ts';
import { verifyAll } from './verify.ts';

let sent: SentRelease;
beforeAll(async () => {
  sent = await sentRelease();
});

const TAG = 'kiem-tra/2026-2027/thang-10';
const LESSON = '2026-2027/ke-hoach-bai-day/lan/tuan-05/toan-bang-nhan-8.md';

/** The repository once more, to be spoilt. */
const copyOfSchool = (): { content: string; git: (...args: string[]) => string } => {
  const root = scratch();
  cpSync(sent.school.root, root, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return { content: join(root, 'content'), git };
};

const judge = (name: string, bytes: Uint8Array | string, content = sent.school.content) => {
  const file = join(scratch(), name);
  writeFileSync(file, bytes);
  return verifyAll([file], content);
};

/** The verdict on the first thing, the codes of what speaks against it, and all that is said. */
const told = ([first, ...rest]: readonly Evidence[]) => ({
  verdict: first && verdictOf(first),
  against: [
    ...new Set(
      (first?.statements ?? [])
        .filter(({ verdict }) => verdict === 'no' || verdict === 'unknown')
        .map(({ code }) => code),
    ),
  ],
  said: [first, ...rest].flatMap((one) => one?.statements.map(({ text }) => text) ?? []).join('\n'),
});

const pdf = (): Buffer => readFileSync(join(sent.out, 'pdf/lan/KHBD_T05_Toan_3A1_bang-nhan-8.pdf'));
const eml = (): string =>
  readFileSync(join(sent.box, globSync('dung@*/*.eml', { cwd: sent.box })[0] ?? ''), 'latin1');
const manifest = (): string => readFileSync(join(sent.out, 'manifest.json'), 'utf8');

/** A PDF of the lesson as the templates print it, whatever it claims. */
const forged = async (commit: string, text?: string): Promise<Uint8Array> => {
  const { content } = copyOfSchool();
  if (text) writeFileSync(join(content, LESSON), text);
  const entry = openSchool(content).entryAt(LESSON);
  const printed: Uint8Array[] = [];
  await printJobs(entry ? [{ entry, commit, committed: '2026-11-02T08:00:00+07:00' }] : [], {
    contentRoot: content,
    onPrinted: (one) => void printed.push(one.pdf),
  });
  return printed[0] ?? new Uint8Array();
};

test('a PDF with bytes appended is told apart: what it was, and how much was added', async () => {
  const longer = Buffer.concat([pdf(), Buffer.from('%%EOF\n')]);
  expect(told(await judge('la.pdf', longer))).toMatchObject({
    verdict: 'refuted',
    against: expect.arrayContaining(['changed-after-sending']) as unknown,
    said: expect.stringContaining(
      '"Bảng nhân 8" trong bản kê kiem-tra/2026-2027/thang-10 nhưng bị nối thêm 6 byte',
    ) as unknown,
  });
});

test('a PDF with another text attached and printed is refuted by git', async () => {
  const commit = sent.school.git('rev-list', '--max-parents=0', 'HEAD').trim();
  const evidence = told(
    await judge('la.pdf', await forged(commit, lesson('lan', 'Bảng nhân 9', 5, '2026-10-06'))),
  );
  expect(evidence.verdict).toBe('refuted');
  expect(evidence.against).toEqual(['source-differs', 'reprint-differs']);
});

test('a PDF that names a commit nobody has is not proven, and git is said to hold its text', async () => {
  const evidence = told(await judge('la.pdf', await forged('0'.repeat(39) + '1')));
  expect(evidence.verdict).toBe('unknown');
  expect(evidence.against).toContain('commit-missing');
  expect(evidence.said).toContain('hoặc lịch sử git đã bị viết lại, hoặc PDF ghi sai');
});

test('cut, emptied, huge or zipped files get a sentence each', async () => {
  const huge = join(scratch(), 'to.pdf');
  writeFileSync(huge, '%PDF-1.7\n');
  truncateSync(huge, 300_000_000);
  const evidence = [
    await judge('KHBD_T05_Toan_3A1_bang-nhan-8.pdf', pdf().subarray(0, 20_000)),
    await judge('cat.pdf', pdf().subarray(0, 900)),
    await judge('rong.pdf', ''),
    await judge('nen.pdf', Buffer.from('PK\x03\x04 %PDF-1.7', 'latin1')),
    await verifyAll([huge], sent.school.content),
    await judge('manifest.json', manifest().slice(0, 500)),
    await verifyAll([scratch()], sent.school.content),
  ].map(told);
  expect(evidence.map(({ verdict }) => verdict)).toEqual([
    'refuted',
    ...Array.from({ length: 6 }, () => 'unknown'),
  ]);
  expect(evidence.map(({ against }) => against.at(-1))).toEqual([
    'changed-after-sending',
    'unreadable',
    'unreadable',
    'unreadable',
    'too-large',
    'unreadable',
    'nothing-there',
  ]);
  expect(evidence[3]?.said).toContain('tệp nén (ZIP, Word hoặc Excel)');
});

test('a letter that servers encoded otherwise and whose headers stand in another order is still the letter', async () => {
  const [head = '', ...body] = eml().split('\r\n\r\n');
  const headers = head.split(/\r\n(?![ \t])/);
  const turned = [...headers.slice(0, 1), ...headers.slice(1).toReversed()].join('\r\n');
  const recoded = [turned, ...body]
    .join('\r\n\r\n')
    .replace(
      /(Content-Type: text\/plain[^\r]*\r\nContent-Transfer-Encoding: )base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/,
      (_, lead: string, text: string) =>
        `${lead}8bit\r\n\r\n${Buffer.from(text, 'base64').toString('latin1')}\r\n`,
    );
  expect(recoded).toContain('8bit');
  const evidence = told(await judge('thu.eml', Buffer.from(recoded, 'latin1')));
  expect(evidence).toMatchObject({ verdict: 'proven', against: [] });
  expect(evidence.said).toContain('đã mã hóa lại');
  expect(evidence.said).toContain('lời thư vẫn đúng như thư đã gửi');
});

test('a letter lacking an attachment, and one with an attachment more, are told apart', async () => {
  const text = eml();
  const boundary = /--(\S+)\r\nContent-Type: application\/pdf/.exec(text)?.[1] ?? '';
  const parts = text.split(`--${boundary}\r\n`);
  const bound = parts.find((part) => part.includes('KHBD_TAP')) ?? '';
  const joined = (all: readonly string[]) => Buffer.from(all.join(`--${boundary}\r\n`), 'latin1');
  const lacking = told(await judge('thu.eml', joined(parts.filter((part) => part !== bound))));
  expect([lacking.verdict, lacking.against]).toEqual(['refuted', ['attachment-missing']]);
  expect(lacking.said).toContain('Thiếu tệp đính kèm KHBD_TAP_T05-T08_nguyen-mai-lan.pdf');
  const more = parts.flatMap((part) =>
    part === bound ? [part, part.replaceAll('KHBD_TAP', 'LA_TAP')] : [part],
  );
  const added = told(await judge('thu.eml', joined(more)));
  expect([added.verdict, added.against]).toEqual(['refuted', ['attachment-added']]);
});

test('a message of fifty megabytes that nobody knows is read and told to be unknown', async () => {
  const line = `${'QUJD'.repeat(19)}\r\n`;
  const big = `From: a@b.example\r\nMessage-ID: <x@b.example>\r\nSubject: x\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${line.repeat(640_000)}`;
  const evidence = await judge('to.eml', big);
  expect(evidence.map(verdictOf)).toEqual(['unknown', 'unknown']);
  expect(told(evidence).said).toContain('Tệp PDF hỏng');
});

test('a manifest with right hashes under a tag that is not there is no proof', async () => {
  const forgedTag = manifest().replace(`"tag": "${TAG}"`, '"tag": "kiem-tra/2026-2027/thang-11"');
  const other = told(await judge('manifest.json', forgedTag));
  expect([other.verdict, other.against]).toEqual(['refuted', ['rebuild-differs']]);
  const { content, git } = copyOfSchool();
  git('tag', '--delete', TAG);
  const untagged = told(await judge('manifest.json', manifest(), content));
  expect([untagged.verdict, untagged.against]).toEqual(['unknown', ['tag-missing']]);
});

test('a tag that was moved, renamed or made anew is told apart', async () => {
  const { content, git } = copyOfSchool();
  const object = git('rev-parse', `refs/tags/${TAG}`).trim();
  const body = git('cat-file', 'tag', object);
  const first = git('rev-list', '--max-parents=0', 'HEAD').trim();
  const mktag = (text: string) =>
    execFileSync('git', ['mktag'], {
      cwd: join(content, '..'),
      input: text,
      encoding: 'utf8',
    }).trim();
  git('update-ref', `refs/tags/${TAG}`, mktag(body.replace(/^object .*/, `object ${first}`)));
  const moved = told(await verifyAll([TAG], content));
  expect([moved.verdict, moved.against]).toEqual(['refuted', ['tag-moved']]);
  git('update-ref', `refs/tags/${TAG}`, mktag(body.replace(/^tag .*$/m, 'tag kiem-tra/khac')));
  expect(told(await verifyAll([TAG], content)).against).toEqual(['tag-moved']);
  git(
    'update-ref',
    `refs/tags/${TAG}`,
    mktag(body.replace(/sha256:.{64}/, `sha256:${'0'.repeat(64)}`)),
  );
  const anew = told(await judge('manifest.json', manifest(), content));
  expect([anew.verdict, anew.against]).toEqual(['unknown', ['tag-names-other']]);
  git('tag', 'v1');
  expect(told(await verifyAll(['v1', 'kiem-tra', 'v*'], content)).against).toEqual(['not-ours']);
});

test('a record changed in git after the tag is told, and what was sent stays proven', async () => {
  const { content, git } = copyOfSchool();
  writeFileSync(join(content, LESSON), lesson('lan', 'Bảng nhân 8 (sửa)', 5, '2026-10-06'));
  git('commit', '--quiet', '--all', '--message', 'Sửa', '--date', '2026-11-05T08:00:00+07:00');
  for (const evidence of [await judge('la.pdf', pdf(), content), await verifyAll([TAG], content)]) {
    expect(verdictOf(evidence[0] ?? { subject: '', statements: [] })).toBe('proven');
    expect(evidence[0]?.statements).toContainEqual(
      expect.objectContaining({ code: 'changed-in-git', verdict: 'fact' }),
    );
  }
});

test('a history that was rewritten is told, whether the mailed commit is only off the branch or gone', async () => {
  const { content, git } = copyOfSchool();
  git('checkout', '--quiet', '--orphan', 'moi');
  git('commit', '--quiet', '--message', 'Viết lại từ đầu');
  git('branch', '--quiet', '--delete', '--force', 'main');
  const off = [await judge('la.pdf', pdf(), content), await verifyAll([TAG], content)].map(told);
  expect(off.map(({ verdict, against }) => [verdict, against])).toEqual([
    ['refuted', ['history-rewritten']],
    ['refuted', ['history-rewritten']],
  ]);
  expect(off[0]?.said).toContain('không còn nhánh nào dẫn tới');
  git('tag', '--delete', TAG);
  git('reflog', 'expire', '--expire=now', '--all');
  git('gc', '--quiet', '--prune=now');
  const gone = told(await judge('manifest.json', manifest(), content));
  expect(gone.verdict).toBe('refuted');
  expect(gone.against).toContain('history-rewritten');
  expect(gone.said).toContain('kho không còn lần lưu ấy');
});

test('paper of another program is told not to be ours', async () => {
  const foreign = join(scratch(), 'la.pdf');
  rmSync(foreign, { force: true });
  writeFileSync(foreign, FOREIGN);
  const evidence = told(await verifyAll([foreign], sent.school.content));
  expect([evidence.verdict, evidence.against]).toEqual(['unknown', ['not-ours']]);
});

/** An empty page, by hand. */
const FOREIGN = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
trailer<</Root 1 0 R>>
`;
