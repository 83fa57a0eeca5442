import { realpathSync } from 'node:fs';
import { phieuNhanXet } from '../../schemas/phieu-nhan-xet/kind.ts';
import type { Fields } from '../../schemas/phieu-nhan-xet/fields.ts';
import type { Chronicle, Comment } from '../core/chronicle.ts';
import { dayInVietnam } from '../core/day.ts';
import { fingerprintOf } from '../core/fingerprint.ts';
import type { History } from '../core/history.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { principal } from '../core/staff.ts';
import { readBlobs } from '../io/git-blobs.ts';
import { readCommitGraph, readLineCounts } from '../io/git-chronicle.ts';
import {
  changedFiles,
  headOf,
  readHistory,
  requireRepository,
  type Repository,
} from '../io/git.ts';
import { chronicleOf, mergesOf } from '../steps/chronicle.ts';
import type { ChronicleFacts } from '../steps/chronicle-form.ts';
import { nameOf } from '../core/paper.ts';
import { messagesWith, readLedgers, sendingsOf } from './chronicle-ledgers.ts';
import { askedFor } from './chronicle-subject.ts';
import { sealsIn } from './chronicle-witnesses.ts';
import type { Entry, OpenSchool } from './open-school.ts';
import { withSnapshot, type Snapshot } from './release-snapshot.ts';

/** Everything that the checked out commit, its tags and its ledgers tell about when the records asked for were what. Git is asked a handful of times, however many records there are. */
export const gatherChronicles = async (
  content: string,
  word: string,
  letters: string,
): Promise<Gathered> => {
  const repository = await requireRepository(content);
  const head = await headOf(repository);
  if (!head) throw new EnvironmentProblem('Kho git chưa có lần lưu nào.');
  const history = await readHistory(repository);
  const unsaved = (await changedFiles(repository)).filter((path) => path.endsWith('.md')).length;
  return withSnapshot(repository, head, async (snapshot) => ({
    ...(await factsOf(snapshot, {
      ...{ repository, history, word, letters },
      folder: realpathSync(content),
    })),
    unsaved,
  }));
};

/** Facts of the last commit, and how many records say something else by now. */
export type Gathered = ChronicleFacts & { readonly unsaved: number };

interface Request {
  readonly repository: Repository;
  readonly history: History;
  readonly word: string;
  /** Where letters lie that came back. */
  readonly letters: string;
  readonly folder: string;
}

const factsOf = async (
  { opened, commit: head, committed }: Snapshot,
  { repository, history, word, letters, folder }: Request,
): Promise<ChronicleFacts> => {
  const ledgers = await readLedgers(opened, repository);
  const { subject, entries } = askedFor(opened, word, folder, ledgers);
  const graph = await readCommitGraph(repository);
  const merges = mergesOf(graph, head);
  const paths = entries.map(({ record }) => record.path);
  const lines = await readLineCounts(repository, paths);
  const texts = await readTexts(repository, history, paths);
  const seals = await sealsIn(letters, messagesWith(new Set(paths), ledgers));
  const textOf = (blob: string): string => texts.get(blob) ?? '';
  const comments = commentsOf(opened, history, textOf);
  const chronicles = entries.map((entry): Chronicle => {
    const { path } = entry.record;
    return chronicleOf({
      record: { ...tellsOf(entry), comments: comments.get(path) ?? [] },
      changes: history.get(path) ?? [],
      ...{ graph, merges, textOf },
      linesOf: (commit) => lines.get(`${commit} ${path}`),
      sendings: sendingsOf(path, ledgers, seals),
    });
  });
  const year = entries[0]?.context.year;
  return {
    ...{ subject, chronicles, head, prefix: repository.prefix },
    day: dayInVietnam(committed),
    superior: year?.year.co_quan_chu_quan ?? '',
    school: year?.year.ten_truong ?? '',
    principal: (year && principal(year)?.ten) ?? '',
  };
};

const tellsOf = ({ record, kind, facets, context }: Entry) => ({
  path: record.path,
  name: facets.name,
  kind: kind.name,
  owner: facets.owner,
  author: facets.owner ? nameOf(context.year, facets.owner) : '',
  from: facets.from,
  to: facets.to,
  reflects: kind.sections.at(-1)?.mayBeEmpty === true,
});

const readTexts = async (
  repository: Repository,
  history: History,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const blobs = paths.flatMap((path) => (history.get(path) ?? []).map(({ blob }) => blob));
  const bytes = await readBlobs(
    repository,
    blobs.filter((blob) => !/^0+$/.test(blob)),
  );
  return new Map([...bytes].map(([blob, one]) => [blob, decoder.decode(one)]));
};

const decoder = new TextDecoder();

/** What comment slips say of each record: who read it, when, and which version. */
const commentsOf = (
  { entries }: OpenSchool,
  history: History,
  textOf: (blob: string) => string,
): ReadonlyMap<string, readonly Comment[]> => {
  const comments = new Map<string, Comment[]>();
  for (const { record, context } of entries.filter(({ kind }) => kind.id === phieuNhanXet.id)) {
    const { bai, nguoi_nhan_xet, ngay } = record.fields as Fields;
    for (const { bai: lesson, dau_van_tay } of bai) {
      const path = `${record.year}/${lesson}`;
      const comment = {
        path: record.path,
        by: nameOf(context.year, nguoi_nhan_xet),
        day: ngay,
        committed: history.get(record.path)?.at(-1)?.committed,
        read: (history.get(path) ?? []).find(
          ({ blob }) => dau_van_tay && fingerprintOf(textOf(blob)) === dau_van_tay,
        )?.commit,
      };
      comments.set(path, [...(comments.get(path) ?? []), comment]);
    }
  }
  return comments;
};
