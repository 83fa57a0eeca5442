import { parentPort, workerData } from 'node:worker_threads';
import { listContent } from './content-list.ts';
import { stampOf } from './file-stamp.ts';

/** The thread of `listInThread`. */
parentPort?.postMessage(listContent(workerData as string, stampOf));
