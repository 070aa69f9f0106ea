import { stringify } from 'yaml'
import { isPlainMap, type Plain } from './plain.ts'

/** A value on one line, as it may stand anywhere in a file: within brackets as well as after a key. */
export function inline(value: Plain): string {
  const written = stringify([value], {
    collectionStyle: 'flow',
    lineWidth: 0,
    aliasDuplicateObjects: false,
    flowCollectionPadding: true,
    indent: 1,
  }).trim()
  const inside = written.slice(1, -1).trim()
  // what would run over several lines is quoted instead
  return inside.includes('\n') ? JSON.stringify(value) : unpadded(inside)
}

/** An item of a list, one key a line, as its siblings are written. */
export function blockItem(value: Plain, indent: string): string {
  if (!isPlainMap(value) || Object.keys(value).length === 0) return `- ${inline(value)}`
  return Object.entries(value)
    .map(([key, part], at) => `${at === 0 ? '- ' : `${indent}  `}${inline(key)}: ${inline(part)}`)
    .join('\n')
}

/** Lists are written without blanks inside their brackets, as offices write them. */
function unpadded(text: string): string {
  return /["']/.test(text) ? text : text.replace(/\[ /g, '[').replace(/ \]/g, ']')
}
