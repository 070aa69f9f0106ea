/** What a kind of visit says of its own, over what the office says. */
import { intakeKeys } from '../read/intake.ts'
import { valueIn, without, withValue } from './change.ts'
import { isPlainMap, type Path } from './plain.ts'

/** The same file with a kind that is no more than its label as a map, so that it can have lines of its own. */
export function withKindAsMap(text: string, key: string): string {
  const kind = valueIn(text, ['kinds', key])
  if (kind === undefined) return text
  const isLabel = typeof kind === 'string' || (isPlainMap(kind) && 'id' in kind && !('label' in kind))
  return isLabel ? withValue(text, ['kinds', key], { label: kind }) : text
}

/** Takes away one line of what the guest book asks, keeps, lends, signs or admits; the last one takes its part along. */
export function withoutLine(text: string, path: Path): string {
  const rest = without(text, path)
  const part = path.slice(0, -1)
  const left = valueIn(rest, part)
  const isPart = intakeKeys.some((key) => key === part.at(-1)) && (part.length === 1 || part[0] === 'kinds')
  return isPart && isPlainMap(left) && Object.keys(left).length === 0 ? without(rest, part) : rest
}
