/** The steps of a visit as doorways, and which of them carries its name in the list. */
import type { Visit } from '../../../contract/visit.ts'
import { type DoorwayState, toneOf } from '../../ui/Doorway.tsx'
import { clockOf, passSeconds, runningPass } from './visit-clock.ts'

export interface RailDoor {
  readonly no: number
  readonly name: string
  readonly is: DoorwayState
  /** Under the name: what was used, or the limit that is to come. */
  readonly time:
    | { readonly kind: 'used'; readonly seconds: number }
    | { readonly kind: 'limit'; readonly words: string }
    | null
}

/** The rail of a visit at `now`. A step that stands but whose clock has not begun is still an empty doorway. */
export function railOf(visit: Visit, now: number): readonly RailDoor[] {
  const running = runningPass(visit)
  return visit.rail.map((step) => {
    const pass = step.pass === null ? null : (visit.steps[step.pass] ?? null)
    const limit = step.limitText === null ? null : { kind: 'limit' as const, words: step.limitText }
    if (step.state === 'done') {
      const seconds = pass && passSeconds(pass, now)
      return {
        ...namedStep(step),
        is: { state: 'done', late: pass?.verdict === 'beyond' },
        time: seconds === null ? null : { kind: 'used', seconds },
      }
    }
    if (step.state === 'now' && pass !== null && pass === running) {
      const clock = clockOf(visit, now)
      return {
        ...namedStep(step),
        is: { state: 'now', ...(clock.kind === 'limit' && { used: clock.used, tone: toneOf(clock.used) }) },
        time: { kind: 'used', seconds: passSeconds(pass, now) ?? 0 },
      }
    }
    return { ...namedStep(step), is: { state: 'toCome' }, time: limit }
  })
}

/** The name of the step that runs; null between steps, where the visitor's place says more. */
export function stepNow(visit: Visit): string | null {
  return runningPass(visit)?.short ?? null
}

function namedStep({ no, short }: Visit['rail'][number]): { no: number; name: string } {
  return { no, name: short }
}
