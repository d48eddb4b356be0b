import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'tests/package/**'],
    passWithNoTests: false,
    // Properties and long texts take their time on a busy machine; nothing here measures speed.
    testTimeout: 60_000,
  },
});
