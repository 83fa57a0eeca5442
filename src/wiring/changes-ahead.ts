import { setImmediate } from 'node:timers/promises';
import type { History } from '../core/history.ts';
import type { CheckMemory } from '../io/check-memory.ts';
import { stampsIn, type ContentList } from '../io/content-list.ts';
import type { Standing } from '../io/git.ts';
import { changesOf } from './git-memory.ts';

/** What git was asked about some records. */
export interface ChangesAhead {
  readonly paths: ReadonlySet<string>;
  readonly history: Promise<History>;
}

/** Asks git about the few records that the disk says are not as they were and whose past mattered, so that it looks for it while all the others are recalled; undefined when there are none or many. */
export const askChanges = async (
  standing: Promise<Standing>,
  memory: CheckMemory,
  { folders }: ContentList,
): Promise<ChangesAhead | undefined> => {
  const changed = [...folders]
    .filter(([folder, files]) => memory.recallTogether(folder)?.listed !== files)
    .flatMap(([folder, files]) => stampsIn(folder, files))
    // Without a stamp a file is too young to be told from an earlier one.
    .filter(([path, stamp]) => !stamp || stamp !== memory.recall(path)?.facts.version.stamp)
    .map(([path]) => path);
  const over = changed.filter((path) => memory.recall(path)?.closing !== undefined);
  if (over.length === 0 || changed.length > FEW) return undefined;
  const stands = await standing;
  if (memory.head !== stands.state) return undefined;
  const history = changesOf(stands, over);
  // Git is started before this thread is busy again.
  await setImmediate();
  return { paths: new Set(over), history };
};

/** More are asked about when all is known that must be judged. */
const FEW = 20;
