import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftOf, type KnownHandover } from '../../schemas/bien-ban-ban-giao/draft.ts';
import { fields, type Fields } from '../../schemas/bien-ban-ban-giao/fields.ts';
import { bienBanBanGiao } from '../../schemas/bien-ban-ban-giao/kind.ts';
import { quyetDinh } from '../../schemas/quyet-dinh/kind.ts';
import { longDay, parseDay } from '../core/day.ts';
import { staffOf } from '../core/school.ts';
import { readFrontMatter } from '../io/front-matter.ts';
import { writeWhole } from '../io/write.ts';
import { toChange } from '../steps/handover-changes.ts';
import { sentLine, type Handover, type HandoverFacts } from '../steps/handover-text.ts';
import type { OpenSchool } from './open-school.ts';

export interface Minutes {
  /** From the content folder. */
  readonly path: string;
  /** False when minutes of this handover were there before. */
  readonly written: boolean;
}

/** Writes the minutes of a handover into the folder of the school year, as far as they can be known; never over a file that is there. */
export const writeMinutes = (
  opened: OpenSchool,
  facts: HandoverFacts,
  handover: Handover,
): Minutes => {
  const { since, to } = handover;
  const day = since > facts.today ? since : facts.today;
  const path =
    minutesThere(opened, facts, handover) ??
    `${facts.year.year.nam_hoc}/${bienBanBanGiao.id}/${day}-cho-${to}.md`;
  const file = join(opened.content.root, path);
  if (existsSync(file)) return { path, written: false };
  writeWhole(file, draftOf({ ...knownOf(opened, facts, handover), day }));
  return { path, written: true };
};

/** Also minutes that are not finished, so that their fields are not sound yet. */
const minutesThere = (
  { content }: OpenSchool,
  { year, decisions }: HandoverFacts,
  { to, decision }: Handover,
): string | undefined => {
  const decided = decisions.find(({ path }) => path === decision)?.day ?? '';
  return [...content.records.keys()]
    .filter((path) => path.startsWith(`${year.year.nam_hoc}/${bienBanBanGiao.id}/`))
    .find((path) => {
      const front = content.records.get(path)?.front ?? {};
      return front['ben_nhan'] === to && (parseDay(String(front['ngay'])) ?? decided) >= decided;
    });
};

const knownOf = (
  opened: OpenSchool,
  { year, ledgers }: HandoverFacts,
  { from, to, decision }: Handover,
): Omit<KnownHandover, 'day'> => {
  const last = lastMinutes(opened);
  const usual = last ?? example();
  const { so, ngay, nguoi_ky } = quyetDinh.fields.parse(opened.entryAt(decision)?.record.front);
  const signer = staffOf(year, nguoi_ky);
  return {
    from: staffOf(year, from)?.ma,
    to,
    witness: [from, to].includes(nguoi_ky) ? undefined : signer?.ma,
    place: last?.dia_diem,
    lastNumber: last?.so,
    grounds: [
      ...usual.can_cu.filter((line) => !line.includes('Quyết định số')),
      `Căn cứ Quyết định số ${String(so).padStart(2, '0')}/QĐ-${year.school.viet_tat} ${longDay(ngay)} của ${signer?.chuc_vu ?? 'Hiệu trưởng'}`,
    ],
    recipients: usual.noi_nhan,
    changes: toChange,
    sent: ledgers.length > 0 ? ledgers.map(sentLine) : ['Hộp thư này chưa gửi kỳ kiểm tra nào'],
  };
};

const lastMinutes = ({ entries }: OpenSchool): Fields | undefined =>
  entries
    .filter(({ kind }) => kind.id === bienBanBanGiao.id)
    .map(({ record }) => record.fields as Fields)
    .sort((a, b) => (a.ngay < b.ngay ? -1 : 1))
    .at(-1);

/** The example that teachers copy: what regulation it goes by stands there, and nowhere in code. */
const example = (): Fields => {
  const folder = join(import.meta.dirname, '../../schemas', bienBanBanGiao.id);
  return fields.parse(readFrontMatter(readFileSync(join(folder, 'examples/ok.md'), 'utf8')).value);
};
