import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stampPath } from '../core/ledger.ts';
import { manifestText, type Manifest } from '../core/manifest.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import type { StampVerdict } from '../core/time-stamp.ts';
import { checkStamp, stampRequest } from '../io/time-stamp.ts';
import { askAuthority } from '../io/tsa.ts';
import { writeWhole } from '../io/write.ts';
import { authorityOf } from './authority.ts';
import { setting } from './settings.ts';

/** Where a manifest's time-stamp lies: beside it, and beside the ledger. */
interface Places {
  /** Of the release's outbox. */
  readonly folder: string;
  readonly content: string;
}

/** Gets a time-stamp of a manifest from the authority at TSA_URL, once. Gives a sentence when there is none yet: a release does not wait for it. */
export const stampManifest = async (
  manifest: Manifest,
  places: Places,
): Promise<string | undefined> => {
  const address = setting('TSA_URL');
  if (!address || (await keptStamp(manifest, places))) return undefined;
  const data = Buffer.from(manifestText(manifest));
  const request = stampRequest(data);
  try {
    const bytes = await askAuthority(address, request.bytes);
    const authorities = authorityOf('TSA_CA');
    const verdict = await checkStamp(bytes, data, { nonce: request.nonce, authorities });
    if (verdict.is === 'bad') return later(`dấu nhận được ${verdict.why}`);
    writeWhole(stampFile(places.folder), bytes);
    return undefined;
  } catch (error) {
    if (error instanceof EnvironmentProblem) throw error;
    return later(reasonOf(error as Error));
  }
};

/** The time-stamp of a manifest that is at hand and right. */
export const keptStamp = async (
  manifest: Manifest,
  { folder, content }: Places,
): Promise<Uint8Array | undefined> => {
  for (const file of [stampFile(folder), join(content, stampPath(manifest))]) {
    const bytes = existsSync(file) ? readFileSync(file) : undefined;
    if (bytes && (await judgeStamp(bytes, manifest)).is === 'good') return bytes;
  }
  return undefined;
};

/** What a time-stamp of a manifest is worth, held against the certificates of TSA_CA. */
export const judgeStamp = (bytes: Uint8Array, manifest: Manifest): Promise<StampVerdict> =>
  checkStamp(bytes, Buffer.from(manifestText(manifest)), { authorities: authorityOf('TSA_CA') });

const stampFile = (folder: string): string => join(folder, 'manifest.json.tsr');

const later = (why: string): string =>
  `Chưa có dấu thời gian cho bản kê: ${why} Việc gửi không phải chờ; gõ lại lệnh này lúc khác để xin lại.`;

const reasonOf = ({ message, cause }: Error): string =>
  `không hỏi được nơi cấp ở TSA_URL (${cause instanceof Error ? cause.message || message : message}).`;
