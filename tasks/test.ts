// Runs every suite one after the other and closes with the sum of all: `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Count = { passed: number; failed: number; skipped: number }
type Suite = {
  name: string
  command: string
  args: string[]
  count: (report: string) => Count
  env?: Record<string, string>
}

const reports = mkdtempSync(join(tmpdir(), 'lawang-test-'))
const bin = (name: string): string => join('node_modules', '.bin', name)
const only = process.argv.slice(2)

const suites: Suite[] = [
  { name: 'types', command: bin('tsc'), args: ['--noEmit', '-p', '.'], count: one },
  { name: 'types of the screens', command: bin('tsc'), args: ['--noEmit', '-p', 'src/web'], count: one },
  { name: 'types of the service worker', command: bin('tsc'), args: ['--noEmit', '-p', 'src/web/worker'], count: one },
  { name: 'types of the browser tests', command: bin('tsc'), args: ['--noEmit', '-p', 'e2e'], count: one },
  { name: 'lint, layers, cycles', command: bin('biome'), args: ['ci', '--error-on-warnings', '.'], count: one },
  { name: 'unused code', command: bin('knip'), args: [], count: one },
  {
    name: 'units, properties, databases, HTTP',
    command: bin('vitest'),
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, 'vitest.json')}`],
    count: () => vitestCount(join(reports, 'vitest.json')),
  },
  {
    name: 'browser',
    command: bin('playwright'),
    args: ['test', '--reporter=line,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'playwright.json') },
    count: () => playwrightCount(join(reports, 'playwright.json')),
  },
]

const sum: Count = { passed: 0, failed: 0, skipped: 0 }
for (const suite of suites) {
  if (only.length > 0 && !only.some((word) => suite.name.includes(word))) continue
  const started = Date.now()
  process.stdout.write(`\n── ${suite.name}\n`)
  const { status } = spawnSync(suite.command, suite.args, { stdio: 'inherit', env: { ...process.env, ...suite.env } })
  const count = status === 0 ? suite.count('') : atLeastOneFailed(suite)
  process.stdout.write(`   ${suite.name}: ${line(count)} (${Math.round((Date.now() - started) / 1000)} s)\n`)
  sum.passed += count.passed
  sum.failed += count.failed
  sum.skipped += count.skipped
}
rmSync(reports, { recursive: true, force: true })
process.stdout.write(`\n${line(sum)}\n`)
process.exitCode = sum.failed > 0 ? 1 : 0

function one(): Count {
  return { passed: 1, failed: 0, skipped: 0 }
}

/** A suite that ended badly has failed, even where its report names no failed test (or was never written). */
function atLeastOneFailed(suite: Suite): Count {
  if (suite.count === one) return { passed: 0, failed: 1, skipped: 0 }
  try {
    const count = suite.count('')
    return { ...count, failed: Math.max(1, count.failed) }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function vitestCount(file: string): Count {
  const report: { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number } =
    JSON.parse(readFileSync(file, 'utf8'))
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function playwrightCount(file: string): Count {
  const { stats }: { stats: { expected: number; flaky: number; unexpected: number; skipped: number } } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

function line(count: Count): string {
  return `${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`
}
