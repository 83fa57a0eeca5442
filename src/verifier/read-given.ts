import type { Given, GivenManifest, GivenMessage, GivenPdf } from '../core/given.ts';
import { parseLedger } from '../core/ledger.ts';
import { manifestText, parseManifest } from '../core/manifest.ts';
import { beginnings, readEml } from '../io/eml.ts';
import { sha256Of, sha256OfPieces } from '../io/sha256.ts';
import { sortOf } from '../steps/given-sort.ts';
import { toldHashes } from '../steps/told-hashes.ts';

/** Reads one file. A message is hashed for each length that a known manifest has, since servers put headers in front. */
export const readGiven = async (file: File, lengths: ReadonlySet<number>): Promise<Given> => {
  const { name } = file;
  try {
    const sort = sortOf(name, await bytesOf(file.slice(0, 1024)), file.size);
    if (sort === 'pdf') return await readPdf(file);
    if (sort === 'json') return readManifest(name, await file.text()) ?? other(name, NO_MANIFEST);
    if (sort === 'eml')
      return (await readMessage(name, await bytesOf(file), lengths)) ?? other(name, NO_MESSAGE);
    return other(name, sort.why);
  } catch {
    return other(name, UNREADABLE);
  }
};

/** Reads a manifest or a ledger; undefined when the text is neither. */
export const readManifest = (name: string, text: string): GivenManifest | undefined => {
  const ledger = parseLedger(text);
  const manifest = ledger?.manifest ?? parseManifest(text);
  if (!manifest) return undefined;
  const hash = sha256Of(new TextEncoder().encode(manifestText(manifest)));
  return { is: 'manifest', name, manifest, hash, deliveries: ledger?.deliveries ?? [] };
};

const NO_MANIFEST =
  'Tệp .json này không phải bản kê (hsss/manifest@1) hay sổ gửi (hsss/ledger@1), hoặc đã hỏng.';
const NO_MESSAGE = 'Không đọc được như một tệp thư: tệp hỏng, hoặc không phải thư.';
const UNREADABLE = 'Không đọc được tệp này. Chép tệp vào máy rồi đưa vào lại.';

const other = (name: string, why: string): Given => ({ is: 'other', name, why });

const readPdf = async (file: File): Promise<GivenPdf> => {
  const end = await bytesOf(file.slice(-2048));
  return {
    is: 'pdf',
    name: file.name,
    bytes: file.size,
    sha256: await sha256OfPieces(piecesOf(file)),
    whole: new TextDecoder('latin1').decode(end).includes('%%EOF'),
  };
};

const readMessage = async (
  name: string,
  bytes: Uint8Array,
  lengths: ReadonlySet<number>,
): Promise<GivenMessage | undefined> => {
  const mail = await readEml(bytes);
  if (!mail) return undefined;
  const { id, subject, date, received } = mail;
  return {
    ...{ is: 'eml', name, id, subject, date, received },
    sha256: sha256Of(bytes),
    bare: [...beginnings(bytes)].filter(({ length }) => lengths.has(length)).map(sha256Of),
    told: toldHashes(mail.bodies),
    attachments: mail.attachments.map((one) => ({ name: one.name, sha256: sha256Of(one.bytes) })),
  };
};

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

/** Small enough that the page stays alive between two of them. */
const PIECE = 4_000_000;

async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE) yield await bytesOf(file.slice(at, at + PIECE));
}
