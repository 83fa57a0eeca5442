import PostalMime, { type Email } from 'postal-mime';

/** What a mail server says became of a message for one recipient (RFC 3464). */
export interface DeliveryStatus {
  /** Message-ID with its brackets; empty when the report does not say. */
  readonly message: string;
  readonly recipient: string;
  readonly action: 'delivered' | 'failed' | 'delayed' | 'relayed' | 'expanded';
  /** `5.2.2`. */
  readonly status: string;
  /** What the last server answered, word for word. */
  readonly answer: string;
}

/** Reads a report on delivery; nothing when the bytes are no such report. */
export const readDeliveryStatus = async (bytes: Uint8Array): Promise<DeliveryStatus[]> => {
  const mail = await PostalMime.parse(bytes).catch(() => undefined);
  const type = mail?.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  if (!mail || !/^multipart\/report\b/i.test(type.trim())) return [];
  const [ofMessage, ...ofRecipients] = blocks(partOf(mail, 'message/delivery-status'));
  const message = messageOf(ofMessage, mail);
  return ofRecipients.flatMap((fields) => statusOf(fields, message) ?? []);
};

type Fields = ReadonlyMap<string, string>;

const ACTIONS = ['delivered', 'failed', 'delayed', 'relayed', 'expanded'] as const;

/** A server names the address that a forwarder made of ours last; ours comes first. */
const statusOf = (fields: Fields, message: string): DeliveryStatus | undefined => {
  const word = fields.get('action')?.toLowerCase();
  const action = ACTIONS.find((known) => known === word);
  const recipient = valueOf(fields.get('original-recipient') ?? fields.get('final-recipient'));
  if (!action || !recipient) return undefined;
  return {
    message,
    recipient,
    action,
    status: fields.get('status') ?? '',
    answer: valueOf(fields.get('diagnostic-code')),
  };
};

/** The name that we gave it in the envelope, else the Message-ID among the headers that came back. */
const messageOf = (ofMessage: Fields | undefined, mail: Email): string => {
  const given = ofMessage?.get('original-envelope-id');
  if (given) return `<${given.replace(/\+([0-9A-F]{2})/g, byHex)}>`;
  const returned = partOf(mail, 'text/rfc822-headers') || partOf(mail, 'message/rfc822');
  return blocks(returned)[0]?.get('message-id') ?? '';
};

/** Letters that an envelope cannot hold are written `+2B` (RFC 3461, 4). */
const byHex = (_: string, code: string): string => String.fromCharCode(Number.parseInt(code, 16));

/** `rfc822; a@b` → `a@b`. */
const valueOf = (field = ''): string => field.replace(/^[a-z0-9-]+;\s*/i, '').trim();

const partOf = ({ attachments }: Email, type: string): string => {
  const content = attachments.find(({ mimeType }) => mimeType.toLowerCase() === type)?.content;
  if (content === undefined) return '';
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
};

/** Groups of header fields with empty lines between them; a line that begins with a space goes on with the one before. */
const blocks = (text: string): Fields[] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+(?=\S)/g, ' ')
    .split(/\n[ \t]*\n/)
    .map(
      (block) =>
        new Map(
          [...block.matchAll(/^([!-9;-~]+):[ \t]*(.*)$/gm)].map(([, name = '', value = '']) => [
            name.toLowerCase(),
            value.trim(),
          ]),
        ),
    )
    .filter(({ size }) => size > 0);
