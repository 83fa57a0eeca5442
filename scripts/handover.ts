import { contentOption, runCommand } from '../src/wiring/command.ts';
import { checkLogins } from '../src/wiring/handover-check.ts';
import { prepareHandover } from '../src/wiring/handover.ts';

await runCommand(
  {
    name: 'npm run handover',
    summary:
      'Chuẩn bị bàn giao email của trường: soạn sẵn biên bản trong thư mục của năm học (không bao giờ ghi đè biên bản đã có), cho biết ai giao, ai nhận, đã gửi gì, phải đổi gì. Với --check: thử mật khẩu cũ và mới; không lưu, không in mật khẩu.',
    options: {
      ...contentOption,
      check: {
        type: 'boolean',
        help: 'thử đăng nhập bằng SMTP_URL, IMAP_URL (mới) và mật khẩu cũ: gõ vào khi được hỏi (không hiện ra), hoặc đặt OLD_SMTP_URL, OLD_IMAP_URL',
      },
    },
    examples: ['npm run handover', 'npm run handover -- --check'],
  },
  async ({ content = 'content', check = false }) => {
    if (!check) {
      console.log(prepareHandover(content));
      return 0;
    }
    const tried = await checkLogins();
    for (const { ok, text } of tried) console.log(`${ok ? '✓' : '✗'} ${text}`);
    return tried.every(({ ok }) => ok) ? 0 : 1;
  },
);
