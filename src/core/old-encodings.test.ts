import { expect, test } from 'vitest';
import { oldEncoding } from './old-encodings.ts';

test.for([
  ['Tröôøng Tieåu hoïc', 'Tröôøng', 'VNI'],
  ['Baûng nhaân 8', 'Baûng', 'VNI'],
  ['hoïc sinh laøm baøi', 'hoïc', 'VNI'],
  ['Tr\u00adêng TiÓu häc, ®äc bµi', 'Tr\u00adêng', 'TCVN3'],
  ['häc sinh lµm bµi', 'lµm', 'TCVN3'],
  ['Há»c sinh lÃ\u00a0m bÃ\u00a0i táº\u00adp', 'Há»c', 'vỡ'],
] as const)('%j is told at %j as %s', ([text, word, why]) => {
  const found = oldEncoding(text);
  expect(found?.word).toBe(word);
  expect(found?.why).toContain(why);
});

test.for([
  'Học sinh hoà nhập, hòa nhã; quý, thuỷ, khoẻ, toán, ngoằn ngoèo, Hoàng Oanh, oằn, xoèn xoẹt.',
  'Lễ Noël ở Haïti; España và Möbius; 5 µm và 3 µg; m², x¹ + y¹; «Má» và «bà»',
  'Scratch® và © Nhà xuất bản; 1½ cốc; a·b = c; ngoặc “cong” ‘đơn’; 30° ± 2',
  'NGUYỄN VĂN ÂN, PHAN ĐÌNH PHÙNG, ƯỚC MƠ, ĐÀ LẠT, ÊĐÊ, LÃ BUÔNG',
])('%j is Unicode', (text) => {
  expect(oldEncoding(text)).toBeUndefined();
});
