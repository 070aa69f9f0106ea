/**
 * The step rail of a sheet: the steps of an SOP as doorways on one line, three to twelve of them and beyond. Up to six, each has its
 * name and time under it while the names fit; else they give way to one line, `where`. The line never wraps, letters never shrink.
 */
import IconCheck from '@tabler/icons-react/icons/IconCheck'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Doorway, type DoorwayState } from './Doorway.tsx'
import { Icon } from './Icon.tsx'
import styles from './Threshold.module.css'

/** A step of the rail: what its doorway says, its number, its short name, and its time (used, or the limit to come). */
interface ThresholdStep {
  readonly no: number
  readonly name: string
  readonly is: DoorwayState
  readonly time?: ReactNode
}

interface Props {
  readonly label: string
  readonly steps: readonly ThresholdStep[]
  /** What stands under the line from seven steps on: the step (`8. Jawaban`), its time (`3:46 dari 5:00`), what follows (`lalu Antar`). */
  readonly where: { readonly step: ReactNode; readonly time?: ReactNode; readonly next?: ReactNode }
}

/** The steps of a visit, where it stands, what is done and what is to come. */
export function Threshold({ label, steps, where }: Props) {
  const size =
    steps.length > 12 ? 'crowd' : steps.length > 8 ? 'many' : steps.length > 6 || !fits(steps) ? 'mid' : 'few'
  const now = steps.find((step) => step.is.state === 'now')
  return (
    <div>
      <ol
        className={styles['threshold']}
        data-size={size}
        style={{ gridTemplateColumns: `repeat(${steps.length}, minmax(0, 1fr))` }}
        aria-label={label}
      >
        {steps.map((step) => (
          <Step key={step.no} step={step} size={size} />
        ))}
      </ol>
      {size !== 'few' && (
        <p className={styles['where']} data-tone={now && toneIn(now.is)}>
          <b className={styles['step']}>{where.step}</b>
          {where.time && <span className={cx('num', styles['used'])}>{where.time}</span>}
          {where.next && <span className={styles['next']}>{where.next}</span>}
        </p>
      )}
    </div>
  )
}

/** Names stand beside each other without touching: the longest word of each has its share of the line. */
function fits(steps: readonly ThresholdStep[]): boolean {
  const room = letters / steps.length
  return steps.every(({ name }) => name.split(/\s+/).every((word) => word.length <= room))
}

/** About as many letters stand on the line of a sheet. */
const letters = 54

const doors = {
  few: { width: 40, height: 50, icon: 18 },
  mid: { width: 30, height: 39, icon: 15 },
  many: { width: 21, height: 29, icon: 11 },
  crowd: { width: 13, height: 22, icon: 9 },
}

function Step({ step, size }: { step: ThresholdStep; size: keyof typeof doors }) {
  const { width, height, icon } = doors[size]
  const done = step.is.state === 'done'
  return (
    <li
      data-state={step.is.state}
      data-tone={toneIn(step.is)}
      aria-current={step.is.state === 'now' ? 'step' : undefined}
    >
      <Doorway is={step.is} width={width} height={height}>
        {done ? (
          <Icon of={IconCheck} size={icon} stroke={size === 'mid' || size === 'few' ? 2.5 : 3} />
        ) : (
          size !== 'crowd' && <em>{step.no}</em>
        )}
      </Doorway>
      <b>{step.name}</b>
      {step.time && <span className="num">{step.time}</span>}
    </li>
  )
}

function toneIn(is: DoorwayState): string | undefined {
  if (is.state === 'done') return is.late ? 'over' : undefined
  return is.state === 'now' ? is.tone : undefined
}
