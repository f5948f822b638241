import { defineConfig } from 'vitest/config';

/** How `npm test` runs the suite. */
export default defineConfig({
  test: {
    dir: 'test',
    // The sources are loaded once for all files of a worker.
    isolate: false,
    // With one more than processors the suite takes as long: browsers and other processes need theirs.
    maxWorkers: '100%',
    // What a test makes and drops is collected a tenth cheaper in larger pieces (MiB).
    execArgv: ['--max-semi-space-size=128'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
