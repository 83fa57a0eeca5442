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

/** Threads that make themselves ready while other things are looked up. */
export interface Threads {
  /** Judges batches of records on the cores of this machine, once; each thread takes the next batch when it is free. */
  judge(
    batches: readonly Batch[],
    onJudged: (count: number) => void,
  ): Promise<readonly JudgedRecord[]>;
}

/** Starts as many threads as this machine has cores, but not more than there is work for. */
export const startThreads = (setup: ThreadSetup, batches: number): Threads => {
  const count = Math.min(availableParallelism(), MOST, Math.ceil(batches));
  const workers = Array.from({ length: count }, () => startWorker(setup));
  return {
    judge: async (batches, onJudged) => {
      const queue = [...batches];
      const found = await Promise.all(workers.map((worker) => emptyQueue(worker, queue, onJudged)));
      return found.flat();
    },
  };
};

/** Each thread holds a copy of the program; more of them than this cost more than they bring. */
const MOST = 8;

const startWorker = (setup: ThreadSetup): Worker => {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), {
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: 300, maxYoungGenerationSizeMb: 64 },
  });
  // Until it has work it keeps nobody waiting.
  worker.unref();
  return worker;
};

const emptyQueue = (
  worker: Worker,
  queue: Batch[],
  onJudged: (count: number) => void,
): Promise<JudgedRecord[]> =>
  new Promise((resolve, reject) => {
    const found: JudgedRecord[] = [];
    let judging = 0;
    const next = (): void => {
      const batch = queue.shift();
      judging = batch?.paths.length ?? 0;
      if (batch) worker.postMessage(batch);
      else void worker.terminate().then(() => resolve(found), reject);
    };
    worker.ref();
    worker.on('error', reject);
    worker.on('message', (judged: readonly JudgedRecord[]) => {
      found.push(...judged);
      onJudged(judging);
      next();
    });
    next();
  });
