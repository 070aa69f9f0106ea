// Compressed JavaScript that a browser loads for a screen: the page's own modules and, as the browser does, all that they import.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from './figures.ts'

const built = join(import.meta.dirname, '../dist/web')

/** What `/desk` and `/host` weigh on first load. */
export async function weight(): Promise<readonly Figure[]> {
  return [figure('/desk', 'DeskScreen', 220), figure('/host', 'HostScreen', 150)]
}

function figure(path: string, screen: string, most: number): Figure {
  const entry = readFileSync(join(built, 'index.html'), 'utf8').match(/src="\/?([^"]+\.js)"/)?.[1]
  if (entry === undefined) throw new Error('Build the screens first: npm run build')
  const seen = new Set<string>()
  follow(entry, seen)
  const chunk = readdirSync(join(built, 'assets')).find((name) => name.startsWith(`${screen}-`) && name.endsWith('.js'))
  if (chunk === undefined) throw new Error(`${screen} is no chunk of its own`)
  follow(join('assets', chunk), seen)
  const kilobytes = [...seen].reduce((sum, file) => sum + statSync(join(built, `${file}.br`)).size, 0) / 1000
  return {
    what: `JavaScript of ${path}, compressed`,
    measured: `${kilobytes.toFixed(0)} kB in ${seen.size} files`,
    baseline: '–',
    value: kilobytes,
    shown: `${kilobytes.toFixed(0)} kB`,
    target: { most },
    targetShown: `≤ ${most} kB`,
  }
}

/** A file and everything that it imports at once; what it would fetch later does not count. */
function follow(file: string, seen: Set<string>): void {
  if (seen.has(file)) return
  seen.add(file)
  const text = readFileSync(join(built, file), 'utf8')
  for (const [, imported] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
    if (imported !== undefined) follow(join('assets', imported), seen)
  }
}
