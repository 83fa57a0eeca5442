import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tagOf, type PrintedFile, type ReleasePlan } from '../core/dossier.ts';
import { hasErrors, type Finding } from '../core/finding.ts';
import { manifestText, type Manifest } from '../core/manifest.ts';
import type { Message } from '../core/message.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import type { DkimKey } from '../io/dkim.ts';
import { composeMessage } from '../io/mime.ts';
import { showProgress } from '../io/progress.ts';
import { writeWhole } from '../io/write.ts';
import { manifestOf, type WrittenMessage } from '../steps/manifest.ts';
import { planMessages } from '../steps/plan-messages.ts';
import { isTooLarge, oversized } from '../steps/split.ts';
import { sealed } from './dkim.ts';
import { printFiles, sha256 } from './release-print.ts';
import { planOf, type InspectionName } from './release-request.ts';
import { toolName } from './tool.ts';
import type { Snapshot } from './release-snapshot.ts';

export interface Build {
  readonly plan: ReleasePlan;
  readonly findings: readonly Finding[];
  /** Absent when an error among the findings forbids the release. */
  readonly manifest?: Manifest;
}

export interface BuildTarget {
  readonly name: InspectionName;
  /** The Date of every message. */
  readonly date: Date;
  /** What the manifest says made it; when made again, what it said the first time. */
  readonly tool?: string | undefined;
  /** What the mail server takes, when less than usual. */
  readonly limit?: number | undefined;
  /** Signs the messages that are stored; what the manifest says of them is said of the bytes behind the signature. */
  readonly key?: DkimKey | undefined;
  /** Where PDFs, messages and the manifest go. */
  readonly folder: string;
}

/** Prints a release and writes all its messages to disk. A pure function of the commit and the date: the same bytes on any machine with this tool. */
export const buildRelease = async (snapshot: Snapshot, target: BuildTarget): Promise<Build> => {
  const { plan: asked, findings: planned } = planOf(snapshot.opened, target.name);
  const plan = { ...asked, limit: target.limit };
  if (hasErrors(planned)) return { plan, findings: planned };
  const files = plan.dossiers.flatMap((dossier) => dossier.files);
  const keep = (path: string, pdf: Uint8Array) => writeWhole(pdfPath(target.folder, path), pdf);
  const { printed, findings } = await printFiles({ ...snapshot, files, scope: plan.scope, keep });
  const all = [...planned, ...findings, ...oversized([...printed.values()], plan)];
  if (hasErrors(all)) return { plan, findings: all };
  const { commit } = snapshot;
  const messages = planMessages({ plan, printed, commit, tag: tagOf(plan) });
  const manifest = manifestOf({
    plan,
    printed: files.flatMap(({ path }): PrintedFile[] =>
      [printed.get(path)].filter((file) => file !== undefined),
    ),
    messages: await writeMessages(messages, target),
    commit,
    date: isoSeconds(target.date),
    tool: target.tool ?? toolName(),
  });
  writeWhole(join(target.folder, 'manifest.json'), manifestText(manifest));
  return { plan, findings: all, manifest };
};

/** Where the bytes of a message are kept. */
export const messagePath = (folder: string, { number }: { readonly number: number }): string =>
  join(folder, 'thu', `${String(number).padStart(4, '0')}.eml`);

/** `2026-11-22T01:30:00Z`: mail and git know no smaller time than a second. */
export const isoSeconds = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

const pdfPath = (folder: string, path: string): string => join(folder, 'pdf', path);

const writeMessages = async (
  messages: readonly Message[],
  { folder, date, limit, key }: BuildTarget,
): Promise<WrittenMessage[]> => {
  const progress = showProgress('Soạn thư', messages.length);
  const written: WrittenMessage[] = [];
  for (const message of messages) {
    const bytes = await composeMessage(message, date, (path) =>
      readFileSync(pdfPath(folder, path)),
    );
    if (isTooLarge(bytes.length, limit))
      throw new EnvironmentProblem(
        `Thư số ${message.number} nặng ${bytes.length} byte, quá mức máy chủ thư nhận, nên chưa gửi gì. Rút ngắn lời thư trong yêu cầu kiểm tra, hoặc giảm dung_luong_thu_mb trong truong.yml.`,
      );
    writeWhole(messagePath(folder, message), await sealed(bytes, key));
    written.push({ ...message, sha256: sha256(bytes), bytes: bytes.length });
    progress.step();
  }
  progress.stop();
  return written;
};
