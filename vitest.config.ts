import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The tests wait for git, Typst and mail servers more than they work.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,schemas,scripts}/**/*.test.ts', 'tests/*.test.ts'],
          // Real git, real SMTP and real PDFs on a slow or busy machine.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
