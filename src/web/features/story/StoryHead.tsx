/** Whose visit it was, its steps with their times, whether the promise was kept, and the facts. */
import IconCheck from '@tabler/icons-react/icons/IconCheck'
import type { ReactNode } from 'react'
import type { MomentItem, Visit } from '../../../contract/visit.ts'
import { useNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Doorway } from '../../ui/Doorway.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Threshold } from '../../ui/Threshold.tsx'
import { keysArea } from '../keys/focus.ts'
import { railOf } from '../visit/rail.ts'
import { usedNow } from '../visit/visit-clock.ts'
import { visitorName } from '../visit/words.ts'
import { beyondOf } from './parts.ts'
import { promiseOf } from './promise.ts'
import { StoryFacts } from './StoryFacts.tsx'
import styles from './StoryHead.module.css'

interface Props {
  readonly visit: Visit
  readonly moments: readonly MomentItem[]
}

/** The left part of the page. */
export function StoryHead({ visit, moments }: Props) {
  const t = useText()
  const format = useFormat()
  const more = visit.headCount - 1
  const day = format.dayOfYear(Date.parse(visit.arrivedAt ?? visit.requestedAt ?? visit.now))
  const under = [visit.visitor?.institution, more > 0 ? t('visit.sheet.companions', { n: more }) : null].filter(Boolean)
  return (
    <section className={styles['head']} aria-label={t('story.head')} {...keysArea}>
      <p className={styles['number']}>
        {visit.number === null || visit.year === null
          ? t('story.noNumber', { day })
          : t('story.number', { year: String(visit.year), number: format.count(visit.number), day })}
      </p>
      <h1>{visitorName(t, visit)}</h1>
      <p className="muted">{under.join(', ')}</p>
      <div className={styles['rail']}>
        <StoryRail visit={visit} />
      </div>
      <Promises visit={visit} />
      <StoryFacts visit={visit} moments={moments} />
    </section>
  )
}

/** The steps, each with the time that it took and its limit. */
function StoryRail({ visit }: { visit: Visit }) {
  const t = useText()
  const format = useFormat()
  const now = useNow()
  const doors = railOf(visit, now)
  const at = doors.findIndex((door) => door.is.state === 'now')
  const door = doors[at]
  const timeOf = (index: number): ReactNode => {
    const time = doors[index]?.time
    const limit = visit.rail[index]?.limitText
    if (!time) return undefined
    if (time.kind === 'limit') return time.words
    return (
      <>
        {format.duration(time.seconds)}
        {limit && <small className={styles['limit']}>{t('story.step.limit', { limit })}</small>}
      </>
    )
  }
  return (
    <Threshold
      label={t('visit.rail.label')}
      steps={doors.map((one, index) => ({ no: one.no, name: one.name, is: one.is, time: timeOf(index) }))}
      where={{ step: door && t('visit.rail.now', { no: String(door.no), name: door.name }) }}
    />
  )
}

/** What the office promised and what became of it. */
function Promises({ visit }: { visit: Visit }) {
  const t = useText()
  const format = useFormat()
  const now = useNow(1_000)
  const small = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
  const steps = beyondOf(visit)
    .map(({ short, seconds }) => t('story.promise.step', { step: small(short), over: format.duration(seconds) }))
    .join(', ')
  return visit.standards.map((standard) => {
    const used = usedNow(standard, visit.now, now)
    const key = promiseOf(standard, used, steps !== '')
    const limit = standard.limitSeconds
    const words = t.rich(`story.promise.${key}`, {
      used: format.duration(used),
      limit: limit === null ? '' : format.durationWords(limit),
      over: limit === null ? '' : format.duration(used - limit),
      name: standard.name,
      steps,
      b: (bold) => <b className="num">{bold}</b>,
    })
    const over = key === 'beyond' || key === 'beyondBy' || key === 'runningOver'
    const kept = key === 'within' || key === 'though'
    return (
      <p key={standard.name} className={styles['promise']} data-tone={over ? 'over' : undefined}>
        <Doorway
          is={kept ? { state: 'done' } : over ? { state: 'now', used: 1, tone: 'over' } : { state: 'half' }}
          width={34}
          height={42}
        >
          {kept && <Icon of={IconCheck} size={20} />}
        </Doorway>
        <span>{words}</span>
      </p>
    )
  })
}
