import type { AnswerWord, Lasting, MomentName, Movement, Opening, Turn } from './sop.ts'

export const openings = ['requested', 'arrived'] as const satisfies readonly Opening[]
/** In the order in which they come in a visit. */
export const movements = [
  'queued',
  'called',
  'seated',
  'received',
  'meetingEnded',
  'reportedBack',
] as const satisfies readonly Movement[]
export const turns = ['forwarded', 'turnedAway', 'archived'] as const satisfies readonly Turn[]
export const plainLasting = ['registered', 'identitySeen', 'hostAsked'] as const satisfies readonly Lasting[]
export const answerWords = ['yes', 'no', 'absent', 'later'] as const satisfies readonly AnswerWord[]
/** Moments that a file never names: they happen beside the flow. */
export const besideTheFlow = ['waived', 'lost', 'corrected', 'noted', 'escalated', 'spoke', 'said'] as const

/** A moment's name taken apart, by the group that says how it behaves in the walk. */
export type MomentParts =
  | { readonly group: 'opening'; readonly type: Opening }
  | { readonly group: 'lasting'; readonly type: (typeof plainLasting)[number] }
  | { readonly group: 'lasting'; readonly type: 'deposited'; readonly thing: string }
  | { readonly group: 'lasting'; readonly type: 'issued'; readonly card: string }
  | {
      readonly group: 'lasting'
      readonly type: 'performed'
      readonly activity: string
      readonly result?: 'passed' | 'failed'
    }
  | { readonly group: 'lasting'; readonly type: 'answered'; readonly answer: AnswerWord }
  | { readonly group: 'movement'; readonly type: Movement }
  | { readonly group: 'return'; readonly type: 'handedBack'; readonly thing: string; readonly processed: boolean }
  | { readonly group: 'return'; readonly type: 'takenBack'; readonly card: string }
  | { readonly group: 'turn'; readonly type: Turn }
export type MomentGroup = MomentParts['group']

/** Takes apart what a file or a caller wrote; undefined where it names no moment of the flow. */
export function parseMoment(written: string): MomentParts | undefined {
  const known = parsed.get(written)
  if (known !== undefined) return known
  const parts = partsOfCompound(written.split('.'))
  if (parts !== undefined && parsed.size < 5000) parsed.set(written, parts)
  return parts
}

/** Whether the text names a moment that a file may name. */
export function isMomentName(written: string): written is MomentName {
  return parseMoment(written) !== undefined
}

/** The parts of a name that is known to be good. */
export function partsOf(name: MomentName): MomentParts {
  const parts = parseMoment(name)
  if (parts === undefined) throw new Error(`No moment is named ${name}`)
  return parts
}

export function groupOf(name: MomentName): MomentGroup {
  return partsOf(name).group
}

/** Whether the moment written second is, or is a closer form of, the one written first: `performed.x` covers `performed.x.passed`. */
export function covers(wide: MomentName, narrow: MomentName): boolean {
  if (wide === narrow) return true
  const parts = partsOf(wide)
  if (parts.type === 'performed') return parts.result === undefined && narrow.startsWith(`${wide}.`)
  if (parts.type === 'handedBack') return !parts.processed && narrow === `${wide}.processed`
  return false
}

/** A name that the office makes up: camelCase, so that it can stand in a moment's name. */
export function isMadeUpName(text: string): boolean {
  return /^[a-z][A-Za-z0-9]{0,59}$/.test(text)
}

const parsed = new Map<string, MomentParts>([
  ...openings.map((type): [string, MomentParts] => [type, { group: 'opening', type }]),
  ...plainLasting.map((type): [string, MomentParts] => [type, { group: 'lasting', type }]),
  ...movements.map((type): [string, MomentParts] => [type, { group: 'movement', type }]),
  ...turns.map((type): [string, MomentParts] => [type, { group: 'turn', type }]),
  ...answerWords.map((answer): [string, MomentParts] => [
    `answered.${answer}`,
    { group: 'lasting', type: 'answered', answer },
  ]),
])

function partsOfCompound([type, name, detail, ...more]: readonly string[]): MomentParts | undefined {
  if (name === undefined || !isMadeUpName(name) || more.length > 0) return undefined
  switch (type) {
    case 'deposited':
      return detail === undefined ? { group: 'lasting', type, thing: name } : undefined
    case 'issued':
      return detail === undefined ? { group: 'lasting', type, card: name } : undefined
    case 'performed':
      if (detail === undefined) return { group: 'lasting', type, activity: name }
      return detail === 'passed' || detail === 'failed'
        ? { group: 'lasting', type, activity: name, result: detail }
        : undefined
    case 'handedBack':
      if (detail === undefined) return { group: 'return', type, thing: name, processed: false }
      return detail === 'processed' ? { group: 'return', type, thing: name, processed: true } : undefined
    case 'takenBack':
      return detail === undefined ? { group: 'return', type, card: name } : undefined
    default:
      return undefined
  }
}
