import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const engines = ['sqlite', 'postgres'] as const

/** Test files share the modules that they load: no module keeps anything that would matter to the next. */
const shared = { isolate: false }

/**
 * A unit's test lies beside it. What needs a database lies in `test/` and runs on both; what starts whole servers in `test/cli`.
 */
export default defineConfig({
  test: {
    // Vitest would leave one core to the screen of a person who waits; nobody does.
    maxWorkers: availableParallelism(),
    projects: [
      { test: { ...shared, name: 'unit', include: ['src/**/*.test.ts'], testTimeout: 20_000 } },
      ...engines.map((engine) => ({
        test: {
          ...shared,
          name: engine,
          include: ['test/{store,app,http,notify}/**/*.test.ts'],
          env: { LAWANG_TEST_DATABASE: engine },
          globalSetup: 'test/databases.ts',
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      })),
      {
        test: { ...shared, name: 'cli', include: ['test/cli/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
})
