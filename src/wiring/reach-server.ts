import { setTimeout as sleep } from 'node:timers/promises';
import { EnvironmentProblem } from '../core/problem.ts';
import { usualPace, type Pace } from '../core/sending.ts';
import { sizeLimitOf, type SmtpServer } from '../io/smtp.ts';
import { PassingProblem } from '../io/smtp-problems.ts';
import * as send from '../steps/send-text.ts';
import * as turns from '../steps/send-turns.ts';

/** The largest message that a mail server announces it takes, asked before anything is begun. A server that cannot be reached is asked again as patiently as when it puts letters off, and each wait is told; what waiting cannot mend (a wrong password, a bad certificate) ends at once. */
export const announcedLimit = async (
  server: SmtpServer,
  pace: Pace = usualPace,
): Promise<number | undefined> => {
  let run = turns.newRun([], pace, Date.now());
  for (;;) {
    const answer = await triedLimit(server);
    if (!(answer instanceof PassingProblem)) return answer;
    const rested = turns.setBack(run, Date.now());
    if (!rested || turns.isTooLate(rested, rested.restUntil))
      throw new EnvironmentProblem(send.neverReachedText(answer.message, run.setbacks));
    const wait = rested.restUntil - Date.now();
    console.error(send.reachLaterText(answer.message, wait));
    await sleep(wait);
    run = rested;
  }
};

const triedLimit = async (server: SmtpServer): Promise<number | undefined | PassingProblem> => {
  try {
    return await sizeLimitOf(server);
  } catch (error) {
    if (error instanceof PassingProblem) return error;
    throw error;
  }
};
