import { tagOf, type ReleasePlan } from '../core/dossier.ts';
import { hasErrors, type Finding } from '../core/finding.ts';
import { ledgerPath, type Ledger } from '../core/ledger.ts';
import type { Message } from '../core/message.ts';
import { changedFiles, headOf, openRepository } from '../io/git.ts';
import { planMessages } from '../steps/plan-messages.ts';
import { oversized } from '../steps/split.ts';
import { checkAll } from './check-all.ts';
import { todayOf } from './check-school.ts';
import { ledgerAt } from './ledgers.ts';
import type { OpenSchool } from './open-school.ts';
import { forbidding } from './release-forbidden.ts';
import { printFiles } from './release-print.ts';
import { planOf, requestNamed, type InspectionName } from './release-request.ts';
import { commitDate } from './release-snapshot.ts';

/** A release before it is sent: what would go out, and what stands in its way. */
export interface ShownRelease {
  readonly plan: ReleasePlan;
  readonly messages: readonly Message[];
  readonly findings: readonly Finding[];
  /** How many files have errors that do not matter to it. */
  readonly elsewhere: number;
  /** What became of it, if it was sent before. */
  readonly ledger?: Ledger | undefined;
}

const isError = (finding: Finding): boolean => hasErrors([finding]);

const filesWithErrors = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(findings.filter(isError).map(({ file }) => file));

/** Plans and prints a release in memory to know its sizes and hashes; writes nothing. */
export const showRelease = async (
  opened: OpenSchool,
  name: InspectionName,
): Promise<ShownRelease> => {
  const checked = await checkAll(opened, { today: todayOf(opened) });
  const { plan, findings: planned } = planOf(opened, name);
  const files = plan.dossiers.flatMap((dossier) => dossier.files);
  const saved = await savedState(opened.content.root);
  const { printed, findings } = await printFiles({ opened, files, scope: plan.scope, ...saved });
  const forbids = forbidding(opened, requestNamed(opened, name), checked);
  const others = [...findings, ...oversized([...printed.values()], plan)].filter(isError);
  const messages = planMessages({ plan, printed, commit: saved?.commit, tag: tagOf(plan) });
  return {
    plan,
    messages,
    ledger: ledgerAt(opened, ledgerPath(name)),
    findings: [...forbids, ...planned, ...others],
    elsewhere: filesWithErrors(checked).size - filesWithErrors(forbids).size,
  };
};

/** The commit that the records are exactly at, if there is one. */
const savedState = async (
  folder: string,
): Promise<{ commit: string; committed: string } | undefined> => {
  const repository = await openRepository(folder);
  const commit = repository && (await headOf(repository));
  if (!repository || !commit || (await changedFiles(repository)).length > 0) return undefined;
  return { commit, committed: await commitDate(repository, commit) };
};
