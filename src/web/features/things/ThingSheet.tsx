/** The card or slot that was chosen: its number as it is on the plastic, who has it, and what can be done. */
import IconArrowRight from '@tabler/icons-react/icons/IconArrowRight'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { useSession } from '../../api/session.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button, GoButton } from '../../ui/Button.tsx'
import { Fact, Facts } from '../../ui/Facts.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { WriteRefusal } from '../office/WriteRefusal.tsx'
import { thingWord } from '../sop/sop-words.ts'
import { visitQuery } from '../visit/visit-queries.ts'
import { hostName } from '../visit/words.ts'
import styles from './ThingSheet.module.css'
import { ThingStory } from './ThingStory.tsx'
import type { Thing } from './things.ts'
import { useThingChange } from './useThingChange.ts'

interface Props {
  readonly thing: Thing
  readonly now: number
}

/** The sheet at the right of the grids. */
export function ThingSheet({ thing, now }: Props) {
  const t = useText()
  const visit = useQuery({ ...visitQuery(thing.visitId ?? ''), enabled: thing.visitId !== null }).data ?? null
  const { kind, number, state } = thing
  const name = kind === 'slot' ? t('cards.sheet.slot') : thingWord(t, thing.pool ?? '')
  return (
    <div className={styles['sheet']}>
      <div className={styles['body']}>
        <p className={styles['kind']}>{name}</p>
        <ThingHead thing={thing} now={now} />
        {state === 'there' && <p className="muted">{t(`cards.sheet.thereLead.${kind}`)}</p>}
        {state === 'off' && <p className="muted">{t(`cards.sheet.offLead.${kind}`)}</p>}
        {visit && thing.visitId && (
          <>
            <ThingStory thing={thing} visit={visit} label={t('cards.sheet.story', { kind: name, number })} />
            <VisitFacts thing={thing} visit={visit} />
          </>
        )}
        {thing.barcode && state !== 'out' && state !== 'late' && (
          <Facts termWidth={96}>
            <Fact term={t('cards.sheet.barcode')}>
              <span className="num">{thing.barcode}</span>
            </Fact>
          </Facts>
        )}
      </div>
      <ThingActs thing={thing} />
    </div>
  )
}

/** The number in the shape of the thing, its state in words, and whose it is. */
export function ThingHead({ thing, now }: Props) {
  const t = useText()
  const format = useFormat()
  const { kind, number, state, since, visitorName } = thing
  const days = since === null ? 0 : daysBetween(format.isoDay(since), format.isoDay(now))
  const length = since === null ? '' : format.wholeMinutes((now - since) / 1000)
  const words =
    state === 'out'
      ? t(`cards.sheet.out.${kind}`, { length })
      : state === 'late'
        ? t(`cards.sheet.late.${kind}`, { n: days })
        : t(`cards.sheet.${state}.${kind}`)
  return (
    <div className={styles['head']}>
      <h2 className="num" data-kind={kind} data-state={state}>
        {number}
      </h2>
      <p>
        <b data-state={state}>{words}</b>
        {visitorName && t(`cards.sheet.with.${kind}`, { name: visitorName })}
      </p>
    </div>
  )
}

function VisitFacts({ thing, visit }: { thing: Thing; visit: Visit }) {
  const t = useText()
  const format = useFormat()
  const { visitor, number, year } = visit
  const other: ReactNode =
    thing.kind === 'card'
      ? visit.held.map(({ slot }) => (
          <Plate key={slot} kind="slot">
            {slot}
          </Plate>
        ))
      : visit.out.map((card) => (
          <Plate key={card.number} kind="card">
            {card.number}
          </Plate>
        ))
  const has = (thing.kind === 'card' ? visit.held : visit.out).length > 0
  return (
    <Facts>
      {number !== null && year !== null && (
        <Fact term={t('cards.sheet.line')}>
          <span className="num">
            {t('cards.sheet.lineNumber', { year: String(year), number: format.count(number) })}
          </span>
        </Fact>
      )}
      {visitor?.institution && <Fact term={t('cards.sheet.institution')}>{visitor.institution}</Fact>}
      {visitor?.phone && (
        <Fact term={t('cards.sheet.phone')}>
          <span className="num">{visitor.phone}</span>
        </Fact>
      )}
      <Fact term={t('visit.facts.host')}>{hostName(t, visit)}</Fact>
      {has && <Fact term={t(`cards.sheet.other.${thing.kind}`)}>{other}</Fact>}
    </Facts>
  )
}

function ThingActs({ thing }: { thing: Thing }) {
  const t = useText()
  const { account } = useSession()
  const { mutate, isPending, error, submittedAt } = useThingChange()
  const mayChange = account.role === 'secretariat' && thing.state !== 'out' && thing.state !== 'late'
  const change = thing.state === 'off' ? 'on' : 'off'
  if (thing.visitId === null && !mayChange) return null
  return (
    <div className={styles['acts']}>
      {thing.visitId !== null && (
        <GoButton
          href={`/visits/${thing.visitId}`}
          tone="primary"
          size="big"
          wide
          icon={IconArrowRight}
          keyHint="Enter"
        >
          {t('cards.acts.open')}
        </GoButton>
      )}
      {mayChange && (
        <Button size="tall" wide busy={isPending} onClick={() => mutate({ thing, change })}>
          {t(`cards.acts.${change}`)}
        </Button>
      )}
      {error && <WriteRefusal key={submittedAt} failure={error} safe={t('cards.refused.safe')} />}
    </div>
  )
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
