import { chmodSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeCertificate } from './test-certificate.ts';
import { startDovecot, writePasswords } from './test-dovecot.ts';
import type { Passwords, TestMailServer } from './test-mail-server.ts';
import { startPostfix } from './test-postfix.ts';
import { freePort, loginAt } from './test-server.ts';

/** Starts postfix and dovecot on free ports of 127.0.0.1; the machine's own are not touched. */
export const startDebianMail = async (
  folder: string,
  passwords: Passwords,
): Promise<TestMailServer> => {
  // The servers read their settings as users of their own.
  chmodSync(folder, 0o755);
  const certificate = makeCertificate(folder);
  const [smtp, imap] = [await freePort(), await freePort()];
  const addresses = Object.keys(passwords);
  writePasswords(folder, passwords);
  const postfix = await startPostfix({ folder, certificate, port: smtp, addresses });
  const dovecot = await startDovecot({ folder, certificate, port: imap }).catch(
    async (error: unknown) => {
      await postfix.stop();
      throw error;
    },
  );
  return {
    ca: certificate.ca,
    smtpUrl: (user, password) => `smtps://${loginAt(smtp, user, password)}`,
    imapUrl: (user, password) => `imaps://${loginAt(imap, user, password)}`,
    setPasswords: async (them) => {
      writePasswords(folder, them);
      await sleep(A_LOOK);
    },
    stop: async () => {
      await Promise.all([postfix.stop(), dovecot.stop()]);
    },
  };
};

/** Dovecot looks at its file of passwords once a second. */
const A_LOOK = 1_500;
