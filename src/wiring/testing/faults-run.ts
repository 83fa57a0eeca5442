import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseManifest } from '../../core/manifest.ts';
import { deliveriesOf } from '../../core/outbox.ts';
import { readJournal } from '../../io/outbox.ts';
import { finalAccount } from './faults-account.ts';
import { disagreements, timesOf, unhelpful, type Tally } from './faults-judge.ts';
import {
  connectionFaults,
  messageFaults,
  openFaultyServer,
  type FaultyServer,
  type ServerMoment,
} from './faulty-server.ts';
import { oneOf, type Random } from './random.ts';
import { runRelease, type ChildEnd } from './release-child.ts';
import { strikeOf, type Strike } from './strike.ts';

export interface FaultsJob {
  /** A repository to begin from; copied. */
  readonly template: string;
  /** Where to copy it. */
  readonly root: string;
  readonly random: Random;
  /** How the first run is killed; by chance when absent. */
  readonly strike?: Strike | undefined;
  /** The server behaves, and only the first run is struck. */
  readonly calm?: boolean;
  readonly tally: Tally;
}

/** Sends one release to its end in spite of everything, as a patient officer would, and tells the tally of all that was not as it must be. */
export const surviveFaults = async (job: FaultsJob): Promise<void> => {
  const { root, random, tally } = job;
  rmSync(root, { recursive: true, force: true });
  cpSync(job.template, root, { recursive: true });
  const scene: Scene = { calm: job.calm === true, told: () => undefined };
  const server = await openFaultyServer({
    onConnection: () =>
      scene.calm || random() > 0.1 ? undefined : oneOf(connectionFaults, random),
    onMessage: () => (scene.calm || random() > 0.4 ? undefined : oneOf(messageFaults, random)),
    onMoment: (moment) => scene.told(moment),
  });
  try {
    let args: readonly string[] = [];
    for (let run = 0; run < MOST_RUNS; run += 1) {
      scene.calm ||= run >= PATIENCE;
      const strike = scene.calm ? {} : strikeOf(random);
      const first = run === 0 ? job.strike : undefined;
      const end = await struckRun(root, { server, scene, args }, first ?? strike);
      tally.runs += 1;
      if (end.code === null) tally.kills += 1;
      tally.wrong.push(...judge(root, server, end));
      if (end.code === 0) break;
      args = answersTo(root, end, server);
    }
  } finally {
    await server.close();
  }
  tally.releases += 1;
  tally.faults += server.faults();
  finalAccount(root, server.accepted, tally);
};

/** After so many runs the server behaves and nobody strikes, so that a release ends. */
const PATIENCE = 6;
const MOST_RUNS = 20;

/** What can be changed between two runs against the same server. */
interface Scene {
  calm: boolean;
  told: (moment: ServerMoment) => void;
}

interface Run {
  readonly server: FaultyServer;
  readonly scene: Scene;
  readonly args: readonly string[];
}

const struckRun = async (
  root: string,
  { server, scene, args }: Run,
  { step, moment, nth = 1, after }: Strike,
): Promise<ChildEnd> => {
  const env = { SMTP_URL: server.url, HSSS_KILL_AT: String(step ?? '') };
  let seen = 0;
  let timer: NodeJS.Timeout | undefined;
  const end = await runRelease({
    root,
    env,
    args,
    arm: (kill) => {
      if (after !== undefined) timer = setTimeout(kill, after);
      scene.told = (told) => {
        if (told === moment && (seen += 1) === nth) kill();
      };
    },
  });
  clearTimeout(timer);
  scene.told = () => undefined;
  return end;
};

const judge = (root: string, server: FaultyServer, { code, output }: ChildEnd): string[] => [
  ...disagreements(deliveriesOf(readJournal(outbox(root))), server.accepted),
  ...(code === null ? [] : unhelpful(code, output)),
];

const outbox = (root: string): string => join(root, 'out/release/2026-2027/thang-10');

/** What an officer types and does after reading the words of a run: settles what is in doubt by looking into the mailboxes, and removes the file that he is told to remove. */
const answersTo = (root: string, { output }: ChildEnd, server: FaultyServer): string[] => {
  const [, locked] = /xóa tệp (\S+)/.exec(output) ?? [];
  if (locked !== undefined) rmSync(join(root, locked), { force: true });
  const ids = idsOf(root);
  return [...output.matchAll(/không rõ: thư (\d+) tới (\S+) – /g)].flatMap(
    ([, number = '', to = '']) => {
      const arrived = timesOf({ message: ids.get(number) ?? '', to }, server.accepted) > 0;
      return [arrived ? '--sent' : '--not-sent', `${number}:${to}`];
    },
  );
};

/** The Message-ID of each letter's number. */
const idsOf = (root: string): Map<string, string> => {
  const path = join(outbox(root), 'manifest.json');
  const manifest = existsSync(path) ? parseManifest(readFileSync(path, 'utf8')) : undefined;
  return new Map(manifest?.messages.map(({ number, id }) => [String(number), id]));
};
