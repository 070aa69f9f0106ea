/** A made-up visit under the draft, played by buttons: it touches nothing of the office, and follows the draft as it changes. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { entryOf, flowOf } from '../../../../domain/sop/flow.ts'
import type { Sop } from '../../../../domain/sop/sop.ts'
import { textIn } from '../../../../domain/sop/text.ts'
import type { OfficeHours } from '../../../../domain/sop/working-time.ts'
import type { OpeningChoice, Words } from '../../../../domain/visit/rehearsal/choices.ts'
import { type Move, type Replayed, replay } from '../../../../domain/visit/rehearsal/replay.ts'
import { standingOf, startRehearsal } from '../../../../domain/visit/rehearsal.ts'
import type { Translator } from '../../../../text/index.ts'
import { useLocale, useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/Field.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { calendarQuery } from '../../admin/calendar/calendar-queries.ts'
import { Reading } from '../../office/Reading.tsx'
import pane from '../ViewPane.module.css'
import { officeHours } from './office-hours.ts'
import { RehearsalActs } from './RehearsalActs.tsx'
import { RehearsalClock } from './RehearsalClock.tsx'
import { RehearsalRail } from './RehearsalRail.tsx'
import { RehearsalStory } from './RehearsalStory.tsx'
import styles from './RehearsalView.module.css'
import type { Played } from './useRehearsal.ts'

/** The rehearsal, over the last state of the draft without a fault. */
export function RehearsalView({ played, faulty }: { played: Played; faulty: boolean }) {
  const t = useText()
  const { sop, moves, play } = played
  const calendar = useQuery(calendarQuery)
  return (
    <div className={pane['view']}>
      <div className={styles['head']}>
        <div className={pane['head']}>
          <h2>{t('sopEditor.rehearsal.title')}</h2>
          <p>{faulty && sop !== null ? t('sopEditor.sheet.waits') : t('sopEditor.rehearsal.lead')}</p>
        </div>
        {moves.length > 0 && (
          <span className={pane['acts']}>
            <Button onClick={() => play(moves.slice(0, -1))}>{t('sopEditor.rehearsal.back')}</Button>
            <Button onClick={() => play([])}>{t('sopEditor.rehearsal.again')}</Button>
          </span>
        )}
      </div>
      {sop === null ? (
        <p className="muted">{t('sopEditor.rehearsal.nothing')}</p>
      ) : (
        <Reading query={calendar}>
          {(data) => <Rehearsed sop={sop} hours={officeHours(data)} played={played} />}
        </Reading>
      )}
    </div>
  )
}

function Rehearsed({ sop, hours, played }: { sop: Sop; hours: OfficeHours; played: Played }) {
  const t = useText()
  const { moves, start } = played
  const words = wordsOf(t)
  const setting = { hours, rooms: [t('sopEditor.rehearsal.words.room')], unplayed: [] }
  const replayed = replay(startRehearsal(sop, setting, start), moves, words)
  const { at, stopped } = replayed
  const standing = standingOf(at)
  const [region, play] = usePlaying(played, replayed)
  return (
    <div ref={region} className={styles['visit']}>
      {stopped !== null && <Stopped stopped={stopped} />}
      {standing === null ? (
        <Beginning sop={sop} onBegin={(opening) => play({ type: 'begin', opening })} />
      ) : (
        <>
          <RehearsalRail standing={standing} />
          <RehearsalClock at={at} standing={standing} onWait={(seconds) => play({ type: 'wait', seconds })} />
          <RehearsalActs
            at={at}
            standing={standing}
            words={words}
            onChoice={(choice) => play({ type: 'do', choice })}
          />
          <RehearsalStory sop={sop} standing={standing} />
        </>
      )}
    </div>
  )
}

/** Adds a move to those that go; what was pressed may be gone then, and the focus goes to what comes next. */
function usePlaying({ moves, play }: Played, { played }: Replayed) {
  const region = useRef<HTMLDivElement>(null)
  const [pressed, setPressed] = useState(0)
  useEffect(() => {
    if (pressed === 0 || region.current?.contains(document.activeElement)) return
    region.current?.querySelector<HTMLElement>('[data-next]')?.focus({ preventScroll: true })
  }, [pressed])
  const add = (move: Move) => {
    play([...moves.slice(0, played), move])
    setPressed((before) => before + 1)
  }
  return [region, add] as const
}

function Beginning({ sop, onBegin }: { sop: Sop; onBegin: (opening: OpeningChoice) => void }) {
  const t = useText()
  const { locale } = useLocale()
  const kinds = sop.kinds.filter(({ key }) => flowOf(sop, key, []).steps.length > 0)
  const [wanted, setWanted] = useState<string | null>(null)
  const kind = kinds.find(({ key }) => key === wanted) ?? kinds[0]
  if (sop.kinds.length > 0 && kind === undefined) {
    return <p className="muted">{t('sopEditor.rehearsal.counted')}</p>
  }
  const of = kind === undefined ? {} : { kind: kind.key }
  const asked = entryOf(flowOf(sop, kind?.key, []))?.from === 'requested'
  return (
    <div className={pane['form']}>
      {kind !== undefined && kinds.length > 1 && (
        <SelectField
          label={t('visit.facts.kind')}
          value={kind.key}
          options={kinds.map(({ key, label }) => ({ value: key, label: textIn(label, locale) }))}
          onChange={setWanted}
        />
      )}
      <div className={pane['acts']}>
        {asked && (
          <Button tone="primary" size="tall" data-next onClick={() => onBegin({ origin: 'letter', ...of })}>
            {t('sopEditor.rehearsal.byLetter')}
          </Button>
        )}
        <Button
          tone={asked ? 'outline' : 'primary'}
          size="tall"
          data-next={!asked || undefined}
          onClick={() => onBegin({ origin: 'desk', ...of })}
        >
          {t('sopEditor.rehearsal.byDesk')}
        </Button>
      </div>
    </div>
  )
}

function Stopped({ stopped }: { stopped: NonNullable<Replayed['stopped']> }) {
  const t = useText()
  const refused = stopped === 'noSuchChoice' ? stopped : stopped.refused
  return (
    <div role="status">
      <Notice tone="soon">{t(`sopEditor.rehearsal.${closing.has(refused) ? 'notAdmitted' : 'changed'}`)}</Notice>
    </div>
  )
}

/** What an SOP that admits nobody refuses an opening for; any other stop is of a change. */
const closing: ReadonlySet<string> = new Set([
  'tooManyPeople',
  'notOnThisDay',
  'notAtThisHour',
  'noticeTooShort',
  'hourFull',
])

function wordsOf(t: Translator): Words {
  return {
    visitor: t('sopEditor.rehearsal.words.visitor'),
    host: t('sopEditor.rehearsal.words.host'),
    otherHost: t('sopEditor.rehearsal.words.otherHost'),
    institution: t('sopEditor.rehearsal.words.institution'),
    phone: '081200000000',
    purpose: t('sopEditor.rehearsal.words.purpose'),
    filled: t('sopEditor.rehearsal.words.filled'),
    reason: t('sopEditor.rehearsal.words.reason'),
  }
}
