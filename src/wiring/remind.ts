import { kinds as allKinds } from '../../schemas/index.ts';
import { kiemTra } from '../../schemas/kiem-tra/kind.ts';
import { requireRepository } from '../io/git.ts';
import { threadOf } from '../steps/correct-release.ts';
import { noteOf } from '../steps/plan-release-files.ts';
import { planReminders, type NamedLesson } from '../steps/plan-reminders.ts';
import { unreflected } from '../steps/site-unreflected.ts';
import { todayOf } from './check-school.ts';
import type { OpenSchool } from './open-school.ts';
import type { Post } from './post.ts';
import { earlierLedgers } from './release-correction.ts';
import { planOf, type InspectionName } from './release-request.ts';

/** The reminders of an inspection, by the same plan that its release would have today. */
export const planRemind = async (
  opened: OpenSchool,
  folder: string,
  name: InspectionName,
): Promise<Post> => {
  const { plan } = planOf(opened, name);
  const request = opened.entryAt(`${name.year}/${kiemTra.id}/${name.ky}.md`);
  if (!request) throw new Error(`No request ${name.ky}`);
  const today = todayOf(opened);
  const manifests = earlierLedgers(opened, name.year, name.ky).map(({ manifest }) => manifest);
  return {
    repository: await requireRepository(folder),
    school: request.context.year.school.email,
    pace: request.context.year.school.gui_thu,
    ledger: `${name.year}/${kiemTra.id}/${name.ky}.nhac.gui.json`,
    title: `Sổ gửi: nhắc ${plan.name}, năm học ${name.year}`,
    drafts: planReminders({
      plan,
      year: request.context.year,
      today,
      kinds: kiemTra.fields
        .parse(request.record.fields)
        .loai_ho_so.map((id) => allKinds.get(id)?.name ?? id),
      unreflected: namedUnreflected(opened, name.year, today),
      threadOf: (teacher) => threadOf(manifests, teacher),
    }),
    contentOf: () => new Uint8Array(),
  };
};

const namedUnreflected = (
  opened: OpenSchool,
  year: string,
  today: string,
): ReadonlyMap<string, NamedLesson> => {
  const entries = opened.entries.filter(({ record }) => record.year === year);
  const late = unreflected(entries, today, opened.content);
  return new Map(
    entries
      .filter(({ record }) => late.has(record.path))
      .map(({ record, facets, kind }) => [
        record.path,
        { title: facets.name, note: noteOf(facets, kind.name) },
      ]),
  );
};
