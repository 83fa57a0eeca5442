import { join } from 'node:path';
import { serveLive } from '../src/io/astro.ts';
import { contentOption, runCommand } from '../src/wiring/command.ts';
import { siteSettings } from '../src/wiring/site-settings.ts';

await runCommand(
  {
    name: 'npm run dev',
    summary:
      'Xem trang tra cứu trong lúc viết: lưu tệp là trang đổi theo. Ô tìm kiếm cần "npm run build".',
    options: {
      ...contentOption,
      port: { type: 'string', takes: '<số>', help: 'cổng trên máy này (mặc định: 4321)' },
    },
  },
  async ({ content = 'content', port = '4321' }) => {
    siteSettings({ content });
    const url = await serveLive(join(import.meta.dirname, '..'), Number(port));
    console.log(`Trang tra cứu: ${url}  (lưu tệp là trang đổi theo; Ctrl+C để dừng)`);
    return 0;
  },
);
