import { writeWhole } from '../src/io/write.ts';
import { contentOption, runCommand } from '../src/wiring/command.ts';
import { sentManifest } from '../src/wiring/sent-manifest.ts';
import { verifierPage } from '../src/wiring/verifier-page.ts';

await runCommand(
  {
    name: 'npm run verifier',
    summary:
      'Làm một trang đối chiếu cho người kiểm tra: một tệp .html, mở thẳng từ ổ đĩa hay USB, không cần mạng.',
    positionals: '[kỳ kiểm tra | tệp manifest.json]',
    options: {
      ...contentOption,
      out: { type: 'string', takes: '<tệp>', help: 'tên tệp (mặc định: out/doi-chieu.html)' },
    },
    examples: [
      'npm run verifier',
      'npm run verifier -- giua-hoc-ki-1 --out /media/usb/doi-chieu.html',
    ],
  },
  async ({ content = 'content', out = 'out/doi-chieu.html' }, [name]) => {
    const page = await verifierPage(name === undefined ? undefined : sentManifest(content, name));
    writeWhole(out, page);
    const carried =
      name === undefined
        ? '. Trang chưa mang bản kê nào, người kiểm tra phải thả thêm tệp manifest.json; muốn mang sẵn thì gõ npm run verifier -- <kỳ>'
        : `, mang sẵn bản kê ${name}`;
    console.log(
      `Đã làm ${out} (${Math.round(page.length / 1000)} KB)${carried}. Mở bằng trình duyệt, hoặc chép đưa người kiểm tra.`,
    );
    return 0;
  },
);
