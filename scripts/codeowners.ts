import { join } from 'node:path';
import { writeWhole } from '../src/io/write.ts';
import { requireRepository } from '../src/io/git.ts';
import { todayOf } from '../src/wiring/check-school.ts';
import { codeownersIn, CODEOWNERS } from '../src/wiring/codeowners.ts';
import { contentOption, runCommand } from '../src/wiring/command.ts';
import { openSoundSchool } from '../src/wiring/open-school.ts';

await runCommand(
  {
    name: 'npm run codeowners',
    summary:
      'Làm tệp .github/CODEOWNERS từ quyết định phân công nhận xét, để đề nghị sửa tự tới đúng người duyệt.',
    options: contentOption,
  },
  async ({ content = 'content' }) => {
    const opened = openSoundSchool(content);
    const repository = await requireRepository(content);
    const path = join(repository.root, CODEOWNERS);
    writeWhole(path, codeownersIn(opened, todayOf(opened), repository));
    console.log(`Đã ghi ${path}`);
    return 0;
  },
);
