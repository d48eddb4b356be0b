import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The built extension in real browsers: two files at a time, each with browsers of its own, which wait more than they work. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/package/**/*.test.ts', 'tests/browser/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
