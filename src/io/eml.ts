import PostalMime from 'postal-mime';

/** A message as a mail program saved it. */
export interface ReceivedMessage {
  readonly id: string;
  readonly subject: string;
  /** The Date header, as the sender wrote it. */
  readonly date: string;
  readonly to: readonly string[];
  readonly replyTo: string;
  /** Received headers, the newest first: what mail servers on the way noted. */
  readonly received: readonly string[];
  /** The letter as plain text, then as HTML. */
  readonly bodies: readonly string[];
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Reads a saved message; undefined when the bytes are none. */
export const readEml = async (bytes: Uint8Array): Promise<ReceivedMessage | undefined> => {
  const mail = await PostalMime.parse(bytes).catch(() => undefined);
  if (!mail?.messageId && !mail?.from) return undefined;
  return {
    id: mail.messageId ?? '',
    subject: mail.subject ?? '',
    date: mail.date ?? '',
    to: (mail.to ?? []).flatMap(({ address }) => address ?? []),
    replyTo: mail.replyTo?.[0]?.address ?? '',
    received: mail.headers
      .filter(({ key }) => key === 'received')
      .map(({ value }) => value.replace(/\s+/g, ' ').trim()),
    bodies: [mail.text, mail.html].filter((body) => body !== undefined),
    attachments: mail.attachments.map(({ filename, content }) => ({
      name: filename ?? '',
      bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
    })),
  };
};

/** The same message without the headers that servers on the way put in front, once for each place where it may begin. */
export function* beginnings(bytes: Uint8Array): Generator<Uint8Array> {
  const whole = withCrLf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const headersEnd = whole.indexOf('\r\n\r\n');
  for (let at = 0; at !== -1 && at <= headersEnd;) {
    if (/^[!-9;-~]+:/.test(whole.toString('latin1', at, at + 80))) yield whole.subarray(at);
    const next = whole.indexOf('\r\n', at);
    at = next === -1 ? -1 : next + 2;
  }
}

/** Some programs save messages with the line ends of their system. */
const withCrLf = (bytes: Buffer): Buffer =>
  bytes.includes('\r\n')
    ? bytes
    : Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1');
