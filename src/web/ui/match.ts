/** A part of a text, the place of its first sign, and whether it was meant. */
interface Piece {
  readonly from: number
  readonly text: string
  readonly hit: boolean
}

/**
 * Which parts of a text were meant by what was typed: every word of the query, wherever it stands, without case and accents.
 * Answers the text in pieces, in its order.
 */
export function matched(text: string, query: string): readonly Piece[] {
  const signs = [...text]
  const plain = signs.map(fold)
  const hits = new Array<boolean>(signs.length).fill(false)
  for (const word of query
    .split(/\s+/)
    .map(fold)
    .filter((one) => one !== ''))
    mark(plain, word, hits)
  const pieces: { from: number; text: string; hit: boolean }[] = []
  signs.forEach((sign, at) => {
    const hit = hits[at] === true
    const last = pieces.at(-1)
    if (last?.hit === hit) last.text += sign
    else pieces.push({ from: at, text: sign, hit })
  })
  return pieces
}

/** Marks every place where the word stands. A sign may fold to none or several letters, so places are looked up one by one. */
function mark(plain: readonly string[], word: string, hits: boolean[]): void {
  plain.forEach((_, from) => {
    let met = ''
    for (let to = from; to < plain.length && met.length < word.length; to += 1) {
      met += plain[to] ?? ''
      if (met === word) hits.fill(true, from, to + 1)
    }
  })
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
