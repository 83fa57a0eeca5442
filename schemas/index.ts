import type { Kinds, RecordKind } from '../src/core/kind.ts';
import { bienBanBanGiao } from './bien-ban-ban-giao/kind.ts';
import { bienBanSinhHoatTo } from './bien-ban-sinh-hoat-to/kind.ts';
import { keHoachBaiDay } from './ke-hoach-bai-day/kind.ts';
import { kiemTra } from './kiem-tra/kind.ts';
import { phieuNhanXet } from './phieu-nhan-xet/kind.ts';
import { quyetDinh } from './quyet-dinh/kind.ts';

/** Every record kind of the school, one line each, in the order people look for them. */
const all: readonly RecordKind[] = [
  keHoachBaiDay,
  bienBanSinhHoatTo,
  phieuNhanXet,
  quyetDinh,
  bienBanBanGiao,
  kiemTra,
];

export const kinds: Kinds = new Map(all.map((kind) => [kind.id, kind]));
