import PostalMime from 'postal-mime';

/** A message as a mail program saved it. */
export interface ReceivedMessage {
  readonly id: string;
  readonly subject: string;
  /** The Date header, as the sender wrote it. */
  readonly date: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly replyTo: string;
  /** Received headers, the newest first: what mail servers on the way noted. */
  readonly received: readonly string[];
  /** The letter as plain text, then as HTML. */
  readonly bodies: readonly string[];
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Reads a saved message, in Node or in a browser; undefined when the bytes are none. */
export const readEml = async (bytes: Uint8Array): Promise<ReceivedMessage | undefined> => {
  const mail = await PostalMime.parse(bytes).catch(() => undefined);
  if (!mail?.messageId && !mail?.from) return undefined;
  return {
    id: mail.messageId ?? '',
    subject: mail.subject ?? '',
    date: mail.date ?? '',
    from: mail.from?.address ?? '',
    to: (mail.to ?? []).flatMap(({ address }) => address ?? []),
    replyTo: mail.replyTo?.[0]?.address ?? '',
    received: mail.headers
      .filter(({ key }) => key === 'received')
      .map(({ value }) => value.replace(/\s+/g, ' ').trim()),
    bodies: [mail.text, mail.html].filter((body) => body !== undefined),
    attachments: mail.attachments.map(({ filename, content }) => ({
      name: filename ?? '',
      bytes:
        typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    })),
  };
};

/** The same message without the headers that servers on the way put in front, once for each place where it may begin. */
export function* beginnings(bytes: Uint8Array): Generator<Uint8Array> {
  const whole = withCrLf(bytes);
  const headersEnd = endOfHeaders(whole);
  for (let at = 0; at !== -1 && at <= headersEnd;) {
    if (/^[!-9;-~]+:/.test(latin1(whole.subarray(at, at + 80)))) yield whole.subarray(at);
    const next = nextCrLf(whole, at);
    at = next === -1 ? -1 : next + 2;
  }
}

const [CR, LF] = [0x0d, 0x0a];

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

const nextCrLf = (bytes: Uint8Array, from: number): number => {
  for (let at = bytes.indexOf(CR, from); at !== -1; at = bytes.indexOf(CR, at + 1))
    if (bytes[at + 1] === LF) return at;
  return -1;
};

const endOfHeaders = (bytes: Uint8Array): number => {
  for (let at = nextCrLf(bytes, 0); at !== -1; at = nextCrLf(bytes, at + 2))
    if (bytes[at + 2] === CR && bytes[at + 3] === LF) return at;
  return -1;
};

/** Some programs save messages with the line ends of their system. */
const withCrLf = (bytes: Uint8Array): Uint8Array => {
  if (nextCrLf(bytes, 0) !== -1) return bytes;
  const ends = bytes.reduce((count, byte) => (byte === LF ? count + 1 : count), 0);
  const whole = new Uint8Array(bytes.length + ends);
  let to = 0;
  for (const byte of bytes) {
    if (byte === LF) whole[to++] = CR;
    whole[to++] = byte;
  }
  return whole;
};
