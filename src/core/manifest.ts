import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const gitId = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);

const sourceSchema = z.strictObject({
  /** Path from the content folder. */
  path: z.string(),
  /** Git's id of the record's text. */
  blob: gitId,
  sha256: hash,
  bytes: z.int(),
});

const fileSchema = z.strictObject({
  path: z.string(),
  teacher: z.string(),
  title: z.string(),
  sha256: hash,
  bytes: z.int(),
  pages: z.int(),
  volume: z.boolean(),
  sources: z.array(sourceSchema).min(1),
});

const messageSchema = z.strictObject({
  number: z.int(),
  id: z.string(),
  from: z.string(),
  to: z.array(z.string()).min(1),
  replyTo: z.string(),
  subject: z.string(),
  part: z.int(),
  parts: z.int(),
  /** Of the exact bytes handed to the mail server. */
  sha256: hash,
  bytes: z.int(),
  /** Paths of files above. */
  attachments: z.array(z.string()),
});

/** What was sent for one inspection: a published type, kept by inspectors; a change of it is a new number. */
export const manifestSchema = z.strictObject({
  type: z.literal('hsss/manifest@1'),
  year: z.string(),
  ky: z.string(),
  name: z.string(),
  tag: z.string(),
  commit: gitId,
  /** The Date of every message, ISO 8601 with offset. */
  date: z.string(),
  /** Name and version of the tool that printed. */
  tool: z.string(),
  /** Bytes of a message after encoding at most, where the mail server took less than 25,000,000: decides how dossiers are split. */
  limit: z.int().optional(),
  files: z.array(fileSchema),
  messages: z.array(messageSchema),
});

export type Manifest = z.output<typeof manifestSchema>;
export type ManifestFile = z.output<typeof fileSchema>;
export type ManifestMessage = z.output<typeof messageSchema>;

/** The manifest's bytes as text; one manifest has one text, whichever file it was read from. */
export const manifestText = (manifest: Manifest): string =>
  `${JSON.stringify(manifestSchema.parse(manifest), null, 2)}\n`;

/** Reads a manifest; undefined when the text is none. */
export const parseManifest = (text: string): Manifest | undefined => {
  const result = manifestSchema.safeParse(parseJson(text));
  return result.success ? result.data : undefined;
};

/** JSON, or undefined when the text is none. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
