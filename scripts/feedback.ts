import { formatFindings } from '../src/steps/format-findings.ts';
import { runCommand } from '../src/wiring/command.ts';
import { planFeedback } from '../src/wiring/feedback.ts';
import { openSoundSchool } from '../src/wiring/open-school.ts';
import { postOptions, showOrSend } from '../src/wiring/post-command.ts';
import { withoutReports } from '../src/wiring/release-options.ts';

await runCommand(
  {
    name: 'npm run feedback',
    summary:
      'Gửi phiếu nhận xét đã xong của cán bộ quản lý tới giáo viên, đồng gửi email trường. Không có --send thì chỉ cho xem.',
    positionals: '<phiếu nhận xét> [<báo nhận .eml> …]',
    options: postOptions,
    examples: [
      'npm run feedback -- thang-10/ly-thanh-tam',
      'npm run feedback -- thang-10/ly-thanh-tam --send',
    ],
  },
  async ({ content = 'content', ...values }, words) => {
    const { names, reports } = withoutReports(words, values.settle ?? false);
    const opened = openSoundSchool(content);
    const { findings, post } = await planFeedback(opened, content, names[0]);
    const place = { folder: content, judged: 1 };
    if (post) return showOrSend(post, { ...values, reports }, place);
    console.log(formatFindings(findings, { format: 'text', ...place }));
    console.error('Phiếu chưa gửi được: sửa các điều trên, lưu lại rồi gõ lại lệnh.');
    return 1;
  },
);
