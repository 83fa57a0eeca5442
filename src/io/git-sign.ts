import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { namesSigner, SIGNERS, type Signature, type SignatureFormat } from '../core/signature.ts';
import { askGit, runGit, type GitResult } from './git-run.ts';
import type { Repository } from './git.ts';

/** The key that tags are signed with. */
export interface Signing {
  /** Of OpenPGP: the key's id; of SSH: the file of the key, or what stands in it. Empty: git chooses. */
  readonly key: string;
  readonly format: string;
}

/** The key that git is told to sign with in this repository; undefined when it is told of none. */
export const signingOf = async ({ root }: Repository): Promise<Signing | undefined> => {
  const config = async (...name: string[]): Promise<string> =>
    (await askGit(root, ['config', '--get', ...name]))?.trim() ?? '';
  const key = await config('user.signingkey');
  const always = (await config('--type=bool', 'tag.gpgSign')) === 'true';
  return key || always ? { key, format: (await config('gpg.format')) || 'openpgp' } : undefined;
};

/** Git's options for signing with a key. */
export const configOf = (signing: Signing | undefined): string[] =>
  signing
    ? [
        '-c',
        `gpg.format=${signing.format}`,
        ...(signing.key ? ['-c', `user.signingkey=${signing.key}`] : []),
      ]
    : [];

/** What git says of a tag's signature, held against the signers that this repository or else the school names. */
export const signatureOf = async (
  repository: Repository,
  name: string,
  signed: SignatureFormat | undefined,
): Promise<Signature> => {
  if (!signed) return noSignature(repository, name);
  if (signed === 'ssh') return sshSignature(repository, name);
  return signed === 'openpgp'
    ? openPgpSignature(repository, name)
    : { is: 'unchecked', by: 'chữ ký không phải của SSH hay OpenPGP.' };
};

/** Who may sign stood among the records that the tag marks, or nobody did. */
const noSignature = async ({ root, prefix }: Repository, name: string): Promise<Signature> => {
  const ref = `refs/tags/${name}`;
  const day = (await askGit(root, ['for-each-ref', '--format=%(taggerdate:short)', ref])) ?? '';
  for (const file of Object.values(SIGNERS)) {
    const text = await askGit(root, ['cat-file', 'blob', `${ref}^{commit}:${prefix}${file}`]);
    if (text !== undefined && namesSigner(text, day.trim())) return { is: 'missing', by: file };
  }
  return { is: 'none' };
};

const sshSignature = async (repository: Repository, name: string): Promise<Signature> => {
  const { root } = repository;
  const own = signersFile(repository, 'ssh');
  const configured = await askGit(root, ['config', '--get', 'gpg.ssh.allowedSignersFile']);
  if (!configured && !existsSync(own))
    return {
      is: 'unchecked',
      by: `chưa có tệp người ký ${SIGNERS.ssh} trong thư mục hồ sơ.`,
    };
  const option = configured ? [] : ['-c', `gpg.ssh.allowedSignersFile=${own}`];
  const result = await runGit(root, [...option, 'verify-tag', `refs/tags/${name}`]);
  const said = textOf(result);
  const [, by = '', key = ''] = /Good "git" signature for (.+) with (\S+ key \S+)/.exec(said) ?? [];
  if (by && result.code === 0) return { is: 'good', by: `${by} (${key})` };
  const [, stranger] = /Good "git" signature with (\S+ key \S+)/.exec(said) ?? [];
  if (stranger) return { is: 'stranger', by: stranger };
  return /cannot run|not found|ENOENT|too old/.test(said)
    ? { is: 'unchecked', by: 'máy chưa có ssh-keygen (gói openssh-client).' }
    : { is: 'bad', by: firstLine(said) };
};

const openPgpSignature = async (repository: Repository, name: string): Promise<Signature> => {
  const keys = signersFile(repository, 'openpgp');
  if (!existsSync(keys)) return judgeOpenPgp(repository, name, {});
  const home = mkdtempSync(join(tmpdir(), 'hsss-gpg-'));
  try {
    spawnSync('gpg', ['--homedir', home, '--batch', '--quiet', '--import', keys], LIMIT);
    return await judgeOpenPgp(repository, name, { GNUPGHOME: home });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};

const LIMIT = { timeout: 60_000 };

const judgeOpenPgp = async (
  { root }: Repository,
  name: string,
  env: Readonly<Record<string, string>>,
): Promise<Signature> => {
  const said = textOf(await runGit(root, ['verify-tag', '--raw', `refs/tags/${name}`], { env }));
  const status = (word: string): string | undefined =>
    new RegExp(`^\\[GNUPG:\\] ${word} \\S+ ?(.*)$`, 'm').exec(said)?.[1];
  const good = status('GOODSIG');
  const [, fingerprint = ''] = /^\[GNUPG:\] VALIDSIG (\S+)/m.exec(said) ?? [];
  if (good !== undefined && fingerprint) return { is: 'good', by: `${good} (${fingerprint})` };
  const [, unknownKey] = /^\[GNUPG:\] NO_PUBKEY (\S+)/m.exec(said) ?? [];
  if (unknownKey) return { is: 'stranger', by: unknownKey };
  return said.includes('[GNUPG:]')
    ? { is: 'bad', by: status('(?:BADSIG|EXPSIG|EXPKEYSIG|REVKEYSIG)') ?? firstLine(said) }
    : { is: 'unchecked', by: 'máy chưa có gpg (gói gnupg).' };
};

const signersFile = ({ root, prefix }: Repository, format: 'ssh' | 'openpgp'): string =>
  join(root, prefix, SIGNERS[format]);

const textOf = ({ output, errors }: GitResult): string =>
  `${Buffer.from(output).toString('utf8')}\n${errors}`;

const firstLine = (text: string): string => text.trim().split('\n')[0] ?? '';
