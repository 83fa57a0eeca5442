import { lazily } from './lazily.ts';

const cliProgress = lazily((require) => require('cli-progress') as typeof import('cli-progress'));

/** A progress bar on a terminal; plain lines at each quarter elsewhere. Call `step` per piece of work and `stop` at the end. */
export interface Progress {
  step(count?: number): void;
  /** A line of its own, for what must not be missed. */
  note(text: string): void;
  stop(): void;
}

/** Starts showing progress of `total` pieces of work named `label`, on standard error. `left` says how much is left, where that is known better than from the time spent. */
export const showProgress = (label: string, total: number, left?: () => string): Progress =>
  process.stderr.isTTY ? bar(label, total, left) : lines(label, total, left);

const bar = (label: string, total: number, left?: () => string): Progress => {
  const { Presets, SingleBar } = cliProgress();
  const shown = new SingleBar(
    {
      format: `${label} {bar} {value}/{total} – ${left ? '{left}' : 'còn {eta_formatted}'}`,
      hideCursor: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  const told = () => (left ? { left: left() } : {});
  shown.start(total, 0, told());
  return {
    step: (count = 1) => shown.increment(count, told()),
    note: (text) => {
      process.stderr.write(`\r\u001b[K${text}\n`);
      shown.update(told());
    },
    stop: () => shown.stop(),
  };
};

const lines = (label: string, total: number, left?: () => string): Progress => {
  let done = 0;
  return {
    step: (count = 1) => {
      const before = quarter(done, total);
      done += count;
      if (quarter(done, total) > before)
        console.error(`${label}: ${done}/${total}${left && done < total ? ` – ${left()}` : ''}`);
    },
    note: (text) => console.error(text),
    stop: () => undefined,
  };
};

const quarter = (done: number, total: number): number =>
  Math.floor((done * 4) / Math.max(total, 1));
