import type { Finding } from '../core/finding.ts';
import { checkOpen } from './check-open.ts';

/** What an editor asks: what is wrong with this text of this file? */
export interface Question {
  readonly id: number;
  readonly folder: string;
  readonly file: string;
  readonly text: string;
}

/** The answer; `failure` says why there is none. */
export interface Answer {
  readonly id: number;
  readonly findings: readonly Finding[];
  readonly failure?: string;
}

/** A process beside an editor, on the Node that this project brings, that judges texts until the editor goes. */
process.on('message', ({ id, folder, file, text }: Question) => {
  void answer(id, () => checkOpen(folder, file, text)).then((told) => process.send?.(told));
});

const answer = async (id: number, judge: () => Promise<Finding[]>): Promise<Answer> => {
  try {
    return { id, findings: await judge() };
  } catch (error) {
    return { id, findings: [], failure: error instanceof Error ? error.message : String(error) };
  }
};
