import type { BackupLine, BackupSettings } from '../core/backup.ts';
import { readRefs } from '../io/git-refs.ts';
import { requireRepository } from '../io/git.ts';
import { judgeBackup, type BackupHealth } from '../steps/backup-health.ts';
import { BOOK, readBook } from './backup-book.ts';
import { lookAtFolder } from './backup-folder.ts';
import type { PlaceOutcome } from './backup-job.ts';
import { lookAtMirror } from './backup-mirror.ts';
import { knownPlaces, tellAddress, type KnownPlace } from './backup-places.ts';
import { guarded } from './backup-guarded.ts';

/** Judges every copy from the book and from what lies in the places that are at hand, without writing anything. */
export const checkBackup = async (
  content: string,
  settings: BackupSettings,
): Promise<BackupHealth> => {
  const { root } = await requireRepository(content);
  const refs = await readRefs(root);
  const now = new Date();
  const seen: BackupLine[] = [];
  for (const place of knownPlaces(settings)) {
    const outcome = await guarded(place, () => lookAt(place, root, refs));
    seen.push({ place: place.ma, at: now.toISOString(), ...outcome });
  }
  return judgeBackup(settings, [...readBook(BOOK), ...seen], now);
};

const lookAt = async (
  place: KnownPlace,
  root: string,
  refs: ReadonlyMap<string, string>,
): Promise<PlaceOutcome> => {
  if (place.at === undefined) return { outcome: 'absent', sentence: tellAddress(place) };
  return place.kieu === 'kho-git'
    ? lookAtMirror(root, refs, place.at)
    : lookAtFolder({ refs }, place.at);
};
