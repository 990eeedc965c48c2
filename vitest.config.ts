import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './scripts/closing-line.ts'],
    // vitest leaves one core free, which on two cores is half of them.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          // Test files share no state but modules that are pure or cache what is read from disk; loading them once saves half a minute.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          // Some tests start servers, run the command or derive the whole spec on a busy machine.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          // `npx vitest --project conformance -t CreateTrail`: the checks in an editor, against CTC_ENDPOINT_URL or the reference.
          name: 'conformance',
          include: ['harness/vitest/check-tests.ts'],
          globalSetup: ['harness/vitest/global-setup.ts'],
          testTimeout: 0,
          maxConcurrency: 8,
        },
      },
    ],
  },
});
