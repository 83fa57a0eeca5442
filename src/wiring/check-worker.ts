import { parentPort, workerData } from 'node:worker_threads';
import { judgeBatch } from './check-all.ts';
import type { ThreadSetup } from './check-threads.ts';
import type { Batch } from './git-memory.ts';
import { openSchool } from './open-school.ts';

/** A thread that judges the batches it is sent and answers with what is said of them. */
const { root, today } = workerData as ThreadSetup;
const opened = openSchool(root);

parentPort?.on('message', (batch: Batch) => {
  void judgeBatch(opened, today, batch).then((judged) => parentPort?.postMessage(judged));
});
