import type { Ladder, LadderChange } from '../../../../../contract/ladders.ts'
import { defaultLadder } from '../../../../../domain/ladder/rule.ts'

type RungKind = Ladder['rungs'][number]['kind']

/** A rung as it stands in the form: minutes as typed, a reminder left empty for never. */
export type RungDraft = {
  readonly kind: RungKind
  readonly on: boolean
  readonly minutes: string
  readonly remind: string
}
export type LadderDraft = {
  readonly rungs: readonly RungDraft[]
  readonly whenOut: Ladder['whenOut']
  readonly secretaryId: string
}

/** Every rung that there is: those climbed in their order, then those that are off, the desk last. */
export function draftOf({ rungs, whenOut, secretary }: Ladder): LadderDraft {
  const climbed = rungs.filter(({ kind }) => kind !== 'desk').map((rung) => rungDraft(rung, true))
  const off = defaultLadder.rungs
    .filter(({ kind }) => kind !== 'desk' && !climbed.some((rung) => rung.kind === kind))
    .map((rung) => rungDraft(rung, false))
  const desk = [...rungs, ...defaultLadder.rungs].find(({ kind }) => kind === 'desk')
  return {
    rungs: [...climbed, ...off, ...(desk === undefined ? [] : [rungDraft(desk, true)])],
    whenOut,
    secretaryId: secretary?.id ?? '',
  }
}

/** The ladder as it is sent; null while a time cannot be used. */
export function changeOf({ rungs, whenOut, secretaryId }: LadderDraft): LadderChange | null {
  const climbed = rungs.filter(({ on }) => on)
  if (!climbed.every(isSound)) return null
  return {
    rungs: climbed.map(({ kind, minutes, remind }) => ({
      kind,
      seconds: secondsOf(minutes) ?? 0,
      remindEverySeconds: remind.trim() === '' ? null : secondsOf(remind),
    })),
    whenOut,
    secretaryId: secretaryId === '' ? null : secretaryId,
  }
}

/** Whether a rung's times can be used. */
export function isSound({ minutes, remind }: RungDraft): boolean {
  const seconds = secondsOf(minutes)
  if (seconds === null) return false
  const every = remind.trim() === '' ? null : secondsOf(remind)
  return remind.trim() === '' || (every !== null && every < seconds)
}

/** The rung asks before the one over it. */
export function raised(rungs: readonly RungDraft[], at: number): readonly RungDraft[] {
  const [one, before] = [rungs[at], rungs[at - 1]]
  if (one === undefined || before === undefined) return rungs
  return rungs.map((rung, i) => (i === at ? before : i === at - 1 ? one : rung))
}

/** Minutes as people write them: `2`, `0,5`, `1.5`. */
export function minutesOf(seconds: number): string {
  return String(Math.round((seconds / 60) * 100) / 100).replace('.', ',')
}

function secondsOf(minutes: string): number | null {
  const text = minutes.trim().replace(',', '.')
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Math.round(Number(text) * 60) : 0
  return seconds >= 30 && seconds <= 14_400 ? seconds : null
}

function rungDraft({ kind, seconds, remindEverySeconds }: Ladder['rungs'][number], on: boolean): RungDraft {
  return {
    kind,
    on,
    minutes: minutesOf(seconds),
    remind: remindEverySeconds === null ? '' : minutesOf(remindEverySeconds),
  }
}
