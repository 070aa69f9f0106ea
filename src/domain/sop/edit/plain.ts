import { isMap, isScalar, isSeq } from 'yaml'

/** What a part of a file says: texts as they are written, whatever they look like; lists; maps. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainMap
export type PlainMap = { readonly [key: string]: Plain }
/** Keys and places in lists, from the top of the file down. */
export type Path = readonly (string | number)[]

/** A node as plain data: a number or a date is the text that stands in the file, an empty value is the empty text. */
export function plainOf(node: unknown): Plain {
  if (isMap(node)) {
    return Object.fromEntries(node.items.map(({ key, value }) => [writtenOf(key), plainOf(value)]))
  }
  if (isSeq(node)) return node.items.map((item) => plainOf(item))
  return writtenOf(node)
}

/** A key or a value as it is written. */
export function writtenOf(node: unknown): string {
  if (!isScalar(node)) return typeof node === 'string' ? node : ''
  if (typeof node.value === 'string') return node.value
  return node.value === null ? '' : (node.source ?? String(node.value))
}

/** Whether two parts say the same. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

export function isPlainMap(value: Plain | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isPlainList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value)
}
