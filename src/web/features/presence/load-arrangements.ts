import { wantTexts } from '../../text/texts.ts'

/** Fetches what is arranged with its words: few people look at it on a given day. */
export async function loadArrangements() {
  const [{ Arrangements }] = await Promise.all([import('./Arrangements.tsx'), wantTexts(['arrange'])])
  return { default: Arrangements }
}
