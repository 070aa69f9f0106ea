const titles = new Set([
  'prof',
  'dr',
  'drg',
  'drs',
  'dra',
  'ir',
  'h',
  'hj',
  'kh',
  'ust',
  'tgk',
  'pdt',
  'r',
  'ra',
  'raden',
  'gusti',
  'ida',
  'i',
  'ni',
])

/** Old spellings and the new ones that people type for them. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/sj/g, 'sy'],
  [/ch/g, 'kh'],
]

/** Whether any of them is there. */
const mayBeOld = /oe|dj|tj|sj|ch/
const isAscii = /^[\x20-\x7e]*$/
const longestTerm = 64
const mostTerms = 8

/** Text as it is compared: lower case, no accents, no punctuation, old spellings made new. */
export function fold(text: string): string {
  return plainWords(text).map(respell).join(' ')
}

/** The bare name that a list is sorted by: titles in front and degrees behind are left out. */
export function nameKey(name: string): string {
  return bareWords(name).map(respell).join(' ')
}

/** The words that a search looks through, each in both spellings, with a space before and after every word. */
export function searchText(parts: readonly (string | null | undefined)[]): string {
  const words = new Set<string>()
  for (const part of parts) for (const word of plainWords(part ?? '')) words.add(word).add(respell(word))
  return words.size === 0 ? ' ' : ` ${[...words].join(' ')} `
}

/** What was typed into a search, as the terms that must all be found; titles in front of a name are passed over. */
export function searchTerms(typed: string): readonly string[] {
  const number = phoneDigits(typed)
  if (number !== null) return [number]
  return bareWords(typed)
    .map((word) => respell(word).slice(0, longestTerm))
    .slice(0, mostTerms)
}

/** The digits of a telephone number in the national form (`0812…`), or null when the text is no number. */
export function phoneDigits(text: string): string | null {
  if (!/^[\s+().\-/\d]+$/.test(text)) return null
  const digits = text.replace(/\D/g, '')
  if (digits.length < 2) return digits === '' ? null : digits
  const international = text.trim().startsWith('+62') || /^628\d{2,}/.test(digits)
  return (international ? digits.replace(/^62/, '0') : digits).slice(0, longestTerm)
}

function bareWords(name: string): readonly string[] {
  const beforeDegrees = plainWords(name.split(',', 1)[0] ?? '')
  const words = beforeDegrees.length > 0 ? beforeDegrees : plainWords(name)
  const first = words.findIndex((word) => !titles.has(word))
  return first === -1 ? words : words.slice(first)
}

function plainWords(text: string): readonly string[] {
  // Most texts are plain ASCII, and for them there is little to do.
  if (isAscii.test(text)) return asciiWords(text)
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’ʼ`]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

function asciiWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("'", '')
      .replaceAll('`', '')
      .match(/[a-z0-9]+/g) ?? []
  )
}

function respell(word: string): string {
  if (!mayBeOld.test(word)) return word
  return spellings.reduce((spelt, [old, now]) => spelt.replace(old, now), word)
}
