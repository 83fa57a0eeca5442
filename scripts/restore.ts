import { existsSync, readFileSync } from 'node:fs';
import { EnvironmentProblem } from '../src/core/problem.ts';
import { restoreText } from '../src/steps/restore-text.ts';
import { readIdentity } from '../src/wiring/backup.ts';
import { runCommand } from '../src/wiring/command.ts';
import { restore } from '../src/wiring/restore.ts';

await runCommand(
  {
    name: 'npm run restore',
    summary:
      'Dựng lại kho hồ sơ trong một thư mục mới, từ một bản sao bất kì: kho gương, gói, gói mã hóa, hoặc chỉ từ thư và PDF đã gửi.',
    positionals: '<kho gương | gói | thư mục gói | thư mục thư .eml hay PDF> <thư mục mới>',
    options: {
      identity: {
        type: 'string',
        takes: '<tệp>',
        help: 'tệp khóa riêng age, để mở bản sao mã hóa',
      },
    },
    examples: [
      'npm run restore -- E:\\sao-luu D:\\ho-so-khoi-phuc',
      'npm run restore -- hop-thu-tai-ve out/tu-hop-thu',
    ],
  },
  async ({ identity: file }, [source, target, ...more]) => {
    if (!source || !target || more.length > 0)
      throw new EnvironmentProblem('Gõ đủ hai phần: npm run restore -- <bản sao> <thư mục mới>');
    if (file !== undefined && !existsSync(file))
      throw new EnvironmentProblem(`Không thấy tệp khóa riêng ${file}.`);
    const identity = file === undefined ? readIdentity() : readFileSync(file, 'utf8');
    console.log(restoreText(await restore({ source, target, identity }), target));
    return 0;
  },
);
