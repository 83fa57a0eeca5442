import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Code } from '../core/evidence.ts';
import { parseLedger } from '../core/ledger.ts';
import { parseManifest, type Manifest } from '../core/manifest.ts';
import type { Delivery } from '../core/outbox.ts';

/** One thing to verify. */
export type VerifyInput = { readonly name: string } & (
  | { readonly is: 'pdf'; readonly read: () => Uint8Array }
  | { readonly is: 'eml'; readonly read: () => Uint8Array }
  | { readonly is: 'time-stamp'; readonly read: () => Uint8Array }
  | {
      readonly is: 'manifest';
      readonly manifest: Manifest;
      readonly deliveries: readonly Delivery[];
    }
  | { readonly is: 'tag' }
  | { readonly is: 'unreadable'; readonly why?: string; readonly code?: Code }
);

/** What people named, as files and tags; a folder stands for the messages, PDFs and manifests below it. */
export const inputsOf = (names: readonly string[]): VerifyInput[] => names.flatMap(inputsAt);

const inputsAt = (name: string): VerifyInput[] => {
  if (!existsSync(name)) return [{ name, is: 'tag' }];
  if (!statSync(name).isDirectory()) return [inputOf(name)];
  const found = readdirSync(name, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(eml|pdf)$|(^|[/\\])manifest[^/\\]*\.json(\.tsr)?$/i.test(path))
    .sort()
    .map((path) => inputOf(join(name, path)));
  return found.length > 0 ? found : [{ name, is: 'unreadable', ...EMPTY_FOLDER }];
};

/** By what the file holds, not by its name; bytes are read again when needed, so that a mailbox need not fit in memory. */
const inputOf = (name: string): VerifyInput => {
  const file = beginningOf(name);
  if (!file) return { name, is: 'unreadable', ...CLOSED };
  const { size, head } = file;
  if (size > MAX_BYTES) return { name, is: 'unreadable', ...TOO_LARGE };
  if (head.toString('latin1', 0, 4) === 'PK\x03\x04') return { name, is: 'unreadable', ...ZIP };
  const read = () => readFileSync(name);
  if (head.includes('%PDF-')) return { name, is: 'pdf', read };
  // ASN.1 begins with a sequence whose length takes more than one byte.
  if (head[0] === 0x30 && (head[1] ?? 0) > 0x80) return { name, is: 'time-stamp', read };
  if (/^(\xef\xbb\xbf)?\s*\{/.test(head.toString('latin1', 0, 64))) return manifestAt(name);
  const looksLikeMail = /^(From |[!-9;-~]+:[ \t\r\n])/.test(head.toString('latin1', 0, 200));
  return looksLikeMail ? { name, is: 'eml', read } : { name, is: 'unreadable' };
};

const manifestAt = (name: string): VerifyInput => {
  const text = readFileSync(name, 'utf8').replace(/^\ufeff/, '');
  const ledger = parseLedger(text);
  const manifest = ledger?.manifest ?? parseManifest(text);
  return manifest
    ? { name, is: 'manifest', manifest, deliveries: ledger?.deliveries ?? [] }
    : { name, is: 'unreadable', ...NO_MANIFEST };
};

/** Twice what any mail server takes. */
const MAX_BYTES = 256_000_000;

const CLOSED = { why: 'Không mở được tệp này. Kiểm tra quyền đọc, hoặc chép lại tệp.' };
const TOO_LARGE = {
  why: 'Tệp lớn hơn 256 MB: công cụ này không in và không gửi tệp nào lớn như vậy.',
  code: 'too-large',
} as const;
const ZIP = {
  why: 'Đây là tệp nén (ZIP, Word hoặc Excel), không phải PDF. Nếu là ZIP thì giải nén rồi xét các tệp trong đó.',
} as const;
const NO_MANIFEST = {
  why: 'Đây là tệp JSON nhưng không phải bản kê dùng được: thiếu phần, bị cắt hoặc có chỗ lạ. Lấy lại tệp từ nơi đã gửi.',
} as const;
const EMPTY_FOLDER = {
  why: 'Thư mục này không có tệp PDF, thư .eml hay bản kê nào.',
  code: 'nothing-there',
} as const;

const beginningOf = (name: string): { size: number; head: Buffer } | undefined => {
  try {
    const file = openSync(name, 'r');
    try {
      const head = Buffer.alloc(1024);
      const length = readSync(file, head, 0, head.length, 0);
      return { size: statSync(name).size, head: head.subarray(0, length) };
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
};
