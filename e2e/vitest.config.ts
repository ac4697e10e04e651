import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'e2e',
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    fileParallelism: false,
    maxConcurrency: 3,
    testTimeout: 480_000,
    hookTimeout: 480_000,
    expect: { poll: { timeout: 90_000 } },
  },
});
