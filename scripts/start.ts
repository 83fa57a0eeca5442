import { rmSync } from 'node:fs';
import { runNode } from '../src/io/run.ts';
import { contentOption, runCommand } from '../src/wiring/command.ts';
import { makeSampleRepository } from '../src/wiring/sample-repository.ts';

const HOME = 'out/thu';
const school = `${HOME}/truong/content`;

/** The whole job, as the same commands that a school uses every day. */
const jobs: readonly {
  readonly says: string;
  readonly command: string;
  readonly args: readonly string[];
}[] = [
  { says: 'Kiểm tra hồ sơ', command: 'check', args: [] },
  { says: 'Dựng trang tra cứu', command: 'build', args: ['--out', `${HOME}/trang`] },
  { says: 'In PDF từng hồ sơ', command: 'print', args: ['--out', `${HOME}/pdf`] },
  {
    says: 'Đóng tập của một giáo viên',
    command: 'print',
    args: ['--out', `${HOME}/tap`, '--teacher', 'ngo-thi-bao-tran', '--volume'],
  },
  {
    says: 'Gửi kỳ kiểm tra tháng 10 tới hộp thư tập dượt',
    command: 'release',
    args: ['thang-10', '--send', '--to-mailbox', `${HOME}/hop-thu`, '--out', `${HOME}/gui`],
  },
  { says: 'Đối chiếu những gì hộp thư đã nhận', command: 'verify', args: [`${HOME}/hop-thu`] },
];

const summary = `
Xong. Mọi thứ nằm trong ${HOME}; kho git của thầy cô không bị động tới.

  Trang tra cứu   ${HOME}/trang   (xem: npm run preview -- ${HOME}/trang)
  PDF từng hồ sơ  ${HOME}/pdf
  Tập đã đóng     ${HOME}/tap
  Thư đã nhận     ${HOME}/hop-thu  (mỗi địa chỉ một thư mục, mở tệp .eml bằng trình đọc thư)

Tiếp theo:
  npm run dev                 mở trang tra cứu, tự cập nhật khi sửa hồ sơ
  npm run check               kiểm tra hồ sơ trong thư mục content
  npm run new -- --help       tạo một hồ sơ mới từ mẫu
`;

await runCommand(
  {
    name: 'npm start',
    summary: 'Làm thử toàn bộ công việc trên bản sao của trường mẫu, trong thư mục out/thu.',
    options: contentOption,
  },
  async ({ content = 'content' }) => {
    rmSync(HOME, { recursive: true, force: true });
    console.log(`\n[0/${jobs.length}] Chép trường mẫu vào ${HOME}/truong, kèm lịch sử soạn bài`);
    await makeSampleRepository(content, `${HOME}/truong`);
    for (const [index, { says, command, args }] of jobs.entries()) {
      console.log(
        `\n[${index + 1}/${jobs.length}] ${says}\n      npm run ${command} -- ${[...args, '--content', school].join(' ')}\n`,
      );
      if ((await runNode([`scripts/${command}.ts`, ...args, '--content', school])) !== 0) return 1;
    }
    console.log(summary);
    return 0;
  },
);
