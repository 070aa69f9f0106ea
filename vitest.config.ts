import { defineConfig } from 'vitest/config'

const engines = ['sqlite', 'postgres'] as const

/**
 * A unit's test lies beside it. What needs a database lies in `test/` and runs on both; what starts whole servers in `test/cli`.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts'], testTimeout: 20_000 } },
      ...engines.map((engine) => ({
        test: {
          name: engine,
          include: ['test/{store,app,http}/**/*.test.ts'],
          env: { LAWANG_TEST_DATABASE: engine },
          globalSetup: 'test/databases.ts',
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      })),
      { test: { name: 'cli', include: ['test/cli/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
    ],
  },
})
