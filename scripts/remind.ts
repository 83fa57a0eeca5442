import { runCommand } from '../src/wiring/command.ts';
import { openSoundSchool } from '../src/wiring/open-school.ts';
import { postOptions, showOrSend } from '../src/wiring/post-command.ts';
import { withoutReports } from '../src/wiring/release-options.ts';
import { findInspection } from '../src/wiring/release-request.ts';
import { planRemind } from '../src/wiring/remind.ts';

await runCommand(
  {
    name: 'npm run remind',
    summary:
      'Nhắc giáo viên còn thiếu hồ sơ hoặc chưa ghi Rút kinh nghiệm của một kỳ kiểm tra. Mỗi người một thư, mỗi ngày nhiều nhất một lần. Không có --send thì chỉ cho xem.',
    positionals: '<tên kỳ kiểm tra> [<báo nhận .eml> …]',
    options: {
      ...postOptions,
      year: { type: 'string', takes: '<năm học>', help: 'năm học của kỳ (mặc định: mới nhất)' },
    },
    examples: ['npm run remind -- giua-hoc-ki-1', 'npm run remind -- giua-hoc-ki-1 --send'],
  },
  async ({ content = 'content', year, ...values }, words) => {
    const { names, reports } = withoutReports(words, values.settle ?? false);
    const opened = openSoundSchool(content);
    const post = await planRemind(opened, content, findInspection(opened, names[0], year));
    if (post.drafts.length > 0)
      return showOrSend(
        post,
        { ...values, reports },
        { folder: content, judged: opened.content.records.size },
      );
    console.log('Không ai còn thiếu gì trong kỳ này, nên không có thư nhắc nào.');
    return 0;
  },
);
