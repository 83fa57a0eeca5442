import { execFileSync } from 'node:child_process';
import { hasWanted } from './debian.ts';
import { startEmbeddedMail } from './test-mail-embedded.ts';
import { startDebianMail } from './test-mail-debian.ts';

/** A mail server for tests: SMTP with TLS and authentication, mailboxes read over IMAP. */
export interface TestMailServer {
  /** The certificate of the authority that signed its own, as a file; absent where there is no TLS. */
  readonly ca?: string | undefined;
  smtpUrl(user: string, password: string): string;
  imapUrl(user: string, password: string): string;
  /** From now on these, and no other, are the passwords. */
  setPasswords(passwords: Passwords): Promise<void>;
  stop(): Promise<void>;
}

/** Everybody's address with the password in force. */
export type Passwords = Readonly<Record<string, string>>;

/** Starts the best mail server that this machine can have, with everything it keeps in one folder. */
export const startMailServer = (folder: string, passwords: Passwords): Promise<TestMailServer> =>
  mailServerName() === REAL
    ? startDebianMail(folder, passwords)
    : startEmbeddedMail(folder, passwords);

/** Which mail server the tests of this machine speak with, for their titles. */
export const mailServerName = (): string => (hasRealMailServer() ? REAL : EMBEDDED);

const REAL = 'postfix và dovecot của Debian';
const EMBEDDED = 'hộp thư nhúng, vì máy này không chạy được postfix và dovecot của Debian';

/** Installed, and started by root as postfix demands. */
const hasRealMailServer = (): boolean =>
  process.getuid?.() === 0 &&
  hasWanted('postfix') &&
  hasWanted('dovecot-imapd') &&
  hasWanted('openssl') &&
  isKnownDovecot();

/** The settings of dovecot 2.4 are written in another way; the tests write those of 2.3. */
const isKnownDovecot = (): boolean =>
  execFileSync('dovecot', ['--version'], { encoding: 'utf8' }).startsWith('2.3.');
