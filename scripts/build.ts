import { join } from 'node:path';
import { buildSite, indexSite } from '../src/wiring/build-site.ts';
import { contentOption, runCommand } from '../src/wiring/command.ts';
import { siteSettings } from '../src/wiring/site-settings.ts';

await runCommand(
  {
    name: 'npm run build',
    summary: 'Dựng trang tra cứu, kèm chỉ mục tìm kiếm.',
    options: {
      ...contentOption,
      out: { type: 'string', takes: '<thư mục>', help: 'nơi đặt trang (mặc định: dist)' },
      base: { type: 'string', takes: '</ten/>', help: 'trang nằm dưới đường dẫn này của máy chủ' },
      audience: {
        type: 'string',
        takes: '<toan-truong|nguoi-lien-quan>',
        help: 'cho ai xem (mặc định: toan-truong, không có phiếu nhận xét)',
      },
      shard: { type: 'string', takes: '<i/n>', help: 'chỉ dựng một phần, không lập chỉ mục' },
      index: { type: 'boolean', help: 'chỉ lập lại chỉ mục tìm kiếm của trang đã dựng' },
    },
    examples: ['npm run build', 'npm run build -- --content ../truong-khac --out out/trang'],
  },
  async ({ out = 'dist', index = false, ...settings }) => {
    if (index) {
      console.log(`Đã lập chỉ mục ${await indexSite(out)} trang.`);
      return 0;
    }
    const started = performance.now();
    siteSettings(settings);
    const built = await buildSite({
      root: join(import.meta.dirname, '..'),
      out,
      search: settings.shard === undefined,
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
    if (built.historyProblem) console.log(built.historyProblem);
    if (built.unsound > 0)
      console.log(`${built.unsound} hồ sơ còn lỗi nên chưa có trang. Gõ npm run check để xem lỗi.`);
    console.log(
      `Đã dựng ${built.pages} trang, trong đó ${built.records} trang hồ sơ, trong ${seconds} giây. Mở: ${join(built.out, 'index.html')} qua "npm run preview".`,
    );
    return built.unsound > 0 ? 1 : 0;
  },
);
