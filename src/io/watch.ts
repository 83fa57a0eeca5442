import { existsSync } from 'node:fs';
import { EnvironmentProblem } from '../core/problem.ts';
import { watchTree } from './watch-tree.ts';

/** Looks at once, and again after each change below a folder, one look at a time, until Ctrl+C. */
export const watchFolder = (folder: string, look: () => Promise<void>): Promise<void> =>
  new Promise((resolve, reject) => {
    if (!existsSync(folder)) throw new EnvironmentProblem(`Không có thư mục hồ sơ ${folder}.`);
    let timer: NodeJS.Timeout | undefined;
    let looking = Promise.resolve();
    const end = (finish: () => void): void => {
      unwatch();
      clearTimeout(timer);
      process.off('SIGINT', stop);
      finish();
    };
    const stop = (): void => end(() => void looking.then(resolve));
    const again = (): void => {
      looking = looking.then(look).catch((error: unknown) => end(() => reject(asError(error))));
    };
    const onChange = (): void => {
      clearTimeout(timer);
      timer = setTimeout(again, PAUSE);
    };
    const unwatch = watchTree(folder, { onChange, onError: (error) => end(() => reject(error)) });
    process.on('SIGINT', stop);
    again();
  });

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));

/** Editors write a file in several steps; these milliseconds let them end. */
const PAUSE = 150;

/** Prints what a look sees, unless it is what the last one saw. What stands between the looks goes to the terminal alone, not into a file. */
export const whenChanged = (look: () => Promise<string>): (() => Promise<void>) => {
  let shown: string | undefined;
  return async () => {
    const text = await look();
    if (text === shown) return;
    if (shown !== undefined) console.error(`\n${'─'.repeat(60)}\n`);
    console.log(text);
    if (shown === undefined) console.error(WAITING);
    shown = text;
  };
};

const WAITING = '\nĐang theo dõi: cứ lưu tệp là kiểm tra lại. Ctrl+C để dừng.';
