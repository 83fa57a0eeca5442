import { EnvironmentProblem } from '../src/core/problem.ts';
import { openCheckMemory } from '../src/io/check-memory.ts';
import { watchFolder, whenChanged } from '../src/io/watch.ts';
import { formats } from '../src/steps/format-findings.ts';
import { beginCheck } from '../src/wiring/check-ahead.ts';
import { contentOption, runCommand } from '../src/wiring/command.ts';

await runCommand(
  {
    name: 'npm run check',
    summary: 'Kiểm tra mọi hồ sơ: phần đầu tệp, các mục, hình, tham chiếu, rút kinh nghiệm.',
    positionals: '[tệp hoặc thư mục …]',
    options: {
      ...contentOption,
      format: {
        type: 'string',
        takes: `<${formats.join('|')}>`,
        help: 'cách in kết quả (mặc định: text)',
      },
      fix: {
        type: 'boolean',
        help: 'tự sửa những chỗ không làm đổi nghĩa, rồi kiểm tra lại',
      },
      today: { type: 'string', takes: '<ngày>', help: 'coi hôm nay là ngày này, ví dụ 2026-11-22' },
      fresh: { type: 'boolean', help: 'xét lại từ đầu, không dùng kết quả nhớ từ lần trước' },
      watch: { type: 'boolean', help: 'kiểm tra lại mỗi khi hồ sơ thay đổi; Ctrl+C để dừng' },
    },
    examples: ['npm run check', 'npm run check -- content/2026-2027/ke-hoach-bai-day/ly-thanh-tam'],
  },
  async (
    { content = 'content', format = 'text', today, fix = false, fresh = false, watch = false },
    paths,
  ) => {
    if (fix && watch) throw new EnvironmentProblem('Dùng --fix hoặc --watch, không dùng cả hai.');
    // Goes on while the rest of the program is loaded.
    const ahead = watch ? undefined : beginCheck(content, fresh && paths.length === 0);
    const { checkOnce } = await import('../src/wiring/check-once.ts');
    const { memoryOf } = await import('../src/wiring/check-recall.ts');
    const memory = fresh ? openCheckMemory() : memoryOf(content);
    const request = { content, paths, format, today, fix, memory };
    if (watch) {
      await watchFolder(
        content,
        whenChanged(async () => (await checkOnce(request)).text),
      );
      return 0;
    }
    const { text, failed } = await checkOnce({ ...request, ahead });
    console.log(text);
    return failed ? 1 : 0;
  },
);

// All is said: the collector would only tidy up a memory that nobody needs any more.
await new Promise((resolve) => process.stdout.write('', resolve));
process.exit();
