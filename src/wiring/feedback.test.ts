import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readEml } from '../io/eml.ts';
import { openMailbox } from '../io/mailbox.ts';
import { readPdf } from '../io/pdf.ts';
import { scratch } from '../io/test-folder.ts';
import { headerOf } from '../io/test-headers.ts';
import { mails, release, runScript } from '../io/test-release.ts';
import { lesson, type TestSchool } from '../io/test-school.ts';
import { LESSON, schoolWithSlip, SLIP, slip } from './testing/post-schools.ts';

vi.setConfig({ testTimeout: 120_000 });

const feedback = async (school: TestSchool, folder: string) => {
  const server = await openMailbox(folder);
  const result = await runScript('feedback', school, ['thang-10/lan', '--send'], {
    SMTP_URL: server.url,
  });
  await server.close();
  return result;
};

test('a finished slip goes to the teacher with a copy to the school, answers to the manager, in the thread of the dossier', async () => {
  const school = schoolWithSlip();
  const inspection = await openMailbox(scratch());
  await release(school, ['--send'], { SMTP_URL: inspection.url });
  await inspection.close();
  const folder = scratch();
  const { code, output } = await feedback(school, folder);
  expect([code, output.includes('2 đã được máy chủ thư nhận')]).toEqual([0, true]);
  expect(mails(folder).map((path) => path.split('/')[0])).toEqual([
    'lan@thu.example',
    'truong@thu.example',
  ]);
  const bytes = readFileSync(join(folder, mails(folder)[0] ?? ''));
  const mail = await readEml(bytes);
  expect(mail).toMatchObject({ to: ['lan@thu.example'], replyTo: 'dung@thu.example' });
  expect(mail?.subject).toBe(
    '[HSSS] 2026-2027 – Kiểm tra tháng 10 – Nguyễn Mai Lan – Phiếu nhận xét',
  );
  expect(mail?.attachments.map(({ name }) => name)).toEqual(['PNX_thang-10_lan.pdf']);
  expect((await readPdf(mail?.attachments[0]?.bytes ?? new Uint8Array()))?.pages).toBe(1);
  const ledger = school.git('show', 'HEAD~1:content/2026-2027/kiem-tra/thang-10.gui.json');
  expect(headerOf(bytes, 'references')).toMatch(/^<[0-9a-f]{32}@thu\.example>$/);
  expect(ledger).toContain(headerOf(bytes, 'references'));
});

test('sent again it is not sent, on another machine neither; a slip that was changed is a new letter', async () => {
  const school = schoolWithSlip();
  const folder = scratch();
  const told = 'lần này không gửi thêm thư nào';
  expect((await feedback(school, folder)).output).not.toContain(told);
  expect((await feedback(school, folder)).output).toContain(told);
  rmSync(join(school.root, 'out'), { recursive: true });
  expect((await feedback(school, folder)).code).toBe(0);
  expect(mails(folder)).toHaveLength(2);
  const text = readFileSync(join(school.content, SLIP), 'utf8');
  school.write(SLIP, text.replace('Bài soạn rõ ràng.', 'Bài soạn rõ ràng, đủ hoạt động.'));
  school.commit('2026-11-06T08:00:00+07:00');
  await feedback(school, folder);
  expect(mails(folder)).toHaveLength(4);
});

test('a lesson changed after the slip makes it void, and it is not sent', async () => {
  const school = schoolWithSlip();
  school.write(`2026-2027/${LESSON}`, lesson('lan', 'Bảng nhân 8 (sửa)', 5, '2026-10-06'));
  school.commit('2026-11-06T08:00:00+07:00');
  const folder = scratch();
  const { code, output } = await feedback(school, folder);
  expect([code, mails(folder)]).toEqual([1, []]);
  expect(output).toContain('Bài đã sửa sau khi nhận xét');
});

test.each([
  ['without a conclusion', slip('', ''), 'ket_luan'],
  ['without the fingerprints of its lessons', slip(''), 'Chưa ghi dấu vân tay'],
])('a slip %s is unfinished, and it is not sent', async (_, text, sentence) => {
  const folder = scratch();
  const { code, output } = await feedback(schoolWithSlip(text), folder);
  expect([code, output.includes(sentence), mails(folder)]).toEqual([1, true, []]);
});

test('a slip that is not saved, or that nobody knows, is told with what to do', async () => {
  const school = schoolWithSlip();
  school.write(SLIP, `${readFileSync(join(school.content, SLIP), 'utf8')}\nThêm.\n`);
  const unsaved = await feedback(school, scratch());
  expect([unsaved.code, unsaved.output.includes('chưa lưu vào git')]).toEqual([2, true]);
  const unknown = await runScript('feedback', school, ['thang-10/ai-do']);
  expect([unknown.code, unknown.output.includes(SLIP)]).toEqual([2, true]);
});
