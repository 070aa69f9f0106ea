import type { Visit } from '../../../contract/visit.ts'
import { useNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Doorway, toneOf } from '../../ui/Doorway.tsx'
import { clockOf, runningPass } from '../visit/visit-clock.ts'
import styles from './custody.module.css'
import { useForm } from './form-context.ts'

interface Clock {
  readonly no: number
  readonly name: string
  readonly limitSeconds: number | null
  readonly limitText: string | null
  readonly elapsed: number
}

/** The clock of the step that runs while the form is open: since it was opened, or since the visit stands there. */
export function StepClock() {
  const t = useText()
  const format = useFormat()
  const clock = useClock(useNow())
  if (clock === null) return null
  const { limitSeconds, elapsed, limitText } = clock
  const used = limitSeconds === null || limitSeconds === 0 ? null : elapsed / limitSeconds
  const left = limitSeconds === null ? null : limitSeconds - elapsed
  const limit = limitSeconds === null ? limitText : format.durationWords(limitSeconds)
  const words =
    left === null ? t('register.side.sinceOpen') : left < 0 ? t('register.side.over') : t('register.side.left')
  return (
    <div className={styles['step']} data-tone={toneOf(used)}>
      <Doorway is={{ state: 'now', used }} width={60} height={78}>
        <em>{clock.no}</em>
      </Doorway>
      <p>
        <small>{limit === null ? clock.name : t('register.side.step', { step: clock.name, limit })}</small>
        <b role="timer" aria-live="off" className="num">
          {format.duration(left ?? elapsed)}
        </b>
        <small>{words}</small>
      </p>
    </div>
  )
}

function useClock(now: number): Clock | null {
  const { draft, plan, visit } = useForm()
  if (visit !== null) return clockOfVisit(visit, now)
  if (plan.step === null) return null
  const { no, short, limitSeconds, limitText } = plan.step
  const elapsed = draft.arrivedAt === null ? 0 : Math.max(0, (now - draft.arrivedAt) / 1000)
  return { no, name: short, limitSeconds, limitText, elapsed }
}

function clockOfVisit(visit: Visit, now: number): Clock | null {
  const pass = runningPass(visit)
  if (pass === null) return null
  const clock = clockOf(visit, now)
  const limitSeconds = clock.kind === 'limit' ? clock.limitSeconds : null
  return { no: pass.no, name: pass.short, limitSeconds, limitText: null, elapsed: clock.elapsedSeconds }
}
