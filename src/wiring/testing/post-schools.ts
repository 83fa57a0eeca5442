import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from '../../core/fingerprint.ts';
import { lesson, makeTestSchool, type TestSchool } from '../../io/test-school.ts';

/** The lesson that the slip is about, and the slip. */
export const LESSON = 'ke-hoach-bai-day/lan/tuan-05/toan-bang-nhan-8.md';
export const SLIP = '2026-2027/phieu-nhan-xet/thang-10/lan.md';

/** A slip with these fingerprints, and this conclusion. */
export const slip = (fingerprint: string, conclusion = 'ket_luan: Đạt\n') => `---
ky: thang-10
giao_vien: lan
nguoi_nhan_xet: dung
ngay: 2026-11-05
ngay_nhan: 2026-11-02
so_bai_phai_gui: 1
bai:
  - bai: ${LESSON}
${fingerprint}    yeu_cau: Đạt
    do_dung: Đạt
    hoat_dong: Đạt
    rut_kinh_nghiem: Đạt
${conclusion}---

## Ưu điểm

Bài soạn rõ ràng.

## Hạn chế, nội dung cần điều chỉnh

Thêm bài tập cho học sinh khá.
`;

/** A school with a slip for Mai Lan; without a text, a finished one. */
export const schoolWithSlip = (text?: string): TestSchool => {
  const school = makeTestSchool();
  const print = fingerprintOf(readFileSync(join(school.content, '2026-2027', LESSON), 'utf8'));
  school.write(SLIP, text ?? slip(`    dau_van_tay: "${print}"\n`));
  school.commit('2026-11-05T08:00:00+07:00');
  return school;
};

/** Kim Oanh has nothing, Mai Lan has a lesson without its reflection, Thanh Tâm owes nothing. */
export const schoolWithDebts = (): TestSchool => {
  const school = makeTestSchool();
  const text = lesson('lan', 'Bảng chia 8', 6, '2026-10-13');
  school.write(
    '2026-2027/ke-hoach-bai-day/lan/tuan-06/toan-bang-chia-8.md',
    text.slice(0, text.indexOf('Tăng thời gian')),
  );
  school.commit('2026-11-02T08:30:00+07:00');
  return school;
};
