import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

// Left to itself, vitest keeps one of two cores for watching.
const maxWorkers = Math.max(2, availableParallelism() - 1);

type Options = NonNullable<TestProjectInlineConfiguration['test']>;

function project(name: string, options: Options): TestProjectInlineConfiguration {
  return {
    resolve: {
      alias: [
        { find: /^@\//, replacement: root },
        { find: /^next\/cache$/, replacement: `${root}tests/support/no-cache.ts` },
      ],
    },
    oxc: { jsx: { runtime: 'automatic' } },
    // A test that asserts nothing fails: its loop may have run over an empty list.
    test: { name, expect: { requireAssertions: true }, ...options },
  };
}

const replacing = 'tests/**/*.replacing.test.ts';

const onDatabase: Options = {
  globalSetup: 'tests/support/test-server.ts',
  setupFiles: 'tests/support/own-data-directory.ts',
  maxWorkers,
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

const inBrowser: Options = {
  // A second, as it is without this, is short on a busy machine.
  expect: { requireAssertions: true, poll: { timeout: 10_000 } },
  globalSetup: 'tests/support/portal.ts',
  isolate: false,
  // npm test names what passed at its second try alone.
  retry: 1,
  maxWorkers,
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    projects: [
      // They read the whole source, which takes its time on a busy machine.
      project('architecture', { include: ['tests/architecture/**/*.test.ts'], testTimeout: 30_000 }),
      // Files of one worker share its modules, here and in e2e: to load them anew for each took a third of the time.
      project('unit', {
        include: ['tests/**/*.test.{ts,tsx}'],
        exclude: [
          'tests/architecture/**',
          'tests/e2e/**',
          'tests/bench/**',
          'tests/cluster/**',
          'tests/long/**',
          'tests/seeds/**',
          replacing,
        ],
        ...onDatabase,
        isolate: false,
      }),
      // A replaced module would stay so for the next file, and one that is loaded already is not replaced.
      project('replacing', { include: [replacing], ...onDatabase }),
      project('seeds', {
        include: ['tests/seeds/**/*.test.ts'],
        globalSetup: 'tests/support/seeds.ts',
        setupFiles: 'tests/support/own-data-directory.ts',
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      // What npm test does some times, done many times: kills, random work. It takes an hour or so.
      project('long', {
        // Those of cluster need packages of Debian.
        include: ['tests/long/**/*.test.ts', 'tests/cluster/**/*.test.ts'],
        globalSetup: 'tests/support/test-server.ts',
        setupFiles: 'tests/support/own-data-directory.ts',
        maxWorkers: 1,
        testTimeout: 3_600_000,
        hookTimeout: 60_000,
      }),
      project('e2e', { include: ['tests/e2e/**/*.test.ts'], ...inBrowser }),
    ],
  },
});
