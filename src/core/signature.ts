import type { Day } from './day.ts';

/** How git signs: `other` is what this tool cannot judge. */
export type SignatureFormat = 'ssh' | 'openpgp' | 'other';

/** What a tag's signature is worth. `missing`: there is none, though the school named its signers in that file when the tag was made; `bad`: not by the key that it names, or not over this text; `stranger`: right, but by a key that the school does not know; `unchecked`: this machine cannot judge it, with the reason. */
export type Signature =
  | { readonly is: 'none' }
  | { readonly is: 'good' | 'missing' | 'bad' | 'stranger' | 'unchecked'; readonly by: string };

/** Who may sign for the school, in the content folder: signers follow from the decision on the mailbox officer, so they are the school's data, reviewed, kept and copied with the records; whoever has a clone can judge a tag. */
export const SIGNERS: Readonly<Record<'ssh' | 'openpgp', string>> = {
  /** Lines as `ssh-keygen` reads them (ALLOWED SIGNERS). */
  ssh: 'nguoi-ky.txt',
  /** Public keys as `gpg --export --armor` writes them. */
  openpgp: 'nguoi-ky.asc',
};

/** Whether a file of signers names anybody who may sign on a day: a school that signs no more ends its lines with `valid-before`. */
export const namesSigner = (text: string, day: Day): boolean =>
  text
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .some((line) => {
      const [, until] = /\bvalid-before="?(\d{8})/.exec(line) ?? [];
      return until === undefined || day.replaceAll('-', '') < until;
    });
