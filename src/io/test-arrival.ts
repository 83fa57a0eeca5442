import { setTimeout as wait } from 'node:timers/promises';
import type { FoundMail, ImapSession } from './imap.ts';

/** Waits until a mailbox has a message: a mail server may take a moment to file what it has taken. */
export const arrival = async (session: ImapSession, id: string): Promise<FoundMail> => {
  for (;;) {
    const mail = await session.find(id);
    if (mail) return mail;
    await wait(50);
  }
};
