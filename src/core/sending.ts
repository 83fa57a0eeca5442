import { z } from 'zod';

const minutes = () => z.number().min(0).max(1440);

/** `gui_thu` in `content/truong.yml`: how fast letters go out, and how long a mail server that says "later" is asked again. Minutes may be fractions. */
export const sendingSchema = z.strictObject({
  moi_phut: z.int().min(1).default(20).meta({ title: 'Số thư gửi nhiều nhất trong một phút' }),
  thu_lai_sau_phut: z.array(minutes()).default([1, 5, 15, 30]).meta({
    title: 'Máy chủ tạm từ chối hay chưa nối được thì chờ bấy nhiêu phút rồi thử lại, lần lượt',
  }),
  han_chot_phut: minutes()
    .default(120)
    .meta({ title: 'Một lần gửi kéo dài nhiều nhất bấy nhiêu phút' }),
  cho_tra_loi_phut: z
    .number()
    .positive()
    .max(60)
    .default(10)
    .meta({ title: 'Chờ máy chủ thư trả lời nhiều nhất bấy nhiêu phút' }),
});

/** How a school wants its letters sent. */
export type Pace = z.output<typeof sendingSchema>;

/** What holds when the school has said nothing. */
export const usualPace: Pace = sendingSchema.parse({});
