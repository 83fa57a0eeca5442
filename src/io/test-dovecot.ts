import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestCertificate } from './test-certificate.ts';
import { NOBODY, startServer, type ServerFolder, type StartedServer } from './test-server.ts';

export interface DovecotOptions extends ServerFolder {
  readonly certificate: TestCertificate;
  readonly port: number;
}

/** Starts a dovecot of its own, on 127.0.0.1 alone: IMAP over TLS to the Maildirs of `folder/thu`, and the judge of passwords for postfix. */
export const startDovecot = (options: DovecotOptions): Promise<StartedServer> => {
  const path = join(options.folder, 'dovecot.conf');
  mkdirSync(join(options.folder, 'dovecot'));
  writeFileSync(path, config(options));
  return startServer({
    program: 'dovecot',
    args: ['-F', '-c', path],
    port: options.port,
    log: join(options.folder, 'dovecot.log'),
    stop: (child) => child.kill('SIGTERM'),
  });
};

/** The passwords in force, one line each; dovecot reads them again when they change. */
export const writePasswords = (
  folder: string,
  passwords: Readonly<Record<string, string>>,
): void => {
  const lines = Object.entries(passwords).map(([user, password]) => `${user}:{PLAIN}${password}\n`);
  writeFileSync(join(folder, 'mat-khau'), lines.join(''));
};

const config = ({ folder, certificate, port }: DovecotOptions): string => `
base_dir = ${join(folder, 'dovecot')}
state_dir = ${join(folder, 'dovecot')}
log_path = ${join(folder, 'dovecot.log')}
protocols = imap
listen = 127.0.0.1
ssl = required
auth_failure_delay = 0
ssl_cert = <${certificate.certificate}
ssl_key = <${certificate.key}
mail_location = maildir:${join(folder, 'thu')}/%u
first_valid_uid = 1
passdb {
  driver = passwd-file
  args = ${join(folder, 'mat-khau')}
}
userdb {
  driver = static
  args = uid=${NOBODY} gid=${NOBODY} home=${join(folder, 'thu')}/%u
}
namespace inbox {
  inbox = yes
  mailbox "Thư đã gửi" {
    auto = subscribe
    special_use = \\Sent
  }
  mailbox "Lưu trữ" {
    auto = subscribe
    special_use = \\Archive
  }
}
service imap-login {
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = ${port}
    ssl = yes
  }
}
service auth {
  unix_listener ${join(folder, 'hang-doi', 'private', 'auth')} {
    mode = 0660
    user = postfix
    group = postfix
  }
}
`;
