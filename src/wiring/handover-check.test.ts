import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../io/test-folder.ts';
import { mailServerName, startMailServer } from '../io/test-mail-server.ts';

const SCHOOL = 'truong@thu.example';

const check = async (env: Readonly<Record<string, string>>) => {
  const child = spawn(process.execPath, [resolve('scripts/handover.ts'), '--check'], {
    cwd: scratch(),
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
};

test(`after a handover the old password must be refused and the new one work, and neither is printed (máy chủ thư: ${mailServerName()})`, async () => {
  const server = await startMailServer(scratch(), { [SCHOOL]: 'bi-mat-cu' });
  try {
    const env = {
      SMTP_CA: server.ca ?? '',
      IMAP_CA: server.ca ?? '',
      OLD_SMTP_URL: server.smtpUrl(SCHOOL, 'bi-mat-cu'),
      OLD_IMAP_URL: server.imapUrl(SCHOOL, 'bi-mat-cu'),
      SMTP_URL: server.smtpUrl(SCHOOL, 'bi-mat-moi'),
      IMAP_URL: server.imapUrl(SCHOOL, 'bi-mat-moi'),
    };
    const before = await check(env);
    expect(before.code).toBe(1);
    expect(before.output.match(/Mật khẩu cũ VẪN/g)).toHaveLength(2);
    await server.setPasswords({ [SCHOOL]: 'bi-mat-moi' });
    const after = await check(env);
    expect(after).toMatchObject({ code: 0 });
    expect(after.output.match(/Mật khẩu cũ không còn/g)).toHaveLength(2);
    const nothing = await check({
      ...env,
      OLD_IMAP_URL: '',
      OLD_SMTP_URL: 'smtp://a:b@127.0.0.1:1',
    });
    expect([nothing.code, nothing.output]).toEqual([
      1,
      expect.stringMatching(/chưa chứng minh gì[^]*đặt OLD_IMAP_URL/),
    ]);
    expect(before.output + after.output + nothing.output).not.toMatch(/bi-mat/);
  } finally {
    await server.stop();
  }
});

/** The command on a terminal of its own, at which a person answers each question in turn. */
const checkOnTerminal = async (
  env: Readonly<Record<string, string>>,
  answers: readonly string[],
): Promise<{ code: number | null; output: string }> => {
  const command = `'${process.execPath}' '${resolve('scripts/handover.ts')}' --check`;
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd: scratch(),
    env: { ...process.env, ...env },
  });
  const coming = [...answers];
  let [output, asked] = ['', 0];
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    for (; asked < output.split('Enter): ').length - 1; asked += 1)
      child.stdin.write(coming.shift() ?? '');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
};

test.runIf(process.platform === 'linux')(
  `on a terminal the old passwords are asked for, and what is typed is not shown (máy chủ thư: ${mailServerName()})`,
  async () => {
    const server = await startMailServer(scratch(), { [SCHOOL]: 'bi-mat-moi' });
    try {
      const env = {
        SMTP_CA: server.ca ?? '',
        IMAP_CA: server.ca ?? '',
        SMTP_URL: server.smtpUrl(SCHOOL, 'bi-mat-moi'),
        IMAP_URL: server.imapUrl(SCHOOL, 'bi-mat-moi'),
      };
      const gone = await checkOnTerminal(env, ['bi-mat-cũ/1@\r', 'bi-mat-cũ/1@\r']);
      expect(gone).toMatchObject({ code: 0 });
      expect(gone.output.match(/Mật khẩu cũ không còn/g)).toHaveLength(2);
      const stays = await checkOnTerminal(env, ['bi-mat-moi\r', '\r']);
      expect(stays.code).toBe(1);
      expect(stays.output).toMatch(/Mật khẩu cũ VẪN gửi thư được[^]*đặt OLD_IMAP_URL/);
      const left = await checkOnTerminal(env, ['bi-mat\u0003']);
      expect([left.code, left.output]).toEqual([
        2,
        expect.stringContaining('Đã dừng theo yêu cầu'),
      ]);
      expect(gone.output + stays.output + left.output).not.toMatch(/bi-mat/);
    } finally {
      await server.stop();
    }
  },
);
