import { createHash } from 'node:crypto';
import type { Dossier, PrintedFile, ReleasePlan } from '../core/dossier.ts';
import type { Message } from '../core/message.ts';
import { letterOf } from './letter.ts';
import { splitFiles } from './split.ts';

export interface MessageInput {
  readonly plan: ReleasePlan;
  /** By path of the file. */
  readonly printed: ReadonlyMap<string, PrintedFile>;
  readonly commit?: string | undefined;
  readonly tag: string;
}

/** All messages of a release, numbered; a dossier is one thread: its parts answer the first, and a correction the first message of the time before; the same input gives the same messages. */
export const planMessages = (input: MessageInput): Message[] =>
  input.plan.dossiers
    .flatMap((dossier) => messagesOf(dossier, input))
    .map((message, index) => ({ ...message, number: index + 1 }));

const messagesOf = (dossier: Dossier, input: MessageInput): Omit<Message, 'number'>[] => {
  const files = dossier.files.flatMap(({ path }) => input.printed.get(path) ?? []);
  const parts = splitFiles(files, input.plan);
  let first: string | undefined;
  return parts.map((ofPart, index) => {
    const part = { part: index + 1, parts: parts.length };
    const subject = subjectOf(dossier, input.plan, part);
    const letter = letterOf({ ...input, dossier, parts, part: part.part });
    const content = [subject, letter.text, ...dossier.to.map(({ address }) => address)];
    const { from, to, replyTo } = dossier;
    const id = messageId(content, from.address);
    const thread = [...(dossier.replaces?.thread ?? []), ...(first === undefined ? [] : [first])];
    first ??= id;
    return {
      id,
      ...(thread.length > 0 ? { thread } : {}),
      from,
      to,
      replyTo,
      subject,
      ...part,
      ...letter,
      files: ofPart,
    };
  });
};

const subjectOf = (
  { name, kinds }: Dossier,
  plan: ReleasePlan,
  { part, parts }: { part: number; parts: number },
): string =>
  `[HSSS] ${plan.year} – ${plan.name} – ${name} – ${kinds.join(', ')} (phần ${part}/${parts})`;

/** A Message-ID that follows from what makes a letter itself. A letter names every file by its hash, so its text stands for the attachments too. */
export const messageId = (content: readonly string[], sender: string): string => {
  const digest = createHash('sha256').update(content.join('\0')).digest('hex').slice(0, 32);
  return `<${digest}@${sender.slice(sender.lastIndexOf('@') + 1)}>`;
};
