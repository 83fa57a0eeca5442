/** GFM's extensions of CommonMark, each as people type it and as it goes wrong. */
export const gfmExamples: readonly string[] = [
  // Tables.
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
  '| a | b |\n|:--|:-:|\n| 1 | 2 | 3 |\n| 1 |',
  'a | b\n-|-\n`x\\|y` | **\\|**\n> trích',
  '| a |\n| --- | --- |\n| b |',
  '| a |\n|---|',
  '|\n|-',
  '| a | b |\n|---|---|\n| ![h](x.png) | [l](https://a.vn) |',
  '- | a | b |\n  |---|---|\n  | 1 | 2 |',
  '| $1|2$ | a\\|b |\n|--|--|\n| <br> | <br/> |',
  // Task lists.
  '- [ ] chưa\n- [x] xong\n- [X] xong\n- [] không phải',
  '1. [x] một\n   - [ ] hai\n     + [x] ba',
  '- [ ]\n- [x]    \n- [ ]a',
  // Strikethrough.
  '~~bỏ~~ ~một~ ~~~ba~~~ ~~ rời ~~',
  '~~hai\n\ndòng~~',
  '**~~*`a`*~~**',
  // Autolinks.
  'www.vi-du.vn http://vi-du.vn/a_b(c)?d=e&amp;f. https://vi-du.vn) a@vi-du.vn',
  'www.a http:// https://a..b/ mailto:a@b.vn xmpp:a@b.vn ftp://a.vn',
  'http://a.vn/<b> _http://a.vn/_ "https://b.vn"',
  // Footnotes.
  'Chú[^1] và[^a b] và[^khong].\n\n[^1]: Lời.\n[^a b]: Không.',
  'Chú[^1] lại[^1].\n\n[^1]: Lời\n\n    đoạn hai\n\n    - mục\n\n    | a |\n    |---|',
  '[^1]: [^1]\n\nVòng[^1].',
  '[^a]: Trong[^b].\n[^b]: Trong[^a].\n\nHai[^a] chú[^b].',
  '![^1](a.png) [^1](b) [^1][]\n\n[^1]: x',
  // Raw HTML that GFM filters.
  '<title> <textarea> <style> <xmp> <iframe> <noembed> <noframes> <script> <plaintext>',
];
