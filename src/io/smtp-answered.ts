import type SMTPConnection from 'nodemailer/lib/smtp-connection';

/** Asks something of a conversation and waits for the answer. A conversation can end without one, so its end is an answer too. */
export const answered = <Result>(
  connection: SMTPConnection,
  ask: (done: (error: Error | null | undefined, result: Result) => void) => void,
): Promise<Result> =>
  new Promise<Result>((resolve, reject) => {
    // The reason is told in the same moment as the end, and matters more.
    const ended = () => setImmediate(() => reject(new Error('máy chủ ngắt kết nối')));
    connection.once('error', reject).once('end', ended);
    ask((error, result) => {
      connection.off('error', reject).off('end', ended);
      if (error) reject(error);
      else resolve(result);
    });
  });
