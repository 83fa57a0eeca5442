import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EnvironmentProblem } from '../src/core/problem.ts';
import { serveFolder } from '../src/io/serve.ts';
import { runCommand } from '../src/wiring/command.ts';

await runCommand(
  {
    name: 'npm run preview',
    summary: 'Mở trang tra cứu đã dựng trên máy này, tại một địa chỉ chỉ máy này xem được.',
    positionals: '[thư mục]',
    options: {},
    examples: ['npm run preview', 'npm run preview -- out/thu/trang'],
  },
  async (_, [folder = 'dist']) => {
    if (!existsSync(join(folder, 'index.html')))
      throw new EnvironmentProblem(
        `Chưa có trang nào ở "${folder}". Gõ "npm run build" trước, hoặc chỉ thư mục khác.`,
      );
    const { url } = await serveFolder(folder);
    console.log(`Trang tra cứu: ${url}  (Ctrl+C để dừng)`);
    return 0;
  },
);
