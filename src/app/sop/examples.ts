import { readdirSync, readFileSync } from 'node:fs'
import type { SopExample, SopExamplePage } from '../../contract/sop.ts'
import { parseSop } from '../../domain/sop/parse.ts'
import { textIn } from '../../domain/sop/text.ts'
import type { Caller } from '../caller.ts'

/** The SOP files that ship, to begin an own one from. Read once: they change with the program alone. */
export function createExamples(): (caller: Caller) => SopExamplePage {
  let files: readonly { readonly key: string; readonly yaml: string }[] | undefined
  return (caller) => {
    files ??= shippedFiles()
    return { items: files.flatMap((file) => exampleOf(file, caller)), next: null }
  }
}

function exampleOf({ key, yaml }: { key: string; yaml: string }, { locale }: Caller): readonly SopExample[] {
  const parsed = parseSop(yaml)
  if (!parsed.ok) return []
  const { name, identity, steps, actors } = parsed.sop
  const office = identity.institution?.at(-1)
  return [
    {
      key,
      name: textIn(name, locale),
      office: office === undefined ? null : textIn(office, locale),
      steps: steps.length,
      actors: actors.length,
      yaml,
    },
  ]
}

const folder = new URL('../../../sop/', import.meta.url)

function shippedFiles() {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => ({ key: file.replace(/\.yaml$/, ''), yaml: readFileSync(new URL(file, folder), 'utf8') }))
}
