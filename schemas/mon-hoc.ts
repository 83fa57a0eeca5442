/** Môn học và hoạt động giáo dục cấp tiểu học: Chương trình GDPT 2018. */
export const subjects = [
  'Tiếng Việt',
  'Toán',
  'Ngoại ngữ 1 (Tiếng Anh)',
  'Đạo đức',
  'Tự nhiên và Xã hội',
  'Lịch sử và Địa lí',
  'Khoa học',
  'Tin học và Công nghệ',
  'Giáo dục thể chất',
  'Nghệ thuật (Âm nhạc)',
  'Nghệ thuật (Mĩ thuật)',
  'Hoạt động trải nghiệm',
  'Tiếng dân tộc thiểu số',
] as const;
