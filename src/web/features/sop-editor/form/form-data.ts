/** Reading the parts of a file that a form shows, and making up the names that an office needs for what it adds. */
import { isPlainList, isPlainMap, type Path, type Plain, type PlainMap } from '../../../../domain/sop/edit/plain.ts'
import { momentNames } from '../../../../domain/sop/read/moments.ts'

/** What stands at a path of a file as read. */
export function at(file: Plain | undefined, path: Path): Plain | undefined {
  return path.reduce<Plain | undefined>((inside, key) => {
    if (isPlainList(inside) && typeof key === 'number') return inside[key]
    return isPlainMap(inside) && typeof key === 'string' ? inside[key] : undefined
  }, file)
}

/** One line of text at a path; of a text in two languages the Indonesian. */
export function textAt(file: Plain | undefined, path: Path): string {
  const value = at(file, path)
  if (isPlainMap(value)) return textAt(value, ['id'])
  return typeof value === 'string' ? value : ''
}

export function mapAt(file: Plain | undefined, path: Path): PlainMap {
  const value = at(file, path)
  return isPlainMap(value) ? value : {}
}

/** The keys of a map at a path. */
export function namesAt(file: Plain | undefined, path: Path): readonly string[] {
  return Object.keys(mapAt(file, path))
}

/** The kinds of visit as choices. */
export function kindsOf(file: PlainMap): readonly { readonly value: string; readonly label: string }[] {
  return namesAt(file, ['kinds']).map((kind) => ({
    value: kind,
    label: textAt(file, ['kinds', kind, 'label']) || textAt(file, ['kinds', kind]) || kind,
  }))
}

/** The entries of a list; a single one may stand for itself. */
export function listAt(file: Plain | undefined, path: Path): readonly Plain[] {
  const value = at(file, path)
  if (isPlainList(value)) return value
  return value === undefined || value === '' ? [] : [value]
}

/** A camelCase name for what an office adds: "Surat tugas" becomes `suratTugas`, with a number where that is taken. */
export function madeUpName(words: string, taken: readonly string[]): string {
  const parts = words
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9 ]/g, ' ')
    .toLowerCase()
    .split(/ +/)
    .filter((part) => part !== '')
  const joined = parts.map((part, place) => (place === 0 ? part : part[0]?.toUpperCase() + part.slice(1))).join('')
  const name = /^[a-z]/.test(joined) ? joined.slice(0, 40) : `n${joined.slice(0, 40)}`
  let free = name
  for (let more = 2; taken.includes(free); more += 1) free = `${name}${more}`
  return free
}

/** Every moment that the file could name, things, cards and activities of its own among them. */
export function momentsOf(file: PlainMap): readonly string[] {
  const kinds = Object.keys(mapAt(file, ['kinds']))
  const named = (part: string) =>
    [[part], ...kinds.map((kind) => ['kinds', kind, part])].flatMap((path) => namesAt(file, path))
  const keeps = Object.fromEntries(['identityCard', ...named('keeps')].map((name) => [name, 'held' as const]))
  const issues = Object.fromEntries(named('issues').map((name) => [name, 'worn' as const]))
  const words = Object.fromEntries(Object.keys(mapAt(file, ['words'])).map((name) => [name, name]))
  const nothing = {
    fields: { host: 'staff', values: {} },
    signs: { entering: 'none', leaving: 'none' },
    admits: {},
  } as const
  return momentNames([{ ...nothing, keeps, issues }], words)
}

/** Whether a map stands at a path, and not a text in two languages. */
export function isMapAt(file: Plain | undefined, path: Path): boolean {
  const value = at(file, path)
  return isPlainMap(value) && !Object.keys(value).every((key) => key === 'id' || key === 'en')
}
