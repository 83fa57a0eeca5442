import type { RuleExample } from '../core/rule-example.ts';

const LESSON = 'ke-hoach-bai-day';

/** Examples for the rules about how letters, spaces and marks are typed. */
export const typingExamples: Readonly<Record<string, RuleExample>> = {
  'bang-ma-cu': {
    in: LESSON,
    wrong: '- Hoïc sinh laøm baøi taäp.',
    right: '- Học sinh làm bài tập.',
    replaces: '- *Ghi câu hỏi, việc giao cho học sinh.*',
  },
  'unicode-to-hop': {
    in: LESSON,
    wrong: '- Học sinh làm bài.'.normalize('NFD'),
    right: '- Học sinh làm bài.',
    replaces: '- *Ghi câu hỏi, việc giao cho học sinh.*',
  },
  'dau-cach-la': {
    in: LESSON,
    wrong: '- Bảng\u00a0con',
    right: '- Bảng con',
    replaces: '- *Ghi câu hỏi, việc giao cho học sinh.*',
  },
  'dau-dau-dong': {
    in: LESSON,
    wrong: '• Bảng con',
    right: '- Bảng con',
    replaces: '- *Ghi câu hỏi, việc giao cho học sinh.*',
  },
  'dau-sao': {
    in: LESSON,
    wrong: '- **Hỏi:**5 × 3 × 2 bằng bao nhiêu?',
    right: '- **Hỏi:** 5 × 3 × 2 bằng bao nhiêu?',
    replaces: '- *Ghi câu hỏi, việc giao cho học sinh.*',
  },
  'y-trong': {
    in: LESSON,
    wrong: '- Bảng con.\n-',
    right: '- Bảng con.',
    replaces: '- *Ghi câu hỏi, việc giao cho học sinh.*',
  },
  'kieu-bo-dau': {
    in: LESSON,
    wrong: '- Hòa nhã với bạn, giúp bạn hoà nhập.',
    right: '- Hòa nhã với bạn, giúp bạn hòa nhập.',
    replaces: '- *Ghi câu hỏi, việc giao cho học sinh.*',
  },
  'mat-chu-sau-thang': {
    in: LESSON,
    wrong: 'ten_bai: Ôn tập #2',
    right: 'ten_bai: "Ôn tập #2"',
    replaces: 'ten_bai: "Luyện tập: Bảng nhân 8" # có dấu hai chấm thì đặt trong ngoặc kép',
  },
  'ngoac-kep-cong': {
    in: LESSON,
    wrong: 'tiet_ppct: “57”',
    right: 'tiet_ppct: "57"',
  },
};
