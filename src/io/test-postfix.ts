import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestCertificate } from './test-certificate.ts';
import { NOBODY, startServer, type ServerFolder, type StartedServer } from './test-server.ts';

export interface PostfixOptions extends ServerFolder {
  readonly certificate: TestCertificate;
  readonly port: number;
  /** Each has a Maildir; a mail to any other address is refused. */
  readonly addresses: readonly string[];
}

/** Starts a postfix of its own, on 127.0.0.1 alone: mail is taken over TLS from those who log in, and put into Maildirs. */
export const startPostfix = (options: PostfixOptions): Promise<StartedServer> => {
  const { folder, addresses } = options;
  const etc = join(folder, 'postfix');
  const boxes = join(folder, 'thu');
  // Postfix itself makes the other folders, each with its owner.
  for (const path of [etc, boxes, join(folder, 'hang-doi')]) mkdirSync(path);
  chownSync(boxes, Number(NOBODY), Number(NOBODY));
  writeFileSync(join(etc, 'main.cf'), mainConfig(options));
  writeFileSync(join(etc, 'master.cf'), services(options));
  const lines = addresses.map((address) => `${address} ${address}/\n`);
  writeFileSync(join(etc, 'hop-thu'), lines.join(''));
  return startServer({
    program: 'postfix',
    args: ['-c', etc, 'start-fg'],
    port: options.port,
    log: join(folder, 'postfix.log'),
    stop: () => execFileSync('postfix', ['-c', etc, 'stop'], { stdio: 'ignore' }),
  });
};

/** It never speaks to another machine: what is not for one of its mailboxes is an error. */
const mainConfig = ({ folder, certificate, addresses }: PostfixOptions): string =>
  settings({
    compatibility_level: '3.6',
    queue_directory: join(folder, 'hang-doi'),
    data_directory: join(folder, 'du-lieu'),
    maillog_file: join(folder, 'postfix.log'),
    maillog_file_prefixes: folder,
    myhostname: 'thu.localhost',
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    mydestination: '',
    alias_maps: '',
    default_transport: 'error:thu khong ra khoi may nay',
    virtual_mailbox_domains: [...new Set(addresses.map((address) => address.split('@')[1]))].join(),
    virtual_mailbox_base: join(folder, 'thu'),
    virtual_mailbox_maps: `texthash:${join(folder, 'postfix', 'hop-thu')}`,
    virtual_mailbox_limit: '0',
    virtual_uid_maps: `static:${NOBODY}`,
    virtual_gid_maps: `static:${NOBODY}`,
    // Gmail's limit, counted after encoding.
    message_size_limit: '26214400',
    smtpd_tls_cert_file: certificate.certificate,
    smtpd_tls_key_file: certificate.key,
    smtpd_tls_security_level: 'encrypt',
    smtpd_tls_auth_only: 'yes',
    smtpd_error_sleep_time: '0',
    smtpd_sasl_auth_enable: 'yes',
    smtpd_sasl_type: 'dovecot',
    smtpd_sasl_path: 'private/auth',
    smtpd_relay_restrictions: 'permit_sasl_authenticated, reject',
  });

const settings = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('');

/** Postfix's own programs, one a line: name, type, private, unprivileged, chroot, wakeup, limit, program. */
const services = ({ port }: PostfixOptions): string =>
  [
    `127.0.0.1:${port} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes`,
    'cleanup unix n - n - 0 cleanup',
    'qmgr unix n - n 300 1 qmgr',
    'tlsmgr unix - - n 1000? 1 tlsmgr',
    'rewrite unix - - n - - trivial-rewrite',
    ...['bounce', 'defer', 'trace'].map((name) => `${name} unix - - n - 0 bounce`),
    'flush unix n - n 1000? 0 flush',
    'proxymap unix - - n - - proxymap',
    ...['error', 'retry'].map((name) => `${name} unix - - n - - error`),
    'virtual unix - n n - - virtual',
    'anvil unix - - n - 1 anvil',
    'postlog unix-dgram n - n - 1 postlogd',
    '',
  ].join('\n');
