import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Repository } from './git.ts';
import { askGit, runGit } from './git-run.ts';

/** Writes the content folder as it was at a commit into another folder, byte for byte as git holds it; gives the blob id of each file by its path from the content folder. */
export const exportContent = async (
  repository: Repository,
  commit: string,
  folder: string,
): Promise<ReadonlyMap<string, string>> => {
  const blobs = await listBlobs(repository, commit);
  const input = [...blobs.values()].join('\n');
  const { output } = await runGit(repository.root, ['cat-file', '--batch'], { input });
  const paths = [...blobs.keys()];
  for (const [index, bytes] of [...contents(output)].entries())
    place(join(folder, paths[index] ?? ''), bytes);
  return blobs;
};

const place = (file: string, bytes: Uint8Array): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
};

/** The bytes of one file of the content folder at a commit; undefined when it was not there. */
export const blobAt = async (
  { root, prefix }: Repository,
  commit: string,
  path: string,
): Promise<Uint8Array | undefined> => {
  const { code, output } = await runGit(root, ['cat-file', 'blob', `${commit}:${prefix}${path}`]);
  return code === 0 ? output : undefined;
};

/** The bytes of blobs by their ids, from one git process. */
export const readBlobs = async (
  { root }: Repository,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const { output } = await runGit(root, ['cat-file', '--batch'], { input: wanted.join('\n') });
  return new Map([...contents(output)].map((bytes, index) => [wanted[index] ?? '', bytes]));
};

/** Plain files only: a symlink or a submodule leads out of the folder. */
const listBlobs = async (
  { root, prefix }: Repository,
  commit: string,
): Promise<ReadonlyMap<string, string>> => {
  const args = ['ls-tree', '-r', '-z', '--full-tree', commit, ...(prefix ? ['--', prefix] : [])];
  const listed = (await askGit(root, args)) ?? '';
  const blobs = new Map<string, string>();
  for (const line of listed.split('\0')) {
    const [, mode, id, path = ''] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    if (id && mode?.startsWith('100') && isInside(path)) blobs.set(path.slice(prefix.length), id);
  }
  return blobs;
};

const isInside = (path: string): boolean =>
  !path
    .split(/[/\\]/)
    .some((step) => step === '..' || step === '' || step.toLowerCase() === '.git');

/** `<id> blob <size>\n<bytes>\n`, one after the other. */
function* contents(output: Uint8Array): Generator<Uint8Array> {
  const bytes = Buffer.from(output.buffer, output.byteOffset, output.byteLength);
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(0x0a, at);
    const size = Number(bytes.toString('latin1', at, end).split(' ')[2]);
    yield bytes.subarray(end + 1, end + 1 + size);
    at = end + 1 + size + 1;
  }
}
