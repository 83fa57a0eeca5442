import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasWanted } from './debian.ts';
import { openMailbox } from './mailbox.ts';
import { makeCertificate } from './test-certificate.ts';
import { startTestImap } from './test-imap.ts';
import type { Passwords, TestMailServer } from './test-mail-server.ts';
import { loginAt } from './test-server.ts';

/** Nothing but Node: the mailbox of rehearsals, which here asks for passwords, and a reader of what it filed. Without openssl there is no TLS. */
export const startEmbeddedMail = async (
  folder: string,
  passwords: Passwords,
): Promise<TestMailServer> => {
  let now = passwords;
  const isRight = (user: string, password: string) => now[user] === password;
  const certificate = hasWanted('openssl') ? makeCertificate(folder) : undefined;
  const tls = certificate && {
    key: readFileSync(certificate.key, 'utf8'),
    cert: readFileSync(certificate.certificate, 'utf8'),
  };
  const mails = join(folder, 'thu');
  const smtp = await openMailbox(mails, { tls, isRight });
  const imap = await startTestImap({ folder: mails, tls, isRight });
  const secure = tls ? 's' : '';
  return {
    ca: certificate?.ca,
    smtpUrl: (user, password) => `smtp${secure}://${loginAt(portOf(smtp.url), user, password)}`,
    imapUrl: (user, password) => `imap${secure}://${loginAt(imap.port, user, password)}`,
    setPasswords: (them) => {
      now = them;
      return Promise.resolve();
    },
    stop: async () => {
      await Promise.all([smtp.close(), imap.stop()]);
    },
  };
};

const portOf = (url: string): number => Number(new URL(url).port);
