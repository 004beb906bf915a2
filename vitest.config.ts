import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Most tests wait for a program that they spawned, so every core may hold one.
    maxWorkers: '100%',
    globalSetup: ['test/support/build.ts'],
    setupFiles: ['test/support/seed.ts'],
    // Against hanging alone: no test fails for being slow on a busy machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      exclude: ['src/**/*.gen.ts', 'src/regions/table.ts'],
      reporter: ['text-summary'],
    },
  },
});
