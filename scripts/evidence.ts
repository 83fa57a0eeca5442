import { slugOf } from '../src/core/text.ts';
import { EnvironmentProblem } from '../src/core/problem.ts';
import { writeWhole } from '../src/io/write.ts';
import { chronicleJson, printChronicles } from '../src/wiring/chronicle-print.ts';
import { gatherChronicles } from '../src/wiring/chronicle.ts';
import { LETTERS_FOLDER } from '../src/wiring/verify-mailbox.ts';
import { contentOption, runCommand } from '../src/wiring/command.ts';

const unsavedText = (files: number): string =>
  `Còn ${files} tệp hồ sơ chưa lưu vào git, nên những gì mới viết ở đó không có trong minh chứng này. Lưu (commit) rồi gõ lại lệnh.`;

await runCommand(
  {
    name: 'npm run evidence',
    summary:
      'In "Minh chứng thời gian": hồ sơ được soạn, sửa, duyệt, nhận xét, rút kinh nghiệm và gửi lúc nào, ai làm chứng, tự kiểm tra ra sao.',
    positionals: '<tệp hồ sơ | mã giáo viên | kỳ kiểm tra>',
    options: {
      ...contentOption,
      format: { type: 'string', takes: '<pdf|json>', help: 'PDF để in, hay JSON (mặc định: pdf)' },
      letters: {
        type: 'string',
        takes: '<thư mục>',
        help: 'các thư .eml đã nhận về và đã xét bằng npm run verify (mặc định: out/hop-thu-truong)',
      },
      out: { type: 'string', takes: '<tệp>', help: 'tên tệp (mặc định: out/minh-chung/<tên>.pdf)' },
    },
    examples: ['npm run evidence -- ly-thanh-tam', 'npm run evidence -- thang-10 --format json'],
  },
  async (
    { content = 'content', format = 'pdf', letters = LETTERS_FOLDER, out },
    [word, ...more],
  ) => {
    if (word === undefined || more.length > 0)
      throw new EnvironmentProblem('Nêu một tệp hồ sơ, một mã giáo viên hoặc một kỳ kiểm tra.');
    if (format !== 'pdf' && format !== 'json')
      throw new EnvironmentProblem(`Không có kiểu "${format}". Dùng pdf hoặc json.`);
    const { unsaved, ...facts } = await gatherChronicles(content, word, letters);
    if (unsaved > 0) console.error(unsavedText(unsaved));
    if (format === 'json' && out === undefined) process.stdout.write(chronicleJson(facts));
    else {
      const file = out ?? `out/minh-chung/${slugOf(word.replace(/\.md$/, ''))}.pdf`;
      writeWhole(file, format === 'json' ? chronicleJson(facts) : await printChronicles(facts));
      const doubts = facts.chronicles.flatMap((one) => one.doubts).length;
      console.log(`${facts.chronicles.length} hồ sơ, ${doubts} chỗ ngày giờ cần xem lại: ${file}`);
    }
    return 0;
  },
);
