// Compressed JavaScript that a browser loads for a screen: the page's own modules, the screen's, all that they import, and its words.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { subjectsOf } from '../src/web/shell/subjects.ts'
import type { Figure } from './figures.ts'

const built = join(import.meta.dirname, '../dist/web')
type Chunk = { readonly file: string; readonly imports?: readonly string[] }

/** What `/desk` and `/host` weigh on first load. */
export async function weight(): Promise<readonly Figure[]> {
  return [figure('/desk', 'screens/desk/DeskScreen.tsx', 220), figure('/host', 'screens/host/HostScreen.tsx', 150)]
}

function figure(path: keyof typeof subjectsOf, screen: string, most: number): Figure {
  const chunks: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'))
  const words = subjectsOf[path].map(
    (subject) => `../text/id/${subject.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}.ts`,
  )
  const seen = new Set<string>()
  for (const name of ['index.html', screen, ...words]) follow(name, chunks, seen)
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

/** A chunk and everything that it imports at once; what it would fetch later does not count. */
function follow(name: string, chunks: Readonly<Record<string, Chunk>>, seen: Set<string>): void {
  const chunk = chunks[name]
  if (chunk === undefined) throw new Error(`${name} is no chunk of its own: build the screens first, npm run build`)
  if (seen.has(chunk.file)) return
  seen.add(chunk.file)
  for (const imported of chunk.imports ?? []) follow(imported, chunks, seen)
}
