import { join } from 'node:path';
import { EnvironmentProblem } from '../src/core/problem.ts';
import { benches } from '../src/wiring/bench/benches.ts';
import { generateYear } from '../src/wiring/bench/generate.ts';
import { tableOf, type Row } from '../src/wiring/bench/row.ts';
import { contentOption, runCommand } from '../src/wiring/command.ts';

const SCRATCH = 'out/do-luong';

/** Measured when nothing is named; `faults` takes long. */
const USUAL = 'check,history,print,build';

await runCommand(
  {
    name: 'npm run bench',
    summary:
      'Đo tốc độ và bộ nhớ trên một năm học được tạo ra, so với công cụ khác trong cùng một lần chạy.',
    options: {
      ...contentOption,
      records: {
        type: 'string',
        takes: '<số>',
        help: 'số hồ sơ của năm học được tạo (mặc định: 24000)',
      },
      only: {
        type: 'string',
        takes: `<${Object.keys(benches).join(',')}>`,
        help: 'chỉ đo những việc này',
      },
    },
    examples: ['npm run bench -- --records 2000 --only check,history'],
  },
  async ({ content = 'content', records = '24000', only = USUAL }) => {
    const count = Number(records);
    if (!Number.isInteger(count) || count < 45)
      throw new EnvironmentProblem('--records phải là số nguyên từ 45 trở lên.');
    const year =
      only === 'faults'
        ? content
        : await generateYear(content, join(SCRATCH, String(count)), count);
    const rows: Row[] = [];
    for (const name of only.split(',')) {
      const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
      if (!bench)
        throw new EnvironmentProblem(
          `Không có phép đo "${name}". Dùng: ${Object.keys(benches).join(', ')}.`,
        );
      console.error(`Đo ${name} …`);
      rows.push(...(await bench(year, SCRATCH)));
    }
    if (rows.length > 0) console.log(tableOf(rows));
    return 0;
  },
);
