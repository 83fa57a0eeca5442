import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { parseLedger } from '../core/ledger.ts';
import { manifestSchema } from '../core/manifest.ts';
import { readEml } from '../io/eml.ts';
import { openMailbox } from '../io/mailbox.ts';
import { noisePicture } from '../io/test-picture.ts';
import { scratch } from '../io/test-folder.ts';
import { mails, release } from '../io/test-release.ts';
import { lesson, makeTestSchool, request, type TestSchool } from '../io/test-school.ts';

vi.setConfig({ testTimeout: 120_000 });

test('without --send the plan shows every envelope and who owes what, and writes nothing', async () => {
  const school = makeTestSchool();
  const before = globSync('**', { cwd: school.root }).length;
  const { code, output } = await release(school, []);
  expect(code).toBe(0);
  expect(output).toContain(
    'Đến:      Trường Tiểu học Thử <truong@thu.example>, Lê Quốc Dũng <dung@thu.example>',
  );
  expect(output).toContain('Trả lời:  Nguyễn Mai Lan <lan@thu.example>');
  expect(output).toContain(
    '[HSSS] 2026-2027 – Kiểm tra tháng 10 – Nguyễn Mai Lan – Kế hoạch bài dạy (phần 1/1)',
  );
  expect(output).toContain('KHBD_T05_Toan_3A1_bang-nhan-8.pdf');
  expect(output).toMatch(/Chưa có gì để gửi \(1 người\):\s+Đặng Kim Oanh – Tổ Hai/);
  expect(globSync('**', { cwd: school.root })).toHaveLength(before);
});

test('an option of sending without --send is refused, so that nobody believes it was sent', async () => {
  const mailbox = scratch();
  const { code, output } = await release(makeTestSchool(), ['--to-mailbox', mailbox]);
  expect([code, output.includes('chỉ dùng cùng --send'), mails(mailbox)]).toEqual([2, true, []]);
});

test('without a mail server nothing is tagged and the sentence says what to do', async () => {
  const school = makeTestSchool();
  const { code, output } = await release(school, ['--send']);
  expect(code).toBe(2);
  expect(output).toContain('SMTP_URL=smtps://');
  expect(school.git('tag')).toBe('');
});

test('a rehearsal files each message once a recipient and leaves git alone', async () => {
  const school = makeTestSchool();
  const mailbox = scratch();
  const first = await release(school, ['--send', '--to-mailbox', mailbox]);
  expect(first.output).toContain('2 thư, 4 lượt nhận: 4 đã được máy chủ thư nhận');
  expect(first.code).toBe(0);
  const folders = mails(mailbox).map((path) => path.split('/')[0]);
  expect(folders).toEqual([
    'dung@thu.example',
    'huong@thu.example',
    'truong@thu.example',
    'truong@thu.example',
  ]);
  const again = await release(school, ['--send', '--to-mailbox', mailbox]);
  expect([first, again].map(({ output }) => output.includes('không gửi thêm'))).toEqual([
    false,
    true,
  ]);
  expect(mails(mailbox)).toHaveLength(4);
  expect(school.git('tag')).toBe('');
  expect(school.git('status', '--porcelain')).toBe('');
});

test('a message carries its files, goes to both mailboxes, answers to the teacher and holds no link', async () => {
  const school = makeTestSchool();
  const mailbox = scratch();
  await release(school, ['--send', '--to-mailbox', mailbox]);
  const [path = ''] = mails(mailbox);
  const mail = await readEml(readFileSync(join(mailbox, path)));
  expect(mail?.to).toEqual(['truong@thu.example', 'dung@thu.example']);
  expect(mail?.replyTo).toBe('lan@thu.example');
  expect(mail?.attachments.map(({ name }) => name)).toEqual([
    'KHBD_T05_Toan_3A1_bang-nhan-8.pdf',
    'KHBD_T06_Toan_3A1_bang-chia-8.pdf',
  ]);
  expect(mail?.bodies.join('\n')).toContain('Nhà trường kiểm tra kế hoạch bài dạy tháng 10.');
  expect(mail?.bodies.join('\n')).not.toMatch(/https?:|www\./i);
});

test('a real send tags the commit, keeps the answers and commits the ledger by itself', async () => {
  const school = makeTestSchool();
  const head = school.git('rev-parse', 'HEAD').trim();
  const folder = scratch();
  const server = await openMailbox(folder);
  const { code } = await release(school, ['--send'], { SMTP_URL: server.url });
  await server.close();
  expect(code).toBe(0);
  expect(school.git('rev-parse', 'kiem-tra/2026-2027/thang-10^{commit}').trim()).toBe(head);
  expect(school.git('tag', '-l', '--format=%(taggerdate:iso-strict)')).toContain(
    '2026-11-02T09:30:00+07:00',
  );
  expect(school.git('show', '--name-only', '--format=%s', 'HEAD')).toBe(
    'Sổ gửi: Kiểm tra tháng 10, năm học 2026-2027\n\ncontent/2026-2027/kiem-tra/thang-10.gui.json\n',
  );
  const ledger = parseLedger(
    school.git('show', 'HEAD:content/2026-2027/kiem-tra/thang-10.gui.json'),
  );
  expect(ledger?.deliveries.map(({ state, answer }) => [state, answer?.slice(0, 6)])).toEqual(
    Array.from({ length: 4 }, () => ['accepted', '250 OK']),
  );
  expect(school.git('status', '--porcelain', '--', 'content')).toBe('');
});

test('unsaved records, findings and a shallow clone are refused before anything is tagged', async () => {
  const school = makeTestSchool();
  const server = await openMailbox(scratch());
  const env = { SMTP_URL: server.url };
  writeFileSync(join(school.content, '2026-2027/ke-hoach-bai-day/tam/ghi-chu.txt'), 'x');
  const dirty = await release(school, ['--send'], env);
  expect([dirty.code, dirty.output.includes('chưa lưu vào git')]).toEqual([2, true]);
  school.write('2026-2027/ke-hoach-bai-day/tam/tuan-08/hong.md', '---\nten_bai: 1\n---\n');
  school.commit('2026-11-03T08:00:00+07:00');
  const wrong = await release(school, ['--send'], env);
  expect([wrong.code, wrong.output.includes('Chưa gửi gì')]).toEqual([1, true]);
  expect(school.git('tag')).toBe('');
  const clone = join(scratch(), 'ban-sao');
  school.git('clone', '--quiet', '--depth', '1', `file://${school.root}`, clone);
  const shallow = await release(
    { ...school, root: clone, content: join(clone, 'content') },
    ['--send'],
    env,
  );
  await server.close();
  expect([shallow.code, shallow.output.includes('git fetch --unshallow')]).toEqual([2, true]);
});

test('a record too large for one message is refused with advice, and nothing is sent', async () => {
  const school = makeTestSchool();
  const settings = readFileSync(join(school.content, 'truong.yml'), 'utf8');
  school.write('truong.yml', `${settings}dung_luong_thu_mb: 1\n`);
  school.write('2026-2027/ke-hoach-bai-day/tam/tuan-07/hinh/to.png', noisePicture());
  school.write(
    '2026-2027/ke-hoach-bai-day/tam/tuan-07/toan-luyen-tap.md',
    lesson('tam', 'Luyện tập', 7, '2026-10-20').replace('- Bảng phụ.', '![Hình to](hinh/to.png)'),
  );
  school.commit('2026-11-03T08:00:00+07:00');
  const folder = scratch();
  const { code, output } = await release(school, ['--send', '--to-mailbox', folder]);
  expect(code).toBe(1);
  expect(output.replace(/\s+/g, ' ')).toContain('Thu nhỏ các hình trong bài');
  expect(mails(folder)).toEqual([]);
});

test('the same commit and time give the same manifest on two machines', async () => {
  const school = makeTestSchool();
  const server = await openMailbox(scratch());
  await release(school, ['--send'], { SMTP_URL: server.url });
  const clone = join(scratch(), 'ban-sao');
  school.git('clone', '--quiet', '--no-local', school.root, clone);
  school.git('-C', clone, 'reset', '--quiet', '--hard', 'HEAD~1');
  for (const args of [
    ['tag', '-d', 'kiem-tra/2026-2027/thang-10'],
    ['config', 'user.name', 'A'],
    ['config', 'user.email', 'a@b.example'],
  ])
    school.git('-C', clone, ...args);
  const other = { ...school, root: clone, content: join(clone, 'content') };
  await release(other, ['--send'], { SMTP_URL: server.url });
  await server.close();
  expect(manifestIn(other)).toEqual(manifestIn(school));
});

test('a volume and the single records go out together when both are asked for', async () => {
  const school = makeTestSchool();
  school.write('2026-2027/kiem-tra/thang-10.md', request({ hinh_thuc: 'cả hai' }));
  school.commit('2026-11-03T08:00:00+07:00');
  const folder = scratch();
  const { code } = await release(school, ['--send', '--to-mailbox', folder]);
  expect(code).toBe(0);
  const mail = await readEml(readFileSync(join(folder, mails(folder)[0] ?? '')));
  expect(mail?.attachments.map(({ name }) => name)).toEqual([
    'KHBD_TAP_T05-T08_nguyen-mai-lan.pdf',
    'KHBD_T05_Toan_3A1_bang-nhan-8.pdf',
    'KHBD_T06_Toan_3A1_bang-chia-8.pdf',
  ]);
});

const manifestIn = (school: TestSchool) =>
  manifestSchema.parse(
    JSON.parse(
      readFileSync(join(school.root, 'out/release/2026-2027/thang-10/manifest.json'), 'utf8'),
    ),
  );
