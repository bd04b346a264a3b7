import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const shared = {
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: /^next\/cache$/, replacement: `${root}tests/support/no-cache.ts` },
    ],
  },
  oxc: { jsx: { runtime: 'automatic' as const } },
};

export default defineConfig({
  test: {
    projects: [
      { ...shared, test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/architecture/**', 'tests/e2e/**', 'tests/bench/**'],
          globalSetup: 'tests/support/test-server.ts',
          setupFiles: 'tests/support/own-data-directory.ts',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/support/portal.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
