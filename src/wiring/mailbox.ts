import { EnvironmentProblem } from '../core/problem.ts';
import { imapServerOf, openImap, type ImapSession } from '../io/imap.ts';
import { authorityOf } from './authority.ts';
import { setting } from './settings.ts';

/** Opens the school's mailbox to read it, as `IMAP_URL` says; leaves it when the work is done. */
export const withMailbox = async <Result>(
  work: (session: ImapSession) => Promise<Result>,
): Promise<Result> => {
  const url = setting('IMAP_URL');
  if (!url)
    throw new EnvironmentProblem(
      'Chưa biết hộp thư của trường. Ghi vào tệp .env một dòng: IMAP_URL=imaps://ten-dang-nhap:mat-khau@may-chu-thu:993',
    );
  const session = await openImap(imapServerOf(url, authorityOf('IMAP_CA')));
  try {
    return await work(session);
  } finally {
    await session.close();
  }
};
