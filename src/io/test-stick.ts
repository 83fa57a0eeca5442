import { execFileSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hasWanted } from './debian.ts';
import { scratch } from './test-folder.ts';

/** A folder on a file system without hard links. */
export interface Stick {
  readonly folder: string;
  /** What it is, for the titles of tests. */
  readonly name: string;
  /** What Node needs to be told for programs that work there. */
  readonly nodeArgs: readonly string[];
  unplug(): void;
}

/** A FAT file system in a file, mounted; where that is not allowed, a folder for programs whose links are refused as FAT refuses them. */
export const plugInStick = (): Stick => {
  const folder = join(scratch(), 'usb');
  mkdirSync(folder);
  if (mountFat(folder))
    return {
      folder,
      name: 'FAT',
      nodeArgs: [],
      unplug: () => void execFileSync('umount', ['--lazy', folder]),
    };
  const nodeArgs = [`--import=${resolve(import.meta.dirname, 'test-no-links.mjs')}`];
  return { folder, name: 'liên kết cứng bị từ chối', nodeArgs, unplug: () => undefined };
};

const mountFat = (folder: string): boolean => {
  if (!hasWanted('fusefat') || !hasWanted('dosfstools')) return false;
  const image = `${folder}.img`;
  writeFileSync(image, '');
  truncateSync(image, 4_000_000);
  try {
    execFileSync('mkfs.vfat', [image], { stdio: 'ignore', env: WITH_SBIN });
    execFileSync('fusefat', ['-o', 'rw+', image, folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const WITH_SBIN = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` };
