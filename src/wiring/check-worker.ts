import { parentPort, workerData } from 'node:worker_threads';
import { judgeBatch } from './check-all.ts';
import type { ThreadSetup, ThreadTask } from './check-threads.ts';
import { openSchool } from './open-school.ts';

/** A thread that judges the batches it is sent and answers with what is said of them. */
const { root, listed } = workerData as ThreadSetup;
const opened = openSchool(root, undefined, listed);

parentPort?.on('message', ({ batch, today }: ThreadTask) => {
  void judgeBatch(opened, today, batch).then((judged) => parentPort?.postMessage(judged));
});
