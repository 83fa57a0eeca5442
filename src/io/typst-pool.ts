import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { TypstJob, TypstResult, TypstSetup } from './typst.ts';

/** Compilers on several threads. `run` may be called at any time; jobs wait for a free thread. */
export interface TypstPool {
  readonly threads: number;
  run(job: TypstJob): Promise<TypstResult>;
  close(): Promise<void>;
}

/** How many threads this machine can run side by side. */
export const cores = availableParallelism;

/** Starts a pool; threads begin as they are needed. */
export const openTypstPool = (setup: TypstSetup, threads: number): TypstPool => {
  const started: Thread[] = [];
  const free: Thread[] = [];
  const waiting: ((thread: Thread) => void)[] = [];
  const take = (): Promise<Thread> => {
    const thread = free.pop() ?? (started.length < threads ? startInto(started, setup) : undefined);
    return thread ? Promise.resolve(thread) : new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (thread: Thread): void => {
    const next = waiting.shift();
    if (next) next(thread);
    else free.push(thread);
  };
  return {
    threads,
    run: async (job) => {
      const thread = await take();
      return thread.run(job).finally(() => giveBack(thread));
    },
    close: async () => {
      await Promise.all(started.map(({ stop }) => stop()));
    },
  };
};

interface Thread {
  run(job: TypstJob): Promise<TypstResult>;
  stop(): Promise<unknown>;
}

const startInto = (started: Thread[], setup: TypstSetup): Thread => {
  const thread = startThread(setup);
  started.push(thread);
  return thread;
};

const startThread = (setup: TypstSetup): Thread => {
  const worker = new Worker(new URL('./typst-worker.ts', import.meta.url), { workerData: setup });
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        const settle = (act: () => void) => {
          worker.off('message', onResult).off('error', onFailure);
          act();
        };
        const onResult = (result: TypstResult) => settle(() => resolve(result));
        const onFailure = (error: Error) => settle(() => reject(error));
        worker.once('message', onResult).once('error', onFailure).postMessage(job);
      }),
    stop: () => worker.terminate(),
  };
};
