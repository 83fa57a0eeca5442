import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';

/** What a file holds, told by its hash. */
export interface FileFacts {
  readonly sha256: string;
  readonly bytes: number;
}

/** Copies a file of any size whole or not at all, changed on the way by `through`: beside its target first, flushed to the disk, then renamed. Gives what was written. */
export const copyWhole = async (
  from: string,
  to: string,
  through: (bytes: ReadableStream<Uint8Array>) => Promise<ReadableStream<Uint8Array>> = (bytes) =>
    Promise.resolve(bytes),
): Promise<FileFacts> => {
  makeFolder(dirname(to));
  const temporary = join(dirname(to), `.${process.pid}-${process.hrtime.bigint()}.tmp`);
  try {
    const facts = await writeStream(temporary, await through(streamOf(from)));
    renameSync(temporary, to);
    return facts;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
};

/** The hash and the length of a file, read from the disk. */
export const fileFacts = async (path: string): Promise<FileFacts> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: hash.digest('hex'), bytes };
};

/** Removes what runs that were killed left half written in a folder. */
export const clearHalfWritten = (folder: string): void => {
  for (const name of readdirSync(folder))
    if (/^\.\d+-\d+\.tmp$/.test(name)) rmSync(join(folder, name), { force: true });
};

/** One step only: the folder of a stick that was pulled out must not appear on this machine's own disk. */
const makeFolder = (folder: string): void => {
  if (!existsSync(folder)) mkdirSync(folder);
};

const streamOf = (path: string): ReadableStream<Uint8Array> =>
  Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;

const writeStream = async (
  path: string,
  stream: ReadableStream<Uint8Array>,
): Promise<FileFacts> => {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx');
  try {
    for await (const chunk of stream) {
      await file.writeFile(chunk);
      hash.update(chunk);
      bytes += chunk.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
};
