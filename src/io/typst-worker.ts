import { parentPort, workerData } from 'node:worker_threads';
import { createTypst, type TypstJob, type TypstSetup } from './typst.ts';

/** A thread of the pool: one compiler, one document after another. */
const print = createTypst(workerData as TypstSetup);

parentPort?.on('message', (job: TypstJob) => {
  const result = print(job);
  parentPort?.postMessage(
    'pdf' in result ? { ...result, pdf: Uint8Array.from(result.pdf) } : result,
  );
});
