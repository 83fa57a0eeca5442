import progress from 'cli-progress';

/** A progress bar on a terminal; plain lines at each quarter elsewhere. Call `step` per piece of work and `stop` at the end. */
export interface Progress {
  step(count?: number): void;
  stop(): void;
}

/** Starts showing progress of `total` pieces of work named `label`, on standard error. */
export const showProgress = (label: string, total: number): Progress =>
  process.stderr.isTTY ? bar(label, total) : lines(label, total);

const bar = (label: string, total: number): Progress => {
  const shown = new progress.SingleBar(
    {
      format: `${label} {bar} {value}/{total} – còn {eta_formatted}`,
      hideCursor: true,
      stream: process.stderr,
    },
    progress.Presets.shades_classic,
  );
  shown.start(total, 0);
  return { step: (count = 1) => shown.increment(count), stop: () => shown.stop() };
};

const lines = (label: string, total: number): Progress => {
  let done = 0;
  return {
    step: (count = 1) => {
      const before = quarter(done, total);
      done += count;
      if (quarter(done, total) > before) console.error(`${label}: ${done}/${total}`);
    },
    stop: () => undefined,
  };
};

const quarter = (done: number, total: number): number =>
  Math.floor((done * 4) / Math.max(total, 1));
