import { attachmentName } from '../core/message.ts';
import type { ManifestFile, ManifestMessage } from '../core/manifest.ts';
import { beginnings, readEml, type ReceivedMessage } from '../io/eml.ts';
import { readPdf, type PdfFacts } from '../io/pdf.ts';
import { originOf } from '../steps/provenance.ts';
import { sha256 } from './release-print.ts';
import type { KnownManifest } from './verify-manifests.ts';

/** A PDF with what the known manifests have to say about it. */
export interface MatchedPdf {
  readonly name: string;
  readonly sha256: string;
  readonly facts?: PdfFacts | undefined;
  readonly commit?: string | undefined;
  readonly path?: string | undefined;
  readonly listed: readonly { readonly known: KnownManifest; readonly file: ManifestFile }[];
  readonly lookalikes: readonly string[];
}

/** A saved message with the one of a manifest that it is, or claims to be. */
export interface MatchedEml {
  readonly name: string;
  readonly mail: ReceivedMessage;
  readonly exact: boolean;
  readonly claim?: { readonly known: KnownManifest; readonly message: ManifestMessage } | undefined;
}

/** Looks a PDF up by its bytes. */
export const matchPdf = async (
  name: string,
  bytes: Uint8Array,
  manifests: readonly KnownManifest[],
): Promise<MatchedPdf> => {
  const hash = sha256(bytes);
  const facts = await readPdf(bytes);
  const files = manifests.flatMap((known) => known.manifest.files.map((file) => ({ known, file })));
  const listed = files.filter(({ file }) => file.sha256 === hash);
  const own = attachmentName(name.replaceAll('\\', '/'));
  const lookalikes = files.filter(({ file }) => attachmentName(file.path) === own);
  return {
    name,
    sha256: hash,
    facts,
    ...originOf(facts?.keywords ?? ''),
    listed,
    lookalikes: listed.length > 0 ? [] : lookalikes.map(({ file }) => file.title),
  };
};

/** Looks a message up by its bytes, then by its Message-ID. */
export const matchEml = async (
  name: string,
  bytes: Uint8Array,
  manifests: readonly KnownManifest[],
): Promise<MatchedEml | undefined> => {
  const mail = await readEml(bytes);
  if (!mail) return undefined;
  const messages = manifests.flatMap((known) =>
    known.manifest.messages.map((message) => ({ known, message })),
  );
  const sizes = new Set(messages.map(({ message }) => message.bytes));
  for (const rest of beginnings(bytes)) {
    const hash = sizes.has(rest.length) ? sha256(rest) : undefined;
    const claim = messages.find(({ message }) => message.sha256 === hash);
    if (claim) return { name, mail, exact: true, claim };
  }
  return {
    name,
    mail,
    exact: false,
    claim: messages.find(({ message }) => message.id === mail.id),
  };
};
