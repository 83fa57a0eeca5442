import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EnvironmentProblem } from '../src/core/problem.ts';
import { serveBuilt } from '../src/io/astro.ts';
import { runCommand } from '../src/wiring/command.ts';

await runCommand(
  {
    name: 'npm run preview',
    summary: 'Xem trang tra cứu đã dựng, kể cả ô tìm kiếm.',
    options: {
      out: { type: 'string', takes: '<thư mục>', help: 'thư mục của trang (mặc định: dist)' },
      port: { type: 'string', takes: '<số>', help: 'cổng trên máy này (mặc định: 4321)' },
    },
  },
  async ({ out = 'dist', port = '4321' }) => {
    if (!existsSync(join(out, 'index.html')))
      throw new EnvironmentProblem(`Chưa có trang trong ${out}. Gõ "npm run build" trước.`);
    await serveBuilt(join(import.meta.dirname, '..'), out, Number(port));
    return 0;
  },
);
