import { contentOption, runCommand } from '../src/wiring/command.ts';
import { openSchool } from '../src/wiring/open-school.ts';
import { allRules } from '../src/wiring/all-rules.ts';
import { checkAll } from '../src/wiring/check-all.ts';
import { memoryOf } from '../src/wiring/check-recall.ts';
import { todayOf } from '../src/wiring/check-school.ts';
import { hasErrors } from '../src/core/finding.ts';
import { EnvironmentProblem } from '../src/core/problem.ts';
import { canMend, fixRecords } from '../src/wiring/fix-records.ts';
import { includesOf } from '../src/wiring/paths.ts';
import { openCheckMemory } from '../src/io/check-memory.ts';
import { watchFolder, whenChanged } from '../src/io/watch.ts';
import { formatFindings, formats } from '../src/steps/format-findings.ts';

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
    const memory = fresh ? openCheckMemory() : memoryOf(content);
    const check = async () => {
      const open = () => openSchool(content, (path) => memory.recall(path)?.facts);
      const found = open();
      const includes = includesOf(found.content, paths);
      const mended = fix ? fixRecords(found, includes) : [];
      const opened = mended.length > 0 ? open() : found;
      const findings = await checkAll(opened, { today: todayOf(opened, today), includes, memory });
      const judged = [...opened.content.records.keys()].filter(includes).length;
      const canFix = !fix && canMend(opened, findings);
      const about = { format, judged, folder: content, mended, canFix, rules: allRules() };
      return { text: formatFindings(findings, about), failed: hasErrors(findings) };
    };
    if (watch) {
      await watchFolder(
        content,
        whenChanged(async () => (await check()).text),
      );
      return 0;
    }
    const { text, failed } = await check();
    console.log(text);
    return failed ? 1 : 0;
  },
);
