/**
 * About how wide words are in the letters of official papers, in parts of the letters' size. Good enough to share out the width of a
 * table and to break lines where nobody can measure; what must fit is measured by Typst.
 */
export function widthOf(words: string): number {
  let width = 0
  for (const sign of words) width += signWidth(sign)
  return width
}

function signWidth(sign: string): number {
  if (sign === '\u00ad') return 0
  if (/[iljI.,:;'’|!]/.test(sign)) return 0.29
  if (/[ftr()[\]/ –-]/.test(sign)) return 0.36
  if (/[mwMW@%—…]/.test(sign)) return 0.88
  if (/\p{Lu}/u.test(sign)) return 0.69
  if (/[\p{Ll}\d]/u.test(sign)) return 0.59
  return 1.05
}

/** The width of the widest word. */
export function widestWord(words: string): number {
  return Math.max(0, ...words.split(/\s+/).map(widthOf))
}

/** Words with soft hyphens between their syllables, where they are wider than this; as Indonesian divides them. */
export function divisible(words: string, width: number): string {
  return words
    .split(' ')
    .map((word) => (widthOf(word) > width ? divided(word) : word))
    .join(' ')
}

const vowel = 'aiueo'
const onset = '(?:ng|ny|kh|sy|[bcdfghjklmnpqrstvwxyz])'

function divided(word: string): string {
  return word
    .replace(/\/(?=.)/g, '/\u200b')
    .replace(new RegExp(`(?<=[a-z][${vowel}])(?=${onset}[${vowel}][a-z])`, 'giu'), '\u00ad')
    .replace(new RegExp(`(?<=[${vowel}]${onset})(?=${onset}[${vowel}])`, 'giu'), '\u00ad')
}

/** The lines into which words break at a width, words wider than it at any letter. */
export function linesOf(words: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(/\s+/).flatMap((one) => pieces(one, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || widthOf(longer) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

function pieces(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const sign of word) {
    if (part !== '' && widthOf(part + sign) > width) {
      parts.push(part)
      part = ''
    }
    part += sign
  }
  return [...parts, part]
}
