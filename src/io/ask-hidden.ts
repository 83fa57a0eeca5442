import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { EnvironmentProblem } from '../core/problem.ts';

/** True where somebody can be asked: a terminal to read from and one to show the question on. */
export const canAsk = (): boolean => process.stdin.isTTY && process.stderr.isTTY;

/** Asks for a secret on the terminal; what is typed is neither shown nor kept in a history. */
export const askHidden = (question: string): Promise<string> => {
  const lines = createInterface({
    input: process.stdin,
    output: new Writable({ write: (_chunk, _encoding, done) => done() }),
    terminal: true,
    historySize: 0,
  });
  // Only now does the terminal no longer show what is typed.
  process.stderr.write(question);
  return new Promise<string>((resolve, reject) => {
    const stop = () => reject(new EnvironmentProblem('Đã dừng theo yêu cầu; không giữ lại gì.'));
    lines.once('line', resolve);
    // After the answer these change nothing any more.
    lines.once('SIGINT', stop).once('close', stop);
  }).finally(() => {
    lines.close();
    process.stderr.write('\n');
  });
};
