import { deliveriesOf, isUncertain, type Letters } from '../core/outbox.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import type { Journal } from '../io/outbox.ts';

/** Messages in doubt, as a person settled them after looking in the mailboxes: `3` for all recipients, `3:dung@thu.example` for one. */
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
  named: string,
  event: 'accepted' | 'not-sent',
): void => {
  const [number = '', address] = named.split(/:(.*)/s);
  const message = manifest.messages.find((one) => String(one.number) === number);
  const doubtful = deliveriesOf(journal.entries).filter(
    (delivery) =>
      delivery.message === message?.id &&
      delivery.to === (address ?? delivery.to) &&
      isUncertain(delivery),
  );
  if (!message || doubtful.length === 0)
    throw new EnvironmentProblem(
      `Thư số ${named} không ở trạng thái "không rõ", nên không cần xác nhận.`,
    );
  const answer =
    event === 'accepted' ? 'Người gửi xác nhận đã tới.' : 'Người gửi xác nhận chưa tới.';
  journal.append({ event, message: message.id, to: doubtful.map(({ to }) => to), answer });
};
