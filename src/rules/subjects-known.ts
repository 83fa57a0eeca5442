import type { DataFile } from '../core/content.ts';
import type { Finding } from '../core/finding.ts';
import { optionMeant } from '../core/option-meant.ts';
import { toFinding } from '../core/report.ts';
import { staffListSchema } from '../core/school.ts';
import { brief, fold } from '../core/text.ts';

/** The subjects that people of `nhan-su.yml` teach are those that a lesson may be of; a new lesson takes its subject from there. */
export const subjectsKnown =
  (subjects: readonly string[]) =>
  (file: DataFile): Finding[] => {
    const list = file.path.endsWith('/nhan-su.yml')
      ? staffListSchema.safeParse(file.value).data
      : undefined;
    return (list?.nhan_su ?? []).flatMap(({ mon }, person) =>
      mon.flatMap((name, item) =>
        subjects.includes(name)
          ? []
          : toFinding('danh-sach-nhan-su', file, {
              at: ['nhan_su', person, 'mon', item],
              severity: 'warning',
              message: `Không có môn "${brief(name)}". ${adviceOn(name, subjects)}`,
            }),
      ),
    );
  };

const adviceOn = (typed: string, subjects: readonly string[]): string => {
  const meant = optionMeant(typed, subjects);
  if (meant !== undefined) return `Gõ: ${meant}`;
  const words = new Set(fold(typed.slice(0, 100)).split(/\s+/));
  const alike = (subject: string) =>
    fold(subject)
      .split(/\s+/)
      .filter((word) => words.has(word));
  const most = Math.max(...subjects.map((subject) => alike(subject).length));
  const near = most > 0 ? subjects.filter((subject) => alike(subject).length === most) : [];
  return near.length > 0
    ? `Có phải ${near.map((subject) => `"${subject}"`).join(' hoặc ')}?`
    : 'Ghi đúng như ở dòng "mon_hoc" của bài dạy.';
};
