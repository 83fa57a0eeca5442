import { z } from 'zod';
import { idField } from './fields.ts';

const placeSchema = z.strictObject({
  ma: idField('may-chu'),
  ten: z.string().min(1),
  kieu: z.enum(['kho-git', 'thu-muc']),
  ma_hoa: z.boolean().default(false),
});

/** What a school has decided about its copies; where each place is on a machine stands in `.env`. */
export const backupSchema = z.strictObject({
  so_ban: z
    .int()
    .min(1)
    .default(2)
    .meta({ title: 'Số bản sao lành lặn cần có, ngoài kho làm việc' }),
  ban_moi_nhat_trong: z
    .int()
    .min(1)
    .default(7)
    .meta({ title: 'Bản sao mới nhất không cũ hơn số ngày này' }),
  ban_nao_cung_trong: z
    .int()
    .min(1)
    .default(35)
    .meta({ title: 'Bản sao cũ hơn số ngày này thì không tính nữa' }),
  goi_them_toi_da: z
    .int()
    .min(0)
    .default(20)
    .meta({ title: 'Sau bấy nhiêu gói thêm thì lập lại gói toàn bộ' }),
  khoa_ma_hoa: z
    .array(z.string().regex(/^age1[0-9a-z]+$/, 'là khóa công khai của age, bắt đầu bằng age1'))
    .default([])
    .meta({ title: 'Khóa công khai để mã hóa bản sao để ngoài trường' }),
  noi: z.array(placeSchema).default([]).meta({ title: 'Các nơi giữ bản sao' }),
});

export type BackupSettings = z.output<typeof backupSchema>;
export type BackupPlace = z.output<typeof placeSchema>;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const gitId = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);

const writtenSchema = z.strictObject({
  name: z.string().regex(/^(kem-theo\/)?[0-9a-z][0-9a-z.-]*$/),
  sha256: hash,
  bytes: z.int(),
});

/** A file of a copy, as its bytes were written. */
export type WrittenFile = z.output<typeof writtenSchema>;

const entrySchema = z.strictObject({
  number: z.int().min(1),
  /** True: needs no other bundle. */
  full: z.boolean(),
  at: z.string(),
  /** The branch that is checked out, `refs/heads/main`, or empty. */
  head: z.string(),
  /** Every branch, tag and note after this entry. */
  refs: z.record(z.string().regex(/^refs\/[^\s]+$/), gitId),
  /** Absent when no object was new. */
  bundle: writtenSchema.optional(),
  /** The list of the files that git does not hold. */
  list: writtenSchema.optional(),
});

/** One addition to a copy in a folder. */
export type BackupEntry = z.output<typeof entrySchema>;

/** The list of what a folder of bundles holds; what it does not name is no part of the copy. */
export const catalogueSchema = z.strictObject({
  type: z.literal('hsss/sao-luu@1'),
  encrypted: z.boolean(),
  entries: z.array(entrySchema),
  /** Letters, journals and proofs, each under the hash of its content. */
  kept: z.array(writtenSchema),
});

export type Catalogue = z.output<typeof catalogueSchema>;

/** The catalogue's name in its folder. */
export const CATALOGUE = 'danh-sach.json';

/** A file that git does not hold, by path from the folder of outboxes. */
export const extrasSchema = z.array(z.strictObject({ path: z.string(), sha256: hash }));

export type Extra = z.output<typeof extrasSchema>[number];

const lineSchema = z.strictObject({
  place: z.string(),
  at: z.string(),
  /** `proven`: restored and compared; `sealed`: proven up to encryption; `absent`: not at hand; `stands`: nothing new was written, what was there stands; `bad`: not to be relied on. */
  outcome: z.enum(['proven', 'sealed', 'absent', 'stands', 'bad']),
  sentence: z.string(),
});

/** What became of one place in one run: a line of the book of backups. */
export type BackupLine = z.output<typeof lineSchema>;

/** Reads a line of the book; undefined when it is none. */
export const parseBackupLine = (value: unknown): BackupLine | undefined =>
  lineSchema.safeParse(value).data;
