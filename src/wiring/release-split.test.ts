import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { manifestSchema } from '../core/manifest.ts';
import { openMailbox } from '../io/mailbox.ts';
import { scratch } from '../io/test-folder.ts';
import { mails, release } from '../io/test-release.ts';
import { makeTestSchool, type TestSchool } from '../io/test-school.ts';

vi.setConfig({ testTimeout: 120_000 });

const manifestIn = (school: TestSchool) =>
  manifestSchema.parse(
    JSON.parse(
      readFileSync(join(school.root, 'out/release/2026-2027/thang-10/manifest.json'), 'utf8'),
    ),
  );

test('a server that takes less gets smaller parts, and the tag alone makes the same parts again anywhere', async () => {
  const school = makeTestSchool();
  const small = await openMailbox(scratch(), { size: 200_000 });
  const first = await release(school, ['--send'], { SMTP_URL: small.url });
  await small.close();
  const sent = manifestIn(school);
  expect(first.code).toBe(0);
  expect(sent.messages.map(({ part, parts }) => `${part}/${parts}`)).toEqual(['1/2', '2/2', '1/1']);
  for (const { bytes } of sent.messages) expect(bytes).toBeLessThanOrEqual(200_000);
  expect(school.git('tag', '-l', '--format=%(contents)')).toContain('limit:200000');
  rmSync(join(school.root, 'out'), { recursive: true });
  const large = await openMailbox(scratch());
  const again = await release(school, ['--send'], { SMTP_URL: large.url });
  await large.close();
  expect(again.code).toBe(0);
  expect(manifestIn(school)).toEqual(sent);
});

test('a record that the server can take in no message is refused before anything is tagged', async () => {
  const school = makeTestSchool();
  const folder = scratch();
  const tiny = await openMailbox(folder, { size: 90_000 });
  const { code, output } = await release(school, ['--send'], { SMTP_URL: tiny.url });
  await tiny.close();
  expect([code, school.git('tag'), mails(folder)]).toEqual([1, '', []]);
  expect(output.replace(/\s+/g, ' ')).toContain(
    'máy chủ thư chỉ nhận thư tới 0,1 MB sau khi mã hóa',
  );
});
