import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the tests want of a machine beyond npm: each Debian package with a program by which it is known. */
const WANTED = {
  chromium: 'chromium',
  'dovecot-imapd': 'dovecot',
  dosfstools: 'mkfs.vfat',
  fusefat: 'fusefat',
  gnupg: 'gpg',
  'openssh-client': 'ssh-keygen',
  openssl: 'openssl',
  postfix: 'postfix',
} as const;

export type WantedPackage = keyof typeof WANTED;

/** Whether the program of a package is on this machine, wherever it came from. */
export const hasWanted = (name: WantedPackage): boolean =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'].some((folder) =>
    existsSync(join(folder, WANTED[name])),
  );

/** Installs what is missing where root and apt allow, without starting any server; gives what is missing still. */
export const installWanted = (
  names: readonly WantedPackage[] = Object.keys(WANTED) as WantedPackage[],
): WantedPackage[] => {
  const missing = names.filter((name) => !hasWanted(name));
  if (missing.length > 0 && canUseApt()) installByApt(missing);
  return missing.filter((name) => !hasWanted(name));
};

const canUseApt = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const installByApt = (names: readonly WantedPackage[]): void => {
  console.error(`Cài các gói của Debian: ${names.join(', ')} …`);
  try {
    withoutStarting(() => {
      apt('update', '-qq');
      apt('install', '-y', '-qq', '--no-install-recommends', ...names);
    });
  } catch (error) {
    console.error(`Không cài được (${(error as Error).message.split('\n')[0] ?? ''}).`);
  }
};

const apt = (...args: string[]): void => {
  execFileSync('apt-get', ['-o', 'Acquire::Retries=5', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 900_000,
  });
};

/** Debian starts a server as soon as it is installed; this machine did not ask for a mail server that all the world can reach. */
const withoutStarting = (install: () => void): void => {
  if (existsSync(POLICY)) {
    install();
    return;
  }
  writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    install();
  } finally {
    rmSync(POLICY);
  }
};

const POLICY = '/usr/sbin/policy-rc.d';
