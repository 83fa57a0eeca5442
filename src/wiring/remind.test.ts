import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readEml } from '../io/eml.ts';
import { openMailbox } from '../io/mailbox.ts';
import { scratch } from '../io/test-folder.ts';
import { headerOf } from '../io/test-headers.ts';
import { mails, release, runScript } from '../io/test-release.ts';
import type { TestSchool } from '../io/test-school.ts';
import { schoolWithDebts } from './testing/post-schools.ts';

vi.setConfig({ testTimeout: 120_000 });

const remind = async (
  school: TestSchool,
  folder: string,
  refuses?: (address: string) => boolean,
) => {
  const server = await openMailbox(folder, refuses ? { refuses } : {});
  const result = await runScript('remind', school, ['thang-10', '--send'], {
    SMTP_URL: server.url,
  });
  await server.close();
  return result;
};

test('without --send the letters are shown: to whom, a copy to whom, what is owed; nothing is written', async () => {
  const school = schoolWithDebts();
  const { code, output } = await runScript('remind', school, ['thang-10']);
  expect(code).toBe(0);
  expect(output).toContain('Đến:      Đặng Kim Oanh <oanh@thu.example>');
  expect(output).toContain(
    'Đồng gửi: Lý Thanh Tâm <tam@thu.example>, Trường Tiểu học Thử <truong@thu.example>',
  );
  expect(output).toContain('chưa có hồ sơ nào của thầy cô thuộc kỳ này (Kế hoạch bài dạy)');
  expect(output).toContain('Đến:      Nguyễn Mai Lan <lan@thu.example>');
  expect(output).toMatch(/1\. Bảng chia 8\n.*Toán, lớp 3A1, tuần 6/);
  expect(output).toContain('Hạn gửi là 02/11/2026, đã qua 20 ngày.');
  expect(output).toContain('Kế hoạch: 2 thư.');
  expect(school.git('status', '--porcelain')).toBe('');
});

test('sent twice on one day, nobody gets a second letter, whether or not this machine remembers', async () => {
  const school = schoolWithDebts();
  const folder = scratch();
  expect((await remind(school, folder)).code).toBe(0);
  const first = mails(folder);
  expect(first.map((path) => path.split('/')[0])).toEqual([
    'lan@thu.example',
    'oanh@thu.example',
    'tam@thu.example',
    'truong@thu.example',
    'truong@thu.example',
  ]);
  await remind(school, folder);
  rmSync(join(school.root, 'out'), { recursive: true });
  const third = await remind(school, folder);
  expect([third.code, mails(folder)]).toEqual([0, first]);
  expect(school.git('show', '--name-only', '--format=%s', 'HEAD')).toContain(
    'content/2026-2027/kiem-tra/thang-10.nhac.gui.json',
  );
});

test('what one mailbox refused is sent to it alone the next time', async () => {
  const school = schoolWithDebts();
  const folder = scratch();
  const strict = await remind(school, folder, (address) => address.startsWith('oanh@'));
  expect([strict.code, mails(folder).length]).toEqual([1, 4]);
  const second = await remind(school, folder);
  expect([second.code, mails(folder).length]).toEqual([0, 5]);
});

test('the next day is a new reminder, and it goes on in the thread of the dossier', async () => {
  const school = schoolWithDebts();
  const mailbox = await openMailbox(scratch());
  await release(school, ['--send'], { SMTP_URL: mailbox.url });
  await mailbox.close();
  await remind(school, scratch());
  const settings = readFileSync(join(school.content, 'truong.yml'), 'utf8');
  school.write('truong.yml', settings.replace('2026-11-22', '2026-11-23'));
  school.commit('2026-11-03T08:00:00+07:00');
  const folder = scratch();
  const { code } = await remind(school, folder);
  expect([code, mails(folder).length]).toEqual([0, 5]);
  const toLan = mails(folder).find((path) => path.startsWith('lan@')) ?? '';
  const bytes = readFileSync(join(folder, toLan));
  expect((await readEml(bytes))?.attachments).toEqual([]);
  const ledger = school.git('show', 'HEAD:content/2026-2027/kiem-tra/thang-10.gui.json');
  expect(ledger).toContain(headerOf(bytes, 'in-reply-to'));
  expect(headerOf(bytes, 'in-reply-to')).toMatch(/^<[0-9a-f]{32}@thu\.example>$/);
});
