import { contentOption, runCommand } from '../src/wiring/command.ts';
import { openSchool } from '../src/wiring/open-school.ts';
import { allRules } from '../src/wiring/all-rules.ts';
import { checkAll } from '../src/wiring/check-all.ts';
import { todayOf } from '../src/wiring/check-school.ts';
import { hasErrors } from '../src/core/finding.ts';
import { canMend, fixRecords } from '../src/wiring/fix-records.ts';
import { includesOf } from '../src/wiring/paths.ts';
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
    },
    examples: ['npm run check', 'npm run check -- content/2026-2027/ke-hoach-bai-day/ly-thanh-tam'],
  },
  async ({ content = 'content', format = 'text', fix = false, today }, paths) => {
    const found = openSchool(content);
    const includes = includesOf(found.content, paths);
    const mended = fix ? fixRecords(found, includes) : [];
    const opened = mended.length > 0 ? openSchool(content) : found;
    const findings = await checkAll(opened, { today: todayOf(opened, today), includes });
    const judged = [...opened.content.records.keys()].filter(includes).length;
    const canFix = !fix && canMend(opened, findings);
    const rules = allRules();
    console.log(
      formatFindings(findings, { format, judged, folder: content, mended, canFix, rules }),
    );
    return hasErrors(findings) ? 1 : 0;
  },
);
