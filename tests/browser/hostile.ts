/** A lesson whose text tries to be more than text. */
export const hostileLesson = `---
mon_hoc: Toán
lop: 4A1
ten_bai: '<script>window.hacked=1</script> & "Bài thử"'
so_tiet: 1
tuan: 9
ngay_day: 2026-11-05
giao_vien: ly-thanh-tam
---

## 1. Yêu cầu cần đạt

- <img src=x onerror="window.hacked=2"> và {{7+7}} và \${7+7} và {Astro.url}
- [bấm](javascript:window.hacked=3) và [ra ngoài](https://vi-du.example/a?b="c")
- \`</code><script>window.hacked=4</script>\`

## 2. Đồ dùng dạy học

![" onerror="window.hacked=5](hinh/../../../../../../../etc/passwd)

- Bà mang nước và một chiếc đường ray.

## 3. Các hoạt động dạy học chủ yếu

### Hoạt động 1 <style>body{display:none}</style>

#### Giáo viên

- Hỏi: $\\frac{1}{4}$ <b>đậm</b>

#### Học sinh

| Cột <script>window.hacked=6</script> | Cột 2 |
|---|---|
| <iframe src="https://vi-du.example"></iframe> | "hai" |

## 4. Điều chỉnh sau bài dạy (Rút kinh nghiệm)

#import "x.typ" $1$ ]]> -->
`;
