import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BackupSettings } from '../core/backup.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { takeLock } from '../io/lock.ts';
import { showProgress } from '../io/progress.ts';
import { judgeBackup, type BackupHealth } from '../steps/backup-health.ts';
import { BOOK, readBook, writeBook } from './backup-book.ts';
import { backUpFolder } from './backup-folder.ts';
import { guarded } from './backup-guarded.ts';
import { measureWorking, type BackupJob, type PlaceOutcome } from './backup-job.ts';
import { backUpMirror } from './backup-mirror.ts';
import { knownPlaces, tellAddress, type KnownPlace } from './backup-places.ts';
import { setting } from './settings.ts';

/** Brings every place that is at hand up to date, proves each copy by restoring it, and judges them all. */
export const backUp = async (content: string, settings: BackupSettings): Promise<BackupHealth> => {
  const places = knownPlaces(settings);
  requireKeys(settings);
  const identity = readIdentity();
  const release = takeLock(resolve('out/sao-luu'));
  try {
    const now = new Date();
    const working = await measureWorking(content);
    const job = { ...working, settings, now, identity, outboxes: resolve('out/release') };
    const progress = showProgress('Sao lưu', places.length);
    for (const place of places) {
      await backUpPlace(job, place);
      progress.step();
    }
    progress.stop();
    return judgeBackup(settings, readBook(BOOK), now);
  } finally {
    release();
  }
};

/** The text of the private key, from the file that `SAO_LUU_KHOA` names; it is read, never kept. */
export const readIdentity = (): string | undefined => {
  const path = setting('SAO_LUU_KHOA');
  if (path === undefined) return undefined;
  if (!existsSync(path))
    throw new EnvironmentProblem(
      `Không thấy tệp khóa riêng ${path} (SAO_LUU_KHOA). Cắm USB giữ khóa, hoặc bỏ dòng ấy khỏi .env.`,
    );
  return readFileSync(path, 'utf8');
};

/** Each place is written down as soon as it is known, so that a run that is broken off has told what it did. */
const backUpPlace = async (job: Omit<BackupJob, 'scratch'>, place: KnownPlace): Promise<void> => {
  const scratch = mkdtempSync(join(tmpdir(), 'hsss-'));
  try {
    const outcome = await guarded(place, () => served({ ...job, scratch }, place));
    const line = { place: place.ma, at: new Date().toISOString(), ...outcome };
    writeBook(BOOK, [...readBook(BOOK), line]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

const served = async (job: BackupJob, place: KnownPlace): Promise<PlaceOutcome> => {
  if (place.at === undefined) return { outcome: 'absent', sentence: tellAddress(place) };
  return place.kieu === 'kho-git' ? backUpMirror(job, place) : backUpFolder(job, place);
};

const requireKeys = ({ noi, khoa_ma_hoa }: BackupSettings): void => {
  const wanting = noi.find((place) => place.ma_hoa && khoa_ma_hoa.length === 0);
  if (wanting)
    throw new EnvironmentProblem(
      `Nơi "${wanting.ten}" phải mã hóa nhưng truong.yml chưa có khóa công khai nào (sao_luu, khoa_ma_hoa). Xem trang Hướng dẫn, mục Sao lưu, để tạo khóa.`,
    );
  const mirror = noi.find((place) => place.ma_hoa && place.kieu === 'kho-git');
  if (mirror)
    throw new EnvironmentProblem(
      `Nơi "${mirror.ten}" là kho git nên không mã hóa được. Đổi kieu thành thu-muc, hoặc bỏ ma_hoa.`,
    );
};
