import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { busy, mayBeAlive, myself, read } from './lock-holder.ts';
import { takeWithoutLinks } from './lock-without-links.ts';

/** Takes the lock of a folder, so that one run at a time works in it; gives back how to let go. A lock left by a crash on this machine is taken over; of another machine's it cannot be known whether it still runs, so its lock stays. */
export const takeLock = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'dang-chay.lock');
  const mine = myself();
  const own = `${path}.${hostname()}.${process.pid}`;
  writeFileSync(own, mine, { flush: true });
  try {
    const lock = linkTo(own, path);
    if (lock === 'impossible') takeWithoutLinks({ own, path, mine });
    if (lock === 'taken') takeOver(own, path);
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (read(path) === mine) rmSync(path, { force: true });
  };
};

const takeOver = (own: string, path: string): void => {
  const holder = read(path);
  if (holder !== undefined && mayBeAlive(holder)) throw busy(holder, path);
  putAside(path, holder);
  if (linkTo(own, path) !== 'made') throw busy(read(path) ?? '', path);
};

/** A hard link either appears with its content or not at all. A stick's or a share's file system may have none; whether it does is not seen where the name is taken. */
const linkTo = (own: string, path: string): 'made' | 'taken' | 'impossible' => {
  try {
    linkSync(own, path);
    return 'made';
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EEXIST';
    return isTaken && (path === elsewhere(own) || canLink(own)) ? 'taken' : 'impossible';
  }
};

const canLink = (own: string): boolean => {
  const answer = linkTo(own, elsewhere(own));
  rmSync(elsewhere(own), { force: true });
  return answer !== 'impossible';
};

const elsewhere = (own: string): string => `${own}.thu`;

/** Moves a dead run's lock away; if another run was quicker, its lock is put back. */
const putAside = (path: string, dead: string | undefined): void => {
  const aside = `${path}.${hostname()}.${process.pid}.cu`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved !== dead && moved !== undefined && mayBeAlive(moved)) linkTo(aside, path);
  rmSync(aside, { force: true });
};
