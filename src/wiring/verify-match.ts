import { createHash } from 'node:crypto';
import type { DkimFinding } from '../core/dkim.ts';
import { attachmentName } from '../core/message.ts';
import { beginnings, readEml, type ReceivedMessage } from '../io/eml.ts';
import { readPdfOrigin, type PdfOrigin } from '../io/pdf.ts';
import { originOf, type PrintedOrigin } from '../steps/provenance.ts';
import { sha256 } from './release-print.ts';
import { dkimOf } from './verify-dkim.ts';
import type { ListedFile, ListedMessage, ManifestIndex } from './verify-index.ts';

/** A PDF with what the known manifests have to say about it. */
export interface MatchedPdf extends PrintedOrigin {
  readonly name: string;
  readonly sha256: string;
  /** The bytes once more; they are not kept, so that a folder need not fit in memory. */
  readonly read: () => Uint8Array;
  readonly facts?: PdfOrigin | undefined;
  readonly listed: readonly ListedFile[];
  /** Listed files of the same name with other bytes. */
  readonly lookalikes: readonly string[];
  /** The listed file that these bytes begin with, where more follows. */
  readonly begins?: ListedFile | undefined;
  /** When the message that carried it was under way, where it came with one. */
  readonly carried?: string | undefined;
}

/** A saved message with the one of a manifest that it is, or claims to be. */
export interface MatchedEml {
  readonly name: string;
  readonly mail: ReceivedMessage;
  readonly exact: boolean;
  readonly dkim: readonly DkimFinding[];
  readonly claim?: ListedMessage | undefined;
}

/** Looks a PDF up by its bytes. */
export const matchPdf = async (
  name: string,
  read: () => Uint8Array,
  index: ManifestIndex,
): Promise<MatchedPdf> => {
  const bytes = read();
  const hash = sha256(bytes);
  const listed = index.filesWith(hash);
  const facts = await readPdfOrigin(bytes);
  const lookalikes = index.filesNamed(attachmentName(name.replaceAll('\\', '/')));
  return {
    name,
    sha256: hash,
    read,
    facts,
    ...originOf(facts?.keywords ?? ''),
    listed,
    lookalikes: listed.length > 0 ? [] : lookalikes.map(({ file }) => file.title),
    begins: listed.length > 0 ? undefined : beginningOf(bytes, index),
  };
};

/** Looks a message up by its bytes, then by its Message-ID. */
export const matchEml = async (
  name: string,
  bytes: Uint8Array,
  index: ManifestIndex,
): Promise<MatchedEml | undefined> => {
  const mail = await readEml(bytes);
  if (!mail) return undefined;
  const dkim = await dkimOf(name, bytes);
  for (const rest of beginnings(bytes)) {
    const claim = index.messageSizes.has(rest.length) ? index.messageWith(sha256(rest)) : undefined;
    if (claim) return { name, mail, dkim, exact: true, claim };
  }
  return { name, mail, dkim, exact: false, claim: index.messageNamed(mail.id) };
};

/** Hashes the bytes once, looking up at each size that a listed file has. */
const beginningOf = (bytes: Uint8Array, { sizes, filesWith }: ManifestIndex) => {
  const hash = createHash('sha256');
  let at = 0;
  for (const size of sizes) {
    if (size >= bytes.length) return undefined;
    hash.update(bytes.subarray(at, size));
    at = size;
    const [found] = filesWith(hash.copy().digest('hex'));
    if (found) return found;
  }
  return undefined;
};
