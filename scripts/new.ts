import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from '../schemas/index.ts';
import { EnvironmentProblem } from '../src/core/problem.ts';
import { slugOf } from '../src/core/text.ts';
import { readRecord } from '../src/io/record.ts';
import { writeWhole } from '../src/io/write.ts';
import { beginRecord } from '../src/steps/begin-record.ts';
import { contentOption, runCommand } from '../src/wiring/command.ts';
import { openSoundSchool } from '../src/wiring/open-school.ts';

/** The folders below the kind's own; whoever pasted the whole path meant the same. */
const foldersBelow = (typed: string, id: string): string[] => {
  const folders = typed.split(/[\\/]/).map(slugOf).filter(Boolean);
  return folders.slice(folders.lastIndexOf(id) + 1);
};

await runCommand(
  {
    name: 'npm run new',
    summary: 'Tạo một hồ sơ mới từ mẫu của loại hồ sơ đó; chỉ việc sửa nội dung.',
    positionals: '<loại hồ sơ> <tên>',
    options: {
      ...contentOption,
      year: { type: 'string', takes: '<năm học>', help: 'mặc định: năm học mới nhất' },
      folder: {
        type: 'string',
        takes: '<thư mục>',
        help: 'thư mục con, ví dụ ly-thanh-tam/tuan-12',
      },
    },
    examples: [
      'npm run new -- ke-hoach-bai-day "Toán 4A1 Phân số" --folder ly-thanh-tam/tuan-12',
      `Loại hồ sơ: ${[...kinds.keys()].join(', ')}`,
    ],
  },
  async ({ content = 'content', year, folder = '' }, [id = '', ...words]) => {
    const { content: read, school } = openSoundSchool(content);
    const [newest] = school.years.keys();
    const kind = kinds.get(id);
    if (!kind)
      throw new EnvironmentProblem(
        `${id ? `Không có loại hồ sơ "${id}".` : 'Thiếu loại hồ sơ.'} Dùng một trong: ${[...kinds.keys()].join(', ')}.`,
      );
    const slug = slugOf(words.join(' '));
    if (!slug)
      throw new EnvironmentProblem(
        'Thiếu tên hồ sơ. Gõ ví dụ: npm run new -- ke-hoach-bai-day "Toán 4A1 Phân số"',
      );
    const inYear = year ?? newest ?? '';
    const schoolYear = school.years.get(inYear);
    if (!schoolYear)
      throw new EnvironmentProblem(
        newest
          ? `Không có năm học "${inYear}". Dùng một trong: ${[...school.years.keys()].join(', ')}.`
          : `Thư mục ${content} chưa có năm học nào. Chép truong.yml, nam-hoc.yml và nhan-su.yml của trường mẫu vào rồi sửa.`,
      );
    const names = [...foldersBelow(folder, id), slug];
    const target = `${join(content, inYear, id, ...names)}.md`;
    if (existsSync(target))
      throw new EnvironmentProblem(`Đã có tệp ${target}. Chọn tên khác để không ghi đè.`);
    const path = join(import.meta.dirname, '..', 'schemas', id, 'examples', 'ok.md');
    const example = readRecord(`${inYear}/${id}/ok.md`, readFileSync(path, 'utf8'));
    const given = { name: words.join(' '), names, year: schoolYear, records: read.records };
    writeWhole(target, beginRecord(example, kind, given));
    console.log(`Đã tạo ${target}\nMở tệp, sửa nội dung, rồi gõ: npm run check -- ${target}`);
    return 0;
  },
);
