import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { verdictOf, type Evidence } from '../core/evidence.ts';
import { openMailbox } from '../io/mailbox.ts';
import { openssl, startAuthority } from '../io/test-authority.ts';
import { scratch } from '../io/test-folder.ts';
import { makeTestSchool } from '../io/test-school.ts';
import { sendTo } from './testing/sent-release.ts';
import { verifyAll } from './verify.ts';

/** A minute after the tag. */
const AT = new Date('2026-11-02T02:31:00Z');

const stampWords = ([evidence]: readonly Evidence[]) => ({
  verdict: evidence && verdictOf(evidence),
  codes: evidence?.statements.map(({ code }) => code).filter((code) => code.startsWith('time-')),
});

test('a release goes on without its authority, asks again, keeps the stamp beside the manifest and in git, and verify needs no network', async () => {
  const school = makeTestSchool();
  const [out, box] = [scratch(), scratch()];
  const [server, authority] = [await openMailbox(box), await startAuthority(AT)];
  vi.stubEnv('SMTP_URL', server.url);
  vi.stubEnv('GIT_COMMITTER_DATE', '2026-11-02T09:30:00+07:00');
  vi.stubEnv('TSA_URL', 'http://127.0.0.1:9/');
  const first = await sendTo(school, { out });
  expect(first).toMatchObject({
    stopped: undefined,
    note: expect.stringMatching(/Chưa có dấu thời gian.*gõ lại lệnh/) as unknown,
  });
  vi.stubEnv('TSA_URL', authority.url);
  for (let run = 0; run < 2; run += 1)
    expect(await sendTo(school, { out })).toMatchObject({ note: undefined, stopped: undefined });
  expect(authority.asked()).toBe(1);
  await Promise.all([server.close(), authority.close()]);

  const [manifest, stamp] = [join(out, 'manifest.json'), join(out, 'manifest.json.tsr')];
  expect(
    openssl('ts', '-verify', '-data', manifest, '-in', stamp, '-CAfile', authority.ca),
  ).toContain('OK');
  const filed = join(school.content, '2026-2027/kiem-tra/thang-10.gui.tsr');
  expect(readFileSync(filed)).toEqual(readFileSync(stamp));
  expect(school.git('status', '--porcelain')).toBe('');

  expect(stampWords(await verifyAll([stamp], school.content))).toEqual({
    verdict: 'unknown',
    codes: ['time-stamp-unchecked'],
  });
  expect(stampWords(await verifyAll([manifest], school.content))).toEqual({
    verdict: 'proven',
    codes: ['time-stamp-unchecked'],
  });
  vi.stubEnv('TSA_CA', authority.ca);
  rmSync(stamp);
  const alone = join(scratch(), 'dau.tsr');
  writeFileSync(alone, readFileSync(filed));
  for (const name of [alone, manifest, 'kiem-tra/2026-2027/thang-10'])
    expect(stampWords(await verifyAll([name], school.content))).toEqual({
      verdict: 'proven',
      codes: ['time-stamped'],
    });
  writeFileSync(alone, readFileSync(filed).subarray(0, 900));
  expect(stampWords(await verifyAll([alone], school.content))).toEqual({
    verdict: 'unknown',
    codes: [],
  });
  const spoilt = readFileSync(filed);
  spoilt[spoilt.length - 5] = (spoilt.at(-5) ?? 0) ^ 1;
  writeFileSync(alone, spoilt);
  expect(stampWords(await verifyAll([alone], school.content))).toEqual({
    verdict: 'refuted',
    codes: ['time-stamp-wrong'],
  });
  vi.unstubAllEnvs();
});
