import { readFileSync } from 'node:fs';
import { installChromium } from '../src/io/chromium.ts';
import { installWanted } from '../src/io/debian.ts';
import { runNode } from '../src/io/run.ts';
import { mailServerName } from '../src/io/test-mail-server.ts';

const REPORT = 'out/kiem-thu.json';

/** The gate, cheapest first; the types come before the lint, which reads what they generate. The README's test command and CI run this and nothing more. */
const gate: readonly { readonly says: string; readonly args: readonly string[] }[] = [
  {
    says: 'định dạng',
    args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  },
  {
    says: 'kiểu dữ liệu',
    args: ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'error'],
  },
  { says: 'quy tắc viết mã', args: ['node_modules/eslint/bin/eslint.js', '.'] },
  { says: 'hồ sơ mẫu', args: ['scripts/check.ts', '--fresh'] },
  {
    says: 'kiểm thử',
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${REPORT}`,
      ...process.argv.slice(2),
    ],
  },
];

const runGate = async (): Promise<number> => {
  prepareMachine();
  for (const [index, { says, args }] of gate.entries()) {
    console.log(`\n[${index + 1}/${gate.length}] ${says}`);
    const code = await runNode(args);
    if (code !== 0) return code;
  }
  return 0;
};

/** A browser there must be; whatever else cannot be had, the tests that want it say what they used instead. */
const prepareMachine = (): void => {
  const missing = installWanted();
  if (missing.length > 0) console.log(`Máy này không có: ${missing.join(', ')}.`);
  console.log(`Máy chủ thư để kiểm thử: ${mailServerName()}.`);
  installChromium();
};

process.exitCode = await runGate();

if (process.exitCode === 0) {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(REPORT, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  console.log(`\n${numPassedTests} passed, ${numFailedTests} failed`);
}
