import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Day } from '../core/day.ts';
import type { JudgedRecord } from './check-all.ts';
import type { Batch } from './git-memory.ts';

/** What every thread is told once. */
export interface ThreadSetup {
  /** The content folder. */
  readonly root: string;
  readonly today: Day;
}

/** Judges batches of records on the cores of this machine; each thread takes the next batch when it is free. */
export const checkInThreads = async (
  setup: ThreadSetup,
  batches: readonly Batch[],
  onJudged: (count: number) => void,
): Promise<JudgedRecord[]> => {
  const queue = [...batches];
  const threads = Math.min(availableParallelism(), MOST, batches.length);
  const found = await Promise.all(
    Array.from({ length: threads }, () => emptyQueue(setup, queue, onJudged)),
  );
  return found.flat();
};

/** Each thread holds a copy of the program; more of them than this cost more than they bring. */
const MOST = 8;

const emptyQueue = (
  setup: ThreadSetup,
  queue: Batch[],
  onJudged: (count: number) => void,
): Promise<JudgedRecord[]> =>
  new Promise((resolve, reject) => {
    const found: JudgedRecord[] = [];
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), {
      workerData: setup,
      resourceLimits: { maxOldGenerationSizeMb: 300, maxYoungGenerationSizeMb: 64 },
    });
    let judging = 0;
    const next = (): void => {
      const batch = queue.shift();
      judging = batch?.paths.length ?? 0;
      if (batch) worker.postMessage(batch);
      else void worker.terminate().then(() => resolve(found), reject);
    };
    worker.on('error', reject);
    worker.on('message', (judged: readonly JudgedRecord[]) => {
      found.push(...judged);
      onJudged(judging);
      next();
    });
    next();
  });
