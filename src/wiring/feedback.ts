import { relative, resolve, sep } from 'node:path';
import { kiemTra } from '../../schemas/kiem-tra/kind.ts';
import { phieuNhanXet } from '../../schemas/phieu-nhan-xet/kind.ts';
import { shortDay } from '../core/day.ts';
import type { DossierFile, PrintedFile } from '../core/dossier.ts';
import type { Finding } from '../core/finding.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { staffOf, type SchoolYear, type Staff } from '../core/school.ts';
import { shown } from '../core/text.ts';
import { askGit } from '../io/git-run.ts';
import { changedFiles, requireRepository, type Repository } from '../io/git.ts';
import { threadOf } from '../steps/correct-release.ts';
import { feedbackLetter, type Feedback } from '../steps/feedback-letter.ts';
import { checkSchool, todayOf } from './check-school.ts';
import type { Entry, OpenSchool } from './open-school.ts';
import type { Post } from './post.ts';
import { earlierLedgers } from './release-correction.ts';
import { printFiles } from './release-print.ts';

/** A slip as its letter, and what forbids sending it. */
export interface PlannedFeedback {
  readonly findings: readonly Finding[];
  readonly post?: Post;
}

/** Plans the letter of a finished slip; a slip that has errors, or whose lessons changed after it, makes none. */
export const planFeedback = async (
  opened: OpenSchool,
  folder: string,
  typed: string | undefined,
): Promise<PlannedFeedback> => {
  const path = slipPath(opened, typed);
  const findings = checkSchool(opened, {
    today: todayOf(opened),
    includes: (one) => one === path,
  }).filter(({ rule, severity }) => severity === 'error' || rule === CHANGED);
  const entry = opened.entryAt(path);
  if (findings.length > 0 || !entry) return { findings };
  const repository = await requireRepository(folder);
  const files = new Map<string, Uint8Array>();
  const printed = await printSlip(opened, entry, repository, files);
  if ('findings' in printed) return printed;
  return {
    findings,
    post: {
      repository,
      school: entry.context.year.school.email,
      pace: entry.context.year.school.gui_thu,
      ledger: path.replace(/\.md$/, '.gui.json'),
      title: `Sổ gửi: ${entry.facets.name}`,
      drafts: [feedbackLetter(feedbackOf(opened, entry, printed.file))],
      contentOf: (name) => files.get(name) ?? new Uint8Array(),
    },
  };
};

/** The rule by which a slip is void: its lesson changed after it, or nothing tells whether it did. */
const CHANGED = 'bai-da-sua-sau-nhan-xet';

const slipPath = ({ content }: OpenSchool, typed: string | undefined): string => {
  const slips = [...content.records.values()].filter(({ kind }) => kind === phieuNhanXet.id);
  const names = typed === undefined ? [] : [typed, placeOf(content, typed)];
  const found = slips
    .filter(({ path, slug }) => names.includes(path) || names.includes(slug))
    .at(-1);
  if (found) return found.path;
  const list = slips.map(({ path }) => `\n  ${path}`).join('');
  throw new EnvironmentProblem(
    `${typed === undefined ? 'Gõ thêm phiếu cần gửi' : `"${typed}" không phải một phiếu nhận xét`}, ví dụ: npm run feedback -- content/2026-2027/phieu-nhan-xet/thang-10/ly-thanh-tam.md${list ? `\nCác phiếu đang có:${list}` : ''}`,
  );
};

/** A path as a person types it, from where the person is, as a path from the content folder. */
const placeOf = ({ root }: OpenSchool['content'], typed: string): string =>
  relative(root, resolve(typed)).split(sep).join('/');

/** Prints the slip as it was last saved; git must have it, and the lessons it speaks of, as they are. */
const printSlip = async (
  opened: OpenSchool,
  { record, facets }: Entry,
  repository: Repository,
  files: Map<string, Uint8Array>,
): Promise<{ readonly file: PrintedFile } | { readonly findings: readonly Finding[] }> => {
  const { path } = record;
  const fields = phieuNhanXet.fields.parse(record.fields);
  const told = await lastCommit(repository, path);
  if (!told || (await changedFiles(repository)).includes(path))
    throw new EnvironmentProblem(
      `Phiếu ${path} chưa lưu vào git nên chưa gửi được. Lưu (commit) phiếu rồi gõ lại.`,
    );
  const file: DossierFile = {
    path: `${fields.giao_vien}/PNX_${fields.ky}_${fields.giao_vien}.pdf`,
    title: facets.name,
    note: `phiếu nhận xét ngày ${shortDay(fields.ngay)}`,
    kind: phieuNhanXet.id,
    records: [path],
    volume: false,
  };
  const { printed, findings } = await printFiles({
    opened,
    files: [file],
    scope: '',
    ...told,
    keep: (name, pdf) => void files.set(name, pdf),
  });
  const made = printed.get(file.path);
  return made ? { file: made } : { findings };
};

const lastCommit = async (
  { root, prefix }: Repository,
  path: string,
): Promise<{ commit: string; committed: string } | undefined> => {
  const args = ['log', '-1', '--format=%H %cI', '--', `${prefix}${path}`];
  const [commit, committed] = ((await askGit(root, args)) ?? '').trim().split(' ');
  return commit && committed ? { commit, committed } : undefined;
};

const feedbackOf = (
  opened: OpenSchool,
  { record, context: { year, fieldsOf } }: Entry,
  file: PrintedFile,
): Feedback => {
  const fields = phieuNhanXet.fields.parse(record.fields);
  const teacher = personOf(year, fields.giao_vien);
  const reviewer = personOf(year, fields.nguoi_nhan_xet);
  const manifests = earlierLedgers(opened, record.year, fields.ky).map(({ manifest }) => manifest);
  return {
    year: record.year,
    period: shown(fieldsOf(`${kiemTra.id}/${fields.ky}.md`)?.['ten']),
    day: fields.ngay,
    received: fields.ngay_nhan,
    conclusion: fields.ket_luan,
    lessons: fields.bai.length,
    from: { name: reviewer.ten, address: year.school.email_gui ?? year.school.email },
    reviewer: titled(reviewer),
    replyTo: { name: reviewer.ten, address: reviewer.email },
    teacher: { name: teacher.ten, address: teacher.email },
    greeting: titled(teacher),
    school: { name: year.year.ten_truong, address: year.school.email },
    file,
    thread: threadOf(manifests, teacher.ma),
  };
};

/** The check has made sure that the staff list has them. */
const personOf = (year: SchoolYear, id: string): Staff => {
  const person = staffOf(year, id);
  if (!person) throw new Error(`No such person: ${id}`);
  return person;
};

const titled = ({ ong_ba, ten, chuc_vu }: Staff): string => `${ong_ba} ${ten}, ${chuc_vu}`;
