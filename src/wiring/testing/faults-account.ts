import { execFileSync } from 'node:child_process';
import { parseLedger } from '../../core/ledger.ts';
import { timesOf, type Tally } from './faults-judge.ts';
import type { Acceptance } from './faulty-server.ts';

/** Compares at the end what the committed ledger says with what the server has: each message once for each recipient, no more and no less. */
export const finalAccount = (root: string, accepted: readonly Acceptance[], tally: Tally): void => {
  const ledger = parseLedger(committedLedger(root));
  if (!ledger) {
    tally.wrong.push(`${root}: no ledger was committed`);
    return;
  }
  const wanted = ledger.manifest.messages.flatMap(({ id, to }) =>
    to.map((address) => ({ message: id, to: address })),
  );
  for (const delivery of wanted) {
    const times = timesOf(delivery, accepted);
    if (times === 0) tally.lost += 1;
    if (times > 1) tally.doubled += 1;
  }
  if (accepted.length !== wanted.length)
    tally.wrong.push(`${root}: ${accepted.length} taken, ${wanted.length} wanted`);
  const open = ledger.deliveries.filter(({ state }) => state !== 'accepted');
  if (open.length > 0 || ledger.deliveries.length !== wanted.length)
    tally.wrong.push(`${root}: the ledger ends with ${open.length} open deliveries`);
};

const committedLedger = (root: string): string => {
  try {
    const path = 'HEAD:content/2026-2027/kiem-tra/thang-10.gui.json';
    return execFileSync('git', ['show', path], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return '';
  }
};
