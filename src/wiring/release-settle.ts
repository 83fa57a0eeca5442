import { deliveriesOf, isUncertain, type Letters } from '../core/outbox.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import type { Journal } from '../io/outbox.ts';

/** Numbers of messages in doubt, as a person settled them after looking in the mailboxes. */
export interface Settlement {
  readonly sent: readonly string[];
  readonly notSent: readonly string[];
}

/** Writes down what a person found out; only a message in doubt can be settled. */
export const settle = (
  journal: Journal,
  manifest: Letters,
  { sent, notSent }: Settlement,
): void => {
  for (const number of sent) settleOne(journal, manifest, number, 'accepted');
  for (const number of notSent) settleOne(journal, manifest, number, 'not-sent');
};

const settleOne = (
  journal: Journal,
  manifest: Letters,
  number: string,
  event: 'accepted' | 'not-sent',
): void => {
  const message = manifest.messages.find((one) => String(one.number) === number);
  const doubtful = deliveriesOf(journal.entries).filter(
    (delivery) => delivery.message === message?.id && isUncertain(delivery),
  );
  if (!message || doubtful.length === 0)
    throw new EnvironmentProblem(
      `Thư số ${number} không ở trạng thái "không rõ", nên không cần xác nhận.`,
    );
  const answer =
    event === 'accepted' ? 'Người gửi xác nhận đã tới.' : 'Người gửi xác nhận chưa tới.';
  journal.append({ event, message: message.id, to: doubtful.map(({ to }) => to), answer });
};
