import { EnvironmentProblem } from '../src/core/problem.ts';
import { backupText } from '../src/steps/backup-text.ts';
import { checkBackup } from '../src/wiring/backup-check.ts';
import { backupNotes } from '../src/wiring/backup-notes.ts';
import { backUp } from '../src/wiring/backup.ts';
import { contentOption, runCommand } from '../src/wiring/command.ts';
import { openSchool } from '../src/wiring/open-school.ts';

await runCommand(
  {
    name: 'npm run backup',
    summary:
      'Sao lưu mọi lần lưu, nhánh, thẻ và thư đã gửi tới các nơi trường đã khai, rồi khôi phục thử từ từng nơi để chắc là dùng được.',
    options: {
      ...contentOption,
      check: {
        type: 'boolean',
        help: 'chỉ xem các bản sao còn lành và còn mới không, không ghi gì',
      },
    },
    examples: ['npm run backup', 'npm run backup -- --check'],
  },
  async ({ content = 'content', check = false }) => {
    const settings = openSchool(content).school.settings?.sao_luu;
    if (!settings)
      throw new EnvironmentProblem(
        'Tệp truong.yml còn lỗi nên chưa biết sao lưu tới đâu. Gõ npm run check để xem lỗi.',
      );
    if (settings.noi.length === 0)
      throw new EnvironmentProblem(
        'truong.yml chưa khai nơi sao lưu nào (khóa sao_luu, noi). Xem trang Hướng dẫn, mục Sao lưu.',
      );
    const health = await (check ? checkBackup : backUp)(content, settings);
    console.log(backupText(health, await backupNotes(content, settings)));
    for (const problem of health.problems) console.error(problem);
    return health.problems.length === 0 ? 0 : 1;
  },
);
