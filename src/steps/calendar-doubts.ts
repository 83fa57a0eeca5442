import { shortDay } from '../core/day.ts';
import type { Remark } from '../core/report.ts';
import type { YearSettings } from '../core/school.ts';
import { brief } from '../core/text.ts';

type Week = YearSettings['tuan'][number];

/** What in `nam-hoc.yml` of a school year cannot be as the school means it; errors where records would be judged by it. */
export function* calendarDoubts(year: YearSettings, name: string): Generator<Remark> {
  if (year.nam_hoc !== name)
    yield {
      at: ['nam_hoc'],
      message: `Tệp này nằm trong thư mục ${name} mà "nam_hoc" là ${year.nam_hoc}. Gõ: nam_hoc: ${name}`,
    };
  const numbers = [...weeksNumbered(year)];
  yield* numbers;
  yield* weeksOfYear(year.tuan, name);
  yield* weeksInTime(year.tuan, name);
  // They are held against the numbers.
  if (numbers.length === 0) yield* termsDoubted(year);
  for (const [index, { ten, tu_ngay, den_ngay }] of year.ngay_nghi.entries())
    if (den_ngay < tu_ngay)
      yield {
        at: ['ngay_nghi', index, 'den_ngay'],
        severity: 'warning',
        message: `${brief(ten)} hết ngày ${shortDay(den_ngay)}, trước khi bắt đầu (${shortDay(tu_ngay)}). Sửa một trong hai ngày.`,
      };
}

/** Each number once, rising, and none left out but for a holiday. */
function* weeksNumbered({ tuan: weeks, ngay_nghi }: YearSettings): Generator<Remark> {
  const times = Map.groupBy(weeks, ({ tuan }) => tuan);
  const seen = new Set<number>();
  let before: Week | undefined;
  for (const [index, week] of weeks.entries()) {
    const next = before ? before.tuan + 1 : week.tuan;
    const isTwice = (times.get(week.tuan) ?? []).length > 1;
    const isBetween = week.tuan !== next && weeks[index + 1]?.tuan === next + 1;
    const isKnown = times.has(next);
    const meant = !isKnown && (isTwice || isBetween) ? next : undefined;
    const message =
      meant !== undefined
        ? otherNumber(week.tuan, meant, isTwice)
        : seen.has(week.tuan)
          ? `Tuần ${week.tuan} ghi hai lần. Sửa một trong hai số tuần.`
          : before && unlikelyAfter(before, week, { isKnown, ngay_nghi });
    if (message) yield { at: ['tuan', index, 'tuan'], message };
    const tuan = meant ?? week.tuan;
    seen.add(tuan);
    before = { ...week, tuan: Math.max(tuan, before?.tuan ?? tuan) };
  }
}

const otherNumber = (typed: number, meant: number, isTwice: boolean): string =>
  `${isTwice ? `Tuần ${typed} ghi hai lần` : `Giữa tuần ${meant - 1} và tuần ${meant + 1} phải là tuần ${meant}`}. Gõ: tuan: ${meant}`;

interface Around {
  /** True when the number that should follow stands elsewhere. */
  readonly isKnown: boolean;
  readonly ngay_nghi: YearSettings['ngay_nghi'];
}

const unlikelyAfter = (
  before: Week,
  week: Week,
  { isKnown, ngay_nghi }: Around,
): string | undefined => {
  if (week.tuan < before.tuan)
    return `Tuần ${week.tuan} đứng sau tuần ${before.tuan}. Xếp các tuần theo thứ tự từ nhỏ đến lớn.`;
  const isHoliday = ngay_nghi.some(
    ({ tu_ngay, den_ngay }) => tu_ngay < week.tu_ngay && den_ngay > before.den_ngay,
  );
  return week.tuan <= before.tuan + 1 || isKnown || isHoliday
    ? undefined
    : `Trước tuần ${week.tuan} thiếu tuần ${before.tuan + 1}. Ghi thêm tuần ấy, sửa số tuần; nếu là tuần nghỉ thì ghi vào "ngay_nghi".`;
};

/** The weeks lie in their school year; of those that do not the first is told, since a copy of last year's calendar has all of them. */
function* weeksOfYear(weeks: readonly Week[], name: string): Generator<Remark> {
  const first = weeks.findIndex((week) => dayOutside(week, name) !== undefined);
  const week = weeks[first];
  const key = week && dayOutside(week, name);
  if (!key) return;
  const others = weeks.slice(first + 1).filter((one) => dayOutside(one, name)).length;
  yield {
    at: ['tuan', first, key],
    message: `Ngày ${shortDay(week[key])} của tuần ${week.tuan}${others > 0 ? ` và ${others} tuần sau` : ''} không thuộc năm học ${name}. Sửa năm của ngày.`,
  };
}

const dayOutside = (week: Week, name: string): 'tu_ngay' | 'den_ngay' | undefined =>
  (['tu_ngay', 'den_ngay'] as const).find(
    (key) => !name.split('-').includes(week[key].slice(0, 4)),
  );

/** Each week ends after it has begun, and begins after the one before has ended; one out of order or of another year is told as such. */
function* weeksInTime(weeks: readonly Week[], name: string): Generator<Remark> {
  let before: Week | undefined;
  for (const [index, week] of weeks.entries()) {
    const { tuan, tu_ngay, den_ngay } = week;
    if (dayOutside(week, name)) continue;
    const isTurned = den_ngay < tu_ngay;
    if (isTurned)
      yield {
        at: ['tuan', index, 'den_ngay'],
        message: `Tuần ${tuan} hết ngày ${shortDay(den_ngay)}, trước khi bắt đầu (${shortDay(tu_ngay)}). Sửa một trong hai ngày.`,
      };
    else if (before && tuan >= before.tuan && tu_ngay <= before.den_ngay)
      yield {
        at: ['tuan', index, 'tu_ngay'],
        message: `Tuần ${tuan} bắt đầu ngày ${shortDay(tu_ngay)}, khi tuần ${before.tuan} (${shortDay(before.tu_ngay)} – ${shortDay(before.den_ngay)}) chưa hết. Sửa ngày của một trong hai tuần.`,
      };
    if (!isTurned) before = week;
  }
}

/** The terms follow each other, and their weeks are in the calendar. */
function* termsDoubted({ hoc_ki, tuan }: YearSettings): Generator<Remark> {
  const weeks = new Set(tuan.map((week) => week.tuan));
  for (const [index, term] of hoc_ki.entries()) {
    const { ten, tu_tuan, den_tuan } = term;
    const before = hoc_ki[index - 1];
    const name = brief(ten);
    const doubt = (key: 'tu_tuan' | 'den_tuan', message: string): Remark => ({
      at: ['hoc_ki', index, key],
      severity: 'warning',
      message,
    });
    if (den_tuan < tu_tuan)
      yield doubt(
        'den_tuan',
        `${name} hết ở tuần ${den_tuan}, trước khi bắt đầu (tuần ${tu_tuan}). Sửa một trong hai số tuần.`,
      );
    else if (before && tu_tuan <= before.den_tuan)
      yield doubt(
        'tu_tuan',
        `${name} bắt đầu ở tuần ${tu_tuan} mà học kì trước đến tuần ${before.den_tuan} mới hết. Sửa một trong hai số tuần.`,
      );
    for (const key of ['tu_tuan', 'den_tuan'] as const)
      if (!weeks.has(term[key]))
        yield doubt(
          key,
          `${name} ghi tuần ${term[key]} mà mục "tuan" không có tuần ấy. Sửa số tuần, hoặc ghi thêm tuần ${term[key]}.`,
        );
  }
}
