import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Day } from '../core/day.ts';
import type { ContentList } from '../io/content-list.ts';
import type { JudgedRecord } from './check-all.ts';
import type { Batch } from './git-memory.ts';

/** What every thread is told once. */
export interface ThreadSetup {
  /** The content folder. */
  readonly root: string;
  /** As it stands, where that is known. */
  readonly listed?: ContentList | undefined;
}

/** What it is told with each batch. */
export interface ThreadTask {
  readonly batch: Batch;
  readonly today: Day;
}

/** Threads that make themselves ready while other things are looked up. */
export interface Threads {
  /** Judges batches of records on the cores of this machine, once; each thread takes the next batch when it is free. */
  judge(
    tasks: readonly ThreadTask[],
    onJudged: (judged: readonly JudgedRecord[]) => void,
  ): Promise<void>;
}

/** Fewer records are judged before a thread has started. */
const FEW = 500;

/** Starts as many threads as this machine has cores, but not more than there is work for; none for few records. */
export const startThreads = (setup: ThreadSetup, records: number): Threads | undefined => {
  if (records <= FEW) return undefined;
  const count = Math.min(availableParallelism(), MOST, Math.ceil(records / FEW));
  const workers = Array.from({ length: count }, () => startWorker(setup));
  return {
    judge: async (tasks, onJudged) => {
      const queue = [...tasks];
      await Promise.all(workers.map((worker) => emptyQueue(worker, queue, onJudged)));
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
  queue: ThreadTask[],
  onJudged: (judged: readonly JudgedRecord[]) => void,
): Promise<unknown> =>
  new Promise((resolve, reject) => {
    // One at a time: what the parser holds outside the heap is freed between two batches.
    const next = (): void => {
      const task = queue.shift();
      if (task) worker.postMessage(task);
      else worker.terminate().then(resolve, reject);
    };
    worker.ref();
    worker.on('error', reject);
    worker.on('message', (judged: readonly JudgedRecord[]) => {
      onJudged(judged);
      next();
    });
    next();
  });
