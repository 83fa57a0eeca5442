import { benchBuild } from './build.ts';
import { benchCheck } from './check.ts';
import { benchFaults } from './faults.ts';
import { benchHistory } from './history.ts';
import { benchPrint } from './print.ts';
import type { Row } from './row.ts';

/** Each measure with its reference, both on this machine and in this run. `faults` proves rather than measures: nothing lost, nothing doubled. */
export const benches: Readonly<
  Record<string, (content: string, scratch: string) => Promise<Row[]>>
> = {
  check: benchCheck,
  history: benchHistory,
  print: benchPrint,
  build: benchBuild,
  faults: benchFaults,
};
