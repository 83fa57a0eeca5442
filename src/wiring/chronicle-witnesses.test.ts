import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { verdictOf } from '../core/evidence.ts';
import { keyRecordOf } from '../io/dkim.ts';
import { openMailbox } from '../io/mailbox.ts';
import { openssl, startAuthority } from '../io/test-authority.ts';
import { startDns } from '../io/test-dns.ts';
import { scratch } from '../io/test-folder.ts';
import { makeTestSchool, type TestSchool } from '../io/test-school.ts';
import { chronicleForm } from '../steps/chronicle-form.ts';
import { rowsOf } from '../steps/chronicle-rows.ts';
import { printChronicles } from './chronicle-print.ts';
import { gatherChronicles } from './chronicle.ts';
import { sendTo } from './testing/sent-release.ts';
import { verifyAll } from './verify.ts';

vi.setConfig({ testTimeout: 120_000 });

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Sends at 09:30 on 2 November 2026, over SMTP on this machine, stamped by an authority whose clock stands still; gives the outbox, the mailboxes and the authority's certificate. */
const sendStamped = async (school: TestSchool, clock: string) => {
  const [out, box] = [scratch(), scratch()];
  const [server, authority] = [await openMailbox(box), await startAuthority(new Date(clock))];
  vi.stubEnv('SMTP_URL', server.url);
  vi.stubEnv('TSA_URL', authority.url);
  vi.stubEnv('GIT_COMMITTER_DATE', '2026-11-02T09:30:00+07:00');
  await sendTo(school, { out });
  await Promise.all([server.close(), authority.close()]);
  return { out, box, ca: authority.ca };
};

/** Signs letters from now on; gives what ends the DNS that knows the key. */
const signLetters = async () => {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const { name, text } = keyRecordOf({ domain: 'thu.example', selector: 's1', privateKey });
  const dns = await startDns({ [name]: text });
  const path = join(scratch(), 'dkim.pem');
  writeFileSync(path, privateKey);
  vi.stubEnv('DKIM_DOMAIN', 'thu.example');
  vi.stubEnv('DKIM_SELECTOR', 's1');
  vi.stubEnv('DKIM_KEY', path);
  vi.stubEnv('DNS_SERVER', dns.address);
  return dns;
};

/** The letters that arrived, as they were read back from the school's mailbox and verified. */
const readBack = async (box: string, content: string): Promise<string> => {
  const letters = scratch();
  for (const name of globSync('truong@*/*.eml', { cwd: box })) {
    mkdirSync(join(letters, 'thang-10'), { recursive: true });
    copyFileSync(join(box, name), join(letters, 'thang-10', name.replaceAll(/.*[/\\]/g, '')));
  }
  await verifyAll([letters], content);
  return letters;
};

test('evidence names who stamped the manifest and whose signature the letters bear, the same on any machine', async () => {
  const school = makeTestSchool();
  const dns = await signLetters();
  const { box, ca } = await sendStamped(school, '2026-11-02T02:31:00Z');
  const letters = await readBack(box, school.content);
  await dns.close();
  vi.unstubAllEnvs();
  const facts = await gatherChronicles(school.content, 'thang-10', letters);
  const [record] = facts.chronicles;
  expect(record?.doubts).toEqual([]);
  const rows = record ? rowsOf(record).filter(({ witness }) => 'DK'.includes(witness)) : [];
  const manifest = record?.sendings[0]?.manifest ?? '';
  expect(rows).toEqual([
    {
      at: '2026-11-02T02:30:00.000Z',
      what: 'Chữ ký DKIM trên thư 1 của kỳ "Kiểm tra tháng 10" đã nhận về: đúng, thư còn nguyên',
      who: 'thu.example',
      witness: 'K',
      source: expect.stringMatching(/^khóa "s1", giữ từ \d\d:\d\d \d\d\/\d\d\/\d{4}$/) as unknown,
    },
    {
      at: '2026-11-02T02:31:00.000Z',
      what: 'Dấu thời gian (RFC 3161) cho bản kê kỳ "Kiểm tra tháng 10"',
      who: 'TSA thu',
      witness: 'D',
      source: `bản kê ${manifest.slice(0, 12)}`,
    },
  ]);
  const stamp = join(school.content, record?.sendings[0]?.stamp?.path ?? '');
  expect(openssl('ts', '-verify', '-CAfile', ca, '-in', stamp, '-digest', manifest)).toContain(
    'OK',
  );
  const again = await gatherChronicles(school.content, 'thang-10', letters);
  expect(Buffer.compare(await printChronicles(facts), await printChronicles(again))).toBe(0);
  const bare = await gatherChronicles(school.content, 'thang-10', scratch());
  expect(bare.chronicles.flatMap(({ sendings }) => sendings.flatMap((one) => one.seals))).toEqual(
    [],
  );
});

test('a commit and a tag dated after the time-stamp that covers them are doubts, of whatever is asked and in the annex', async () => {
  const school = makeTestSchool();
  const { out, box } = await sendStamped(school, '2026-11-01T02:00:00Z');
  const [pdf = ''] = globSync('pdf/**/*.pdf', { cwd: out });
  const [eml = ''] = globSync('truong@*/*.eml', { cwd: box });
  const names = [
    join(out, 'manifest.json'),
    join(out, 'manifest.json.tsr'),
    join(out, pdf),
    join(box, eml),
    'kiem-tra/2026-2027/thang-10',
  ];
  for (const evidence of await verifyAll(names, school.content)) {
    expect(verdictOf(evidence)).toBe('unknown');
    expect(
      evidence.statements.flatMap(({ code, text }) => (code === 'clock-after-stamp' ? text : [])),
    ).toEqual([
      expect.stringMatching(
        /lần lưu \w{12} ghi 08:00 ngày 02\/11\/2026, muộn hơn dấu thời gian của bản kê \(09:00 ngày 01\/11\/2026, do TSA thu cấp\)/,
      ),
      expect.stringContaining('thẻ kiem-tra/2026-2027/thang-10 ghi 09:30 ngày 02/11/2026'),
    ]);
  }
  const facts = await gatherChronicles(school.content, 'thang-10', scratch());
  const printed = JSON.stringify(chronicleForm(facts).blocks);
  expect(printed.match(/Bảng nhân 8; Bảng chia 8; Luyện tập: (?:Lần lưu|Thẻ)/g)).toHaveLength(2);
  expect(facts.chronicles[0]?.doubts).toEqual([
    expect.stringMatching(/^Lần lưu \w{12} ghi .* muộn hơn dấu thời gian của bản kê, do TSA thu/),
    expect.stringContaining('Thẻ kiem-tra/2026-2027/thang-10 ghi 09:30'),
  ]);
});

test('a time-stamp of something else is a doubt in the annex, and no witness', async () => {
  const school = makeTestSchool();
  await sendStamped(school, '2026-11-02T02:31:00Z');
  const other = makeTestSchool();
  other.write('2026-2027/ke-hoach-bai-day/lan/tuan-05/ghi-chu.txt', 'khác');
  other.commit('2026-11-02T08:30:00+07:00');
  const { out } = await sendStamped(other, '2026-11-02T02:31:00Z');
  copyFileSync(
    join(out, 'manifest.json.tsr'),
    join(school.content, '2026-2027/kiem-tra/thang-10.gui.tsr'),
  );
  school.commit('2026-11-03T08:00:00+07:00');
  const { chronicles } = await gatherChronicles(school.content, 'thang-10', scratch());
  expect(chronicles[0]?.doubts).toEqual([expect.stringContaining('là của một tệp khác')]);
  expect(chronicles[0] && rowsOf(chronicles[0]).some(({ witness }) => witness === 'D')).toBe(false);
});
