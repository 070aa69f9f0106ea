/** The story of a visit in parts: the moments under the step that they belong to, each step's end with how long it took. Pure. */
import type { MomentItem, Visit, VisitStep } from '../../../contract/visit.ts'

export interface StoryLine {
  readonly moment: MomentItem
  /** False where the moment above came in the same second: its time is not said twice. */
  readonly timed: boolean
  /** Set at the end of a step: how long it took, and whether that was beyond its limit. */
  readonly end: { readonly seconds: number; readonly late: boolean } | null
}

export interface StoryPart {
  readonly key: string
  /** Null for what came before the first step. */
  readonly no: number | null
  readonly short: string
  readonly late: boolean
  readonly lines: readonly StoryLine[]
}

/** The moments of a visit, grouped by the steps in the order in which they were gone through. */
export function partsOf(moments: readonly MomentItem[], steps: readonly VisitStep[]): readonly StoryPart[] {
  const groups: { no: number | null; moments: MomentItem[] }[] = []
  for (const moment of moments) {
    const last = groups.at(-1)
    // What stands beside the flow (corrections, what was taken back) stays with the step that stood then.
    const no = moment.step ?? last?.no ?? null
    if (last && last.no === no) last.moments.push(moment)
    else groups.push({ no, moments: [moment] })
  }
  const known = passesOf(steps)
  return groups.map(({ no, moments: inside }, at) => {
    const pass = no === null ? null : known(no)
    return {
      key: `${at}.${no ?? ''}`,
      no,
      short: pass?.short ?? '',
      late: pass?.verdict === 'beyond',
      lines: linesOf(inside, pass),
    }
  })
}

/** The moments worth a line in a short story: nothing taken back, no corrections and remarks, no things that the registering tells of. */
export function shortStory(parts: readonly StoryPart[]): readonly StoryLine[] {
  return parts
    .flatMap((part) => part.lines)
    .filter(({ moment }) => !moment.voided && !beside.includes(moment.type))
    .filter(({ moment, end }, at, all) => {
      // Things taken along with the registering are told by it.
      const withRegistering = taken.includes(moment.type) && all.some((one) => isRegistering(one, moment.commandId))
      return end !== null || !withRegistering || at === all.length - 1
    })
}

const beside = ['corrected', 'noted', 'waived', 'escalated', 'spoke', 'said']
const taken = ['deposited', 'issued', 'identitySeen']

function isRegistering({ moment }: StoryLine, commandId: string): boolean {
  return moment.type === 'registered' && moment.commandId === commandId
}

/** A step that was passed twice has two passes: each group takes the next one of its number. */
function passesOf(steps: readonly VisitStep[]): (no: number) => VisitStep | null {
  const taken = new Map<number, number>()
  return (no) => {
    const passes = steps.filter((step) => step.no === no)
    const at = taken.get(no) ?? 0
    taken.set(no, at + 1)
    return passes[Math.min(at, passes.length - 1)] ?? null
  }
}

function linesOf(moments: readonly MomentItem[], pass: VisitStep | null): readonly StoryLine[] {
  const ends = (moment: MomentItem) => pass?.endedAt === moment.at && moment.step === pass.no
  const last = moments.findLastIndex(ends)
  return moments.map((moment, at) => ({
    moment,
    timed: at === 0 || second(moment) !== second(moments[at - 1]),
    end:
      at === last && pass !== null && pass.elapsedSeconds !== null
        ? { seconds: pass.elapsedSeconds, late: pass.verdict === 'beyond' }
        : null,
  }))
}

function second(moment: MomentItem | undefined): number {
  return Math.floor(Date.parse(moment?.at ?? '') / 1000)
}

/** When a thing of the visitor's came back; null while it has not. */
export function returnedAt(moments: readonly MomentItem[], item: string): string | null {
  return moments.findLast((one) => !one.voided && one.type === 'handedBack' && one.facts['item'] === item)?.at ?? null
}

/** Which of a visit's passes took longer than they should, and by how much. */
export function beyondOf(visit: Visit): readonly { readonly short: string; readonly seconds: number }[] {
  return visit.steps.flatMap((pass) => {
    if (pass.verdict !== 'beyond' || pass.elapsedSeconds === null || pass.limitSeconds === null) return []
    return [{ short: pass.short, seconds: pass.elapsedSeconds - pass.limitSeconds }]
  })
}
