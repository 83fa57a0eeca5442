import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { scratch } from '../io/test-folder.ts';
import { newTally } from './testing/faults-judge.ts';
import { surviveFaults } from './testing/faults-run.ts';
import { makeTemplates, type Templates } from './testing/faults-templates.ts';
import { randomOf } from './testing/random.ts';
import type { Strike } from './testing/strike.ts';

vi.setConfig({ testTimeout: 120_000 });

const folder = scratch();
const root = join(folder, 'dang-gui');
let templates: Templates;

beforeAll(async () => {
  templates = await makeTemplates(folder);
}, 120_000);

const NOTHING_WRONG = { lost: 0, doubled: 0, wrong: [] };

test.each<[string, keyof Templates, Strike]>([
  ['while PDFs are printed', 'fresh', { step: 46 }],
  ['while letters are queued', 'fresh', { step: 77 }],
  ['before the tag is made', 'fresh', { step: 82 }],
  ['before the conversation', 'tagged', { moment: 'connected', nth: 2 }],
  ['in the middle of a message', 'tagged', { moment: 'data', nth: 2 }],
  ['after the last line, before the answer', 'tagged', { moment: 'whole', nth: 2 }],
  ['after the answer, before it is written down', 'tagged', { moment: 'answered', nth: 2 }],
  ['while the ledger is written', 'tagged', { step: 57 }],
  ['before the ledger is committed', 'tagged', { step: 60 }],
])('killed %s, a release loses nothing and sends nothing twice', async (_when, from, strike) => {
  const tally = newTally();
  const template = templates[from];
  await surviveFaults({ template, root, tally, random: randomOf(1), strike, calm: true });
  expect(tally).toMatchObject({ ...NOTHING_WRONG, kills: 1 });
});

test('killed again and again at a server that misbehaves, releases lose nothing and send nothing twice', async () => {
  const tally = newTally();
  const template = templates.tagged;
  for (const seed of [3, 5]) await surviveFaults({ template, root, tally, random: randomOf(seed) });
  expect(tally).toMatchObject({ ...NOTHING_WRONG, releases: 2 });
  expect([tally.kills > 0, tally.faults > 0]).toEqual([true, true]);
});
