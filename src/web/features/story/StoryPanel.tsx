/** The story itself: every moment with who did it and through what, under the step that it belongs to. */
import { type ReactNode, useRef } from 'react'
import type { MessageItem } from '../../../contract/outbox.ts'
import type { MomentItem, Visit } from '../../../contract/visit.ts'
import { useFormat, useLocale, useText } from '../../text/TextProvider.tsx'
import { Story, StoryGroup, StoryMoment } from '../../ui/Story.tsx'
import { keysArea } from '../keys/focus.ts'
import { useKey } from '../keys/KeysProvider.tsx'
import { spokenName } from '../visit/person-name.ts'
import { useWhen } from '../visit/useWhen.ts'
import { type LetterLine, withLetters } from './letters.ts'
import { byWords, mendedIn, saidIn, timeIn, titleOf } from './moment-line.ts'
import { partsOf, type StoryLine } from './parts.ts'
import styles from './StoryPanel.module.css'

interface Props {
  readonly visit: Visit
  readonly moments: readonly MomentItem[]
  readonly messages: readonly MessageItem[]
}

/** The moments of a visit; ↑ and ↓ go from one to the next. */
export function StoryPanel({ visit, moments, messages }: Props) {
  const t = useText()
  const panel = useRef<HTMLElement>(null)
  useKey('choose', ({ key }) => step(panel.current, key))
  return (
    <section ref={panel} className={styles['tale']} aria-label={t('story.moments.title')} {...keysArea}>
      <header className={styles['head']}>
        <h2>{t('story.moments.title')}</h2>
        <span>{t('story.moments.length')}</span>
        <span>{t('story.moments.ledger')}</span>
      </header>
      <Story label={t('story.moments.title')}>
        {withLetters(partsOf(moments, visit.steps), messages).map((part) => (
          <StoryGroup
            key={part.key}
            title={
              part.no === null ? (
                t('story.moments.before')
              ) : (
                <>
                  <span className={styles['no']}>{part.no}</span>
                  {part.short}
                </>
              )
            }
          >
            {part.entries.map((entry) =>
              entry.kind === 'moment' ? (
                <Line key={entry.line.moment.seq} line={entry.line} visit={visit} moments={moments} />
              ) : (
                <Letter key={entry.letter.key} line={entry.letter} />
              ),
            )}
          </StoryGroup>
        ))}
      </Story>
    </section>
  )
}

function Line({ line, visit, moments }: { line: StoryLine; visit: Visit; moments: readonly MomentItem[] }) {
  const t = useText()
  const format = useFormat()
  const { moment, timed, end } = line
  const at = Date.parse(moment.at)
  const corrected = moment.voided || moment.type === 'corrected'
  return (
    <StoryMoment
      time={timed ? format.timeWithSeconds(at) : ''}
      state={corrected ? 'corrected' : end?.late ? 'late' : 'done'}
      title={<Title moment={moment} moments={moments} />}
      length={end ? format.duration(end.seconds) : ''}
      ledger={format.count(moment.seq)}
    >
      <Told moment={moment} />
      {byWords(t, visit, moment)}
    </StoryMoment>
  )
}

/** A letter that left or was opened: no moment, so it has no number of the ledger. */
function Letter({ line: { what, at, timed, letter } }: { line: LetterLine }) {
  const t = useText()
  const format = useFormat()
  const name = letter.to === null ? t('reach.story.someone') : spokenName(letter.to)
  const channel = t(`reach.channel.${letter.channel}`)
  const second = (time: string) => format.timeWithSeconds(Date.parse(time))
  const kind = letter.kind === 'reminder' ? ('reminder' as const) : ('asked' as const)
  return (
    <StoryMoment
      time={timed ? second(at) : ''}
      title={what === 'opened' ? t('reach.story.opened') : t(`reach.story.${kind}`, { name })}
    >
      {what === 'opened'
        ? t('reach.story.openedBy', { name, channel })
        : letter.deliveredAt === null
          ? t('reach.story.by', { channel })
          : t('reach.story.delivered', { channel, time: second(letter.deliveredAt) })}
    </StoryMoment>
  )
}

function Title({ moment, moments }: { moment: MomentItem; moments: readonly MomentItem[] }): ReactNode {
  const t = useText()
  const format = useFormat()
  const { locale } = useLocale()
  const title = titleOf(t, locale, moment)
  const mended = mendedIn(moment)
  if (moment.voided) return <s>{title}</s>
  if (mended !== null) {
    return (
      <>
        {title} {t.rich('story.mended', { ...mended, s: (words) => <s>{words}</s> })}
      </>
    )
  }
  const undone = moment.facts['kind'] === 'undo' ? undoneBy(moments, moment) : []
  if (undone.length > 0) {
    return t('story.undone', { title: undone.map((one) => titleOf(t, locale, one)).join(', ') })
  }
  if (moment.type === 'archived' && typeof moment.facts['number'] === 'number') {
    return `${title}, ${t('story.filed', { number: format.count(moment.facts['number']) })}`
  }
  return title
}

/** What was said with a moment, and the time that it names. */
function Told({ moment }: { moment: MomentItem }) {
  const t = useText()
  const when = useWhen()
  const time = timeIn(moment)
  return (
    <>
      {saidIn(moment).map((words) => (
        <q key={words}>{words}</q>
      ))}
      {time && <span className={styles['time']}>{t(`story.${time.kind}`, { when: when(Date.parse(time.at)) })}</span>}
    </>
  )
}

/** The moments that a correction took back. */
function undoneBy(moments: readonly MomentItem[], correction: MomentItem): readonly MomentItem[] {
  return moments.filter((one) => one.voided && one.commandId === correction.facts['commandId'])
}

/** Moves the focus from moment to moment. */
function step(panel: HTMLElement | null, key: string): void {
  const all = [...(panel?.querySelectorAll<HTMLElement>('ol ol > li') ?? [])]
  const at = all.findIndex((one) => one.contains(document.activeElement))
  const to = key === 'Home' ? 0 : key === 'End' ? all.length - 1 : at + (key === 'ArrowUp' ? -1 : 1)
  const next = all[Math.min(Math.max(to, 0), all.length - 1)]
  if (!next) return
  next.tabIndex = -1
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'nearest' })
}
