import { verdictOf } from '../src/core/evidence.ts';
import { EnvironmentProblem } from '../src/core/problem.ts';
import { evidenceJson, evidenceText } from '../src/steps/evidence.ts';
import { contentOption, runCommand } from '../src/wiring/command.ts';
import { verifyMailbox } from '../src/wiring/verify-mailbox.ts';
import { verifyAll } from '../src/wiring/verify.ts';

await runCommand(
  {
    name: 'npm run verify',
    summary:
      'Chứng minh hoặc bác bỏ: tệp PDF, thư .eml, bản kê, dấu thời gian hay thẻ git này là gì, có từ bao giờ, còn nguyên không.',
    positionals: '<tệp PDF | thư .eml | manifest.json | manifest.json.tsr | thư mục | thẻ git …>',
    options: {
      ...contentOption,
      format: { type: 'string', takes: '<text|json>', help: 'cách in kết quả (mặc định: text)' },
      mailbox: {
        type: 'boolean',
        help: 'đọc lại thư của kỳ kiểm tra (mặc định: kỳ gửi sau cùng) từ hộp thư của trường (IMAP_URL), rồi xét',
      },
    },
    examples: [
      'npm run verify -- ~/Downloads/thu-cua-co-lan.eml',
      'npm run verify -- kiem-tra/2026-2027/giua-hoc-ki-1',
      'npm run verify -- --mailbox giua-hoc-ki-1',
    ],
  },
  async ({ content = 'content', format = 'text', mailbox = false }, names) => {
    if (names.length === 0 && !mailbox)
      throw new EnvironmentProblem('Gõ thêm tên tệp hoặc thẻ cần xét.');
    if (format !== 'text' && format !== 'json')
      throw new EnvironmentProblem(`Không có kiểu in "${format}". Dùng text hoặc json.`);
    const evidence = await (mailbox ? verifyMailbox : verifyAll)(names, content);
    console.log(format === 'json' ? evidenceJson(evidence) : evidenceText(evidence));
    return evidence.every((one) => verdictOf(one) === 'proven') ? 0 : 1;
  },
);
