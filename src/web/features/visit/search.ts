/** The desk's one field: what was typed, read as a card, a slot, a guest-book line or words, and the visits that it means. */
import type { Visit } from '../../../contract/visit.ts'

export type Wanted =
  | { readonly by: 'nothing' }
  /** A bare number means a visitor card. */
  | { readonly by: 'card'; readonly number: string }
  | { readonly by: 'slot'; readonly number: string }
  | { readonly by: 'line'; readonly number: number }
  | { readonly by: 'words'; readonly words: readonly string[] }

/** Reads what was typed: `027` a card, `l12` a slot, `#6412` a line of the guest book, anything else a name or institution. */
export function wantedOf(typed: string): Wanted {
  const text = typed.trim()
  if (text === '') return { by: 'nothing' }
  const slot = /^l(?:oker)?\s*(\d{1,4})$/i.exec(text)?.[1]
  if (slot !== undefined) return { by: 'slot', number: slot }
  const line = /^#\s*([\d.,]{1,9})$/.exec(text)?.[1]?.replace(/\D/g, '')
  if (line) return { by: 'line', number: Number(line) }
  if (/^\d{1,6}$/.test(text)) return { by: 'card', number: text }
  return { by: 'words', words: fold(text).split(/\s+/).filter(Boolean) }
}

/** The visits that were meant, the nearest first: what begins with the words before what holds them. */
export function found(visits: readonly Visit[], typed: string): readonly Visit[] {
  const wanted = wantedOf(typed)
  switch (wanted.by) {
    case 'nothing':
      return []
    case 'card':
      return byNumber(visits, wanted.number, (visit) => visit.out.map((card) => card.number))
    case 'slot':
      return byNumber(visits, wanted.number, (visit) => visit.held.map((thing) => thing.slot))
    case 'line':
      return visits.filter((visit) => visit.number === wanted.number)
    case 'words':
      return byWords(visits, wanted.words)
    default:
      return wanted satisfies never
  }
}

/** The visit that a visitor card is out on. */
export function byCard(visits: readonly Visit[], number: string): Visit | null {
  return visits.find((visit) => visit.out.some((card) => same(card.number, number))) ?? null
}

/** The visit that a scanned barcode belongs to: the pool's digit and the number; a code without a pool's digit is taken as it is. */
export function byBarcode(visits: readonly Visit[], code: string): Visit | null {
  const exact = (number: string) => visits.find((visit) => visit.out.some((card) => card.number === number))
  return exact(code.slice(1)) ?? exact(code) ?? null
}

function byNumber(visits: readonly Visit[], number: string, numbers: (visit: Visit) => readonly string[]) {
  const exact = visits.filter((visit) => numbers(visit).some((one) => same(one, number)))
  if (exact.length > 0) return exact
  return visits.filter((visit) => numbers(visit).some((one) => one.startsWith(number)))
}

/** 27 and 027 are the same card. */
function same(a: string, b: string): boolean {
  return a === b || (Number(a) === Number(b) && a.replace(/^0+/, '') === b.replace(/^0+/, ''))
}

function byWords(visits: readonly Visit[], words: readonly string[]): readonly Visit[] {
  const scored = visits.map((visit) => ({ visit, score: scoreOf(visit, words) })).filter((one) => one.score > 0)
  return scored.toSorted((a, b) => b.score - a.score).map((one) => one.visit)
}

function scoreOf(visit: Visit, words: readonly string[]): number {
  const name = fold(visit.visitor?.name ?? '')
  const rest = fold([visit.visitor?.institution, visit.host?.name].filter(Boolean).join(' '))
  const scores = words.map((word) => {
    if (name.startsWith(word)) return 4
    if (name.includes(` ${word}`)) return 3
    if (name.includes(word)) return 2
    return rest.includes(word) ? 1 : 0
  })
  return scores.every((score) => score > 0) ? scores.reduce<number>((sum, score) => sum + score, 0) : 0
}

/** Small letters without accents. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
