import type { BackupLine, BackupPlace, BackupSettings } from '../core/backup.ts';
import { momentOf } from '../core/moment.ts';

/** How one copy stands. */
export interface CopyHealth {
  readonly place: BackupPlace;
  readonly healthy: boolean;
  /** What stands, in one sentence or two. */
  readonly text: string;
}

/** How the whole backup stands; without problems all is well. */
export interface BackupHealth {
  readonly copies: readonly CopyHealth[];
  readonly problems: readonly string[];
}

/** Judges every copy by the book of backups, and all of them by what the school asks for. */
export const judgeBackup = (
  settings: BackupSettings,
  book: readonly BackupLine[],
  now: Date,
): BackupHealth => {
  const judged = settings.noi.map((place) => judgeCopy(place, book, settings, now));
  const healthy = judged.filter((copy) => copy.healthy);
  const youngest = Math.min(...healthy.map(({ days }) => days));
  const problems = [
    ...judged
      .filter(({ bad }) => bad)
      .map(({ place }) => `Bản sao "${place.ten}" không dùng được.`),
    ...(healthy.length < settings.so_ban
      ? [
          `Chỉ có ${healthy.length} bản sao lành lặn ngoài kho làm việc; trường cần ít nhất ${settings.so_ban}.`,
        ]
      : []),
    ...(healthy.length > 0 && youngest > settings.ban_moi_nhat_trong
      ? [
          `Bản sao mới nhất đã ${youngest} ngày; trường đặt không quá ${settings.ban_moi_nhat_trong} ngày. Gõ: npm run backup`,
        ]
      : []),
  ];
  return { copies: judged.map(({ place, healthy, text }) => ({ place, healthy, text })), problems };
};

interface JudgedCopy extends CopyHealth {
  readonly bad: boolean;
  /** Days since it was last proven. */
  readonly days: number;
}

const judgeCopy = (
  place: BackupPlace,
  book: readonly BackupLine[],
  settings: BackupSettings,
  now: Date,
): JudgedCopy => {
  const lines = book.filter((line) => line.place === place.ma);
  const last = lines.at(-1);
  const proven = lines.findLast(({ outcome }) => outcome === 'proven' || outcome === 'sealed');
  const since = lines.slice(proven ? lines.lastIndexOf(proven) + 1 : 0);
  const bad = since.some(({ outcome }) => outcome === 'bad');
  const days = proven ? daysBetween(proven.at, now) : Number.POSITIVE_INFINITY;
  const healthy = !bad && days <= settings.ban_nao_cung_trong;
  const stands = !proven
    ? 'Chưa bản sao nào ở đây được chứng minh.'
    : proven === last
      ? ''
      : `Bản đã chứng minh lúc ${momentOf(proven.at)} vẫn là bản đang có.`;
  const old = proven && !bad && !healthy ? `Đã ${days} ngày, quá cũ nên không tính.` : '';
  const text = [last?.sentence ?? '', stands, old].filter(Boolean).join(' ');
  return { place, healthy, bad, days, text };
};

/** Whole days; a clock that was set back counts as no time. */
const daysBetween = (at: string, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / 86_400_000));
