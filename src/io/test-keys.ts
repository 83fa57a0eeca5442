import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from './test-folder.ts';

/** An SSH key without a passphrase: where it is, and its public line. */
export const makeSshKey = (name: string): { readonly path: string; readonly line: string } => {
  const path = join(scratch(), name);
  need('ssh-keygen', 'openssh-client');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', path]);
  const [type = '', key = ''] = readFileSync(`${path}.pub`, 'utf8').split(' ');
  return { path, line: `${type} ${key}` };
};

/** An OpenPGP key in a keyring of its own. */
export const makeGpgKey = (
  user: string,
): { readonly home: string; readonly fingerprint: string; readonly armored: string } => {
  need('gpg', 'gnupg');
  const home = scratch();
  homes.push(home);
  const gpg = (...args: string[]): string =>
    execFileSync('gpg', ['--homedir', home, '--batch', '--quiet', '--passphrase', '', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  gpg('--quick-generate-key', user, 'ed25519', 'sign', 'never');
  const [, fingerprint = ''] =
    /^fpr:+([0-9A-F]+):/m.exec(gpg('--with-colons', '--list-keys')) ?? [];
  return { home, fingerprint, armored: gpg('--armor', '--export', fingerprint) };
};

const homes: string[] = [];

/** Ends the agents that keys were made with. */
export const stopGpg = (): void => {
  for (const home of homes) spawnSync('gpgconf', ['--homedir', home, '--kill', 'all']);
};

/** A missing program fails a test in a sentence. */
const need = (program: string, debianPackage: string): void => {
  if (spawnSync(program, ['-?'], { stdio: 'ignore' }).error)
    throw new Error(`Máy chưa có ${program}. Gõ: apt-get install ${debianPackage}`);
};
