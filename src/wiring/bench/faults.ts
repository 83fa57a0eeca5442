import { join } from 'node:path';
import { newTally, tallyText } from '../testing/faults-judge.ts';
import { surviveFaults } from '../testing/faults-run.ts';
import { makeTemplates } from '../testing/faults-templates.ts';
import { randomOf } from '../testing/random.ts';
import type { Row } from './row.ts';

/** Releases with faults by chance. */
const RELEASES = 200;
/** One in so many begins from nothing; the others are tagged and printed already. */
const FRESH = 5;
/** Steps that a run takes from nothing to the committed ledger, and a few more. */
const STEPS = 135;

/** Sends hundreds of releases through a mail server that misbehaves, killed again and again: at every step in turn, then by chance. Throws when a message was lost, came twice, or was told of wrongly. */
export const benchFaults = async (_content: string, scratch: string): Promise<Row[]> => {
  const folder = join(scratch, 'su-co');
  const { fresh, tagged } = await makeTemplates(folder);
  const root = join(folder, 'dang-gui');
  const tally = newTally();
  for (let step = 1; step <= STEPS; step += 1)
    await surviveFaults({
      ...{ template: fresh, root, tally, random: randomOf(step) },
      ...{ strike: { step }, calm: true },
    });
  console.log(`Cắt ở từng bước: ${tallyText(tally)}`);
  for (let seed = 1; seed <= RELEASES; seed += 1) {
    const template = seed % FRESH === 0 ? fresh : tagged;
    await surviveFaults({ template, root, tally, random: randomOf(seed) });
    if (seed % 20 === 0) console.error(`${seed}/${RELEASES}: ${tallyText(tally)}`);
  }
  console.log(`Cắt ở từng bước và ngẫu nhiên: ${tallyText(tally)}`);
  if (tally.wrong.length + tally.lost + tally.doubled > 0) throw new Error(tally.wrong.join('\n'));
  return [];
};
