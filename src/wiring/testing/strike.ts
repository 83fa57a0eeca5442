import type { ServerMoment } from './faulty-server.ts';
import { oneOf, type Random } from './random.ts';

/** How a run is killed: at a step it takes, at a moment of the server's, or after some milliseconds; empty when it is left alone. */
export interface Strike {
  readonly step?: number;
  readonly moment?: ServerMoment;
  /** Which of such moments; the first when absent. */
  readonly nth?: number;
  readonly after?: number;
}

/** A strike by chance; one run in four is left alone. */
export const strikeOf = (random: Random): Strike => {
  const dice = random();
  if (dice < 0.25) return {};
  if (dice < 0.6) return { step: 1 + Math.floor(random() * STEPS) };
  if (dice < 0.9) return { moment: oneOf(MOMENTS, random), nth: 1 + Math.floor(random() * 3) };
  return { after: random() * 4000 };
};

/** About as many steps as a run that prints, tags and sends takes. */
const STEPS = 130;

const MOMENTS = ['connected', 'sender', 'recipient', 'data', 'whole', 'answered'] as const;
