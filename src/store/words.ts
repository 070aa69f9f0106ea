const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789 ']

/** The length from which the databases' indexes know a piece of text. */
const indexed = 3

/**
 * The pieces of text by which an index finds a term: each inner list is a choice, all of the lists must be met.
 * A piece shorter than the index knows becomes a choice of all its continuations; a single letter is looked for at the
 * beginning of words, for within words nearly every line has it. Where longer terms are at hand the short ones are left to
 * the caller, who compares the text itself anyway.
 */
export function indexChoices(terms: readonly string[]): readonly (readonly string[])[] {
  const long = terms.filter((term) => term.length >= indexed)
  if (long.length > 0) return long.map((term) => [term])
  const short = terms.map((term) => (term.length === 1 ? ` ${term}` : term))
  return short.map((term) => letters.map((letter) => `${term}${letter}`))
}

/** Year and number of a guest-book line as one number that sorts the same way. */
export function lineKey(year: number, number: number): number {
  return year * 2 ** 24 + number
}
