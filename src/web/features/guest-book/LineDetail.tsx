/** The line that is looked at: its story in short, masked identity, what was corrected and why, its papers. */
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck'
import IconHistory from '@tabler/icons-react/icons/IconHistory'
import IconPencil from '@tabler/icons-react/icons/IconPencil'
import IconPrinter from '@tabler/icons-react/icons/IconPrinter'
import IconX from '@tabler/icons-react/icons/IconX'
import { useQuery } from '@tanstack/react-query'
import type { MomentItem, Visit } from '../../../contract/visit.ts'
import { serverNow } from '../../api/clock.ts'
import { useFormat, useLocale, useText } from '../../text/TextProvider.tsx'
import { AnchorButton, Button, GoButton } from '../../ui/Button.tsx'
import { Fact, Facts } from '../../ui/Facts.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Masked } from '../story/Masked.tsx'
import { titleOf } from '../story/moment-line.ts'
import { partsOf, shortStory } from '../story/parts.ts'
import { sheetOf } from '../story/sheet-address.ts'
import { momentsQuery } from '../story/story-queries.ts'
import { extrasOf } from '../visit/acts.ts'
import { spokenName } from '../visit/person-name.ts'
import { fieldName, thingName, visitorName } from '../visit/words.ts'
import styles from './LineDetail.module.css'

interface Props {
  readonly visit: Visit
  readonly onCorrect: () => void
  readonly onClose: () => void
}

/** One line at the right of the book. */
export function LineDetail({ visit, onCorrect, onClose }: Props) {
  const t = useText()
  const format = useFormat()
  const moments = useQuery(momentsQuery(visit.id)).data ?? []
  const day = format.dayOfYear(Date.parse(visit.arrivedAt ?? visit.now))
  return (
    <>
      <div className={styles['body']}>
        <p className={styles['number']}>
          {t('guestBook.detail.number', { year: String(visit.year ?? ''), number: format.count(visit.number ?? 0) })}
        </p>
        <h2>{visitorName(t, visit)}</h2>
        <p className="muted">{[visit.visitor?.institution, day].filter(Boolean).join(', ')}</p>
        <Short visit={visit} moments={moments} />
        <Promised visit={visit} />
        <Numbers visit={visit} />
        <Notes visit={visit} />
      </div>
      <div className={styles['acts']}>
        <span className={styles['shut']}>
          <Button wide icon={IconX} keyHint="Esc" onClick={onClose}>
            {t('desk.tools.close')}
          </Button>
        </span>
        <GoButton wide icon={IconHistory} keyHint="Enter" href={`/visits/${visit.id}`}>
          {t('guestBook.detail.story')}
        </GoButton>
        <AnchorButton wide icon={IconPrinter} href={sheetOf(visit.id)} target="_blank" rel="noopener">
          {t('guestBook.detail.print')}
        </AnchorButton>
        {extrasOf(visit).correct && (
          <Button wide icon={IconPencil} keyHint="E" onClick={onCorrect}>
            {t('desk.tools.correct')}
          </Button>
        )}
      </div>
    </>
  )
}

function Short({ visit, moments }: { visit: Visit; moments: readonly MomentItem[] }) {
  const t = useText()
  const format = useFormat()
  const { locale } = useLocale()
  return (
    <ol className={styles['short']}>
      {shortStory(partsOf(moments, visit.steps)).map(({ moment, end }) => (
        <li key={moment.seq}>
          <time dateTime={moment.at}>{format.timeOfDay(Date.parse(moment.at))}</time>
          <i aria-hidden />
          <b>{titleOf(t, locale, moment)}</b>
          {end && (
            <span className="num" data-late={end.late || undefined}>
              {format.duration(end.seconds)}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}

/** How much of each promise the visit used. */
function Promised({ visit }: { visit: Visit }) {
  const t = useText()
  const format = useFormat()
  return visit.standards.map(({ name, limitSeconds, usedSeconds, verdict }) =>
    limitSeconds === null ? null : (
      <p key={name} className={styles['promise']} data-over={verdict === 'beyond' || undefined}>
        <Icon of={IconCircleCheck} size={18} />
        <span>
          {t.rich('guestBook.detail.standard', {
            name,
            used: format.duration(usedSeconds),
            limit: format.durationWords(limitSeconds),
            b: (words) => <b className="num">{words}</b>,
          })}
        </span>
      </p>
    ),
  )
}

function Numbers({ visit }: { visit: Visit }) {
  const t = useText()
  const format = useFormat()
  const digits = visit.identity?.lastDigits
  const phone = visit.visitor?.phone
  return (
    <Facts termWidth={76}>
      {visit.identity && (
        <Fact term={t('guestBook.detail.identity')}>
          {thingName(t, visit, { item: 'identityCard' })}{' '}
          {digits && <Masked visitId={visit.id} what="identity" masked={format.maskIdentity(digits)} />}
        </Fact>
      )}
      {phone && (
        <Fact term={t('story.facts.phone')}>
          <Masked visitId={visit.id} what="phone" masked={phone} />
        </Fact>
      )}
    </Facts>
  )
}

/** The notes of the corrections, numbered as in the line. */
function Notes({ visit }: { visit: Visit }) {
  const t = useText()
  const format = useFormat()
  return visit.mended.map((one, at) => {
    const made = Date.parse(one.at)
    const facts = {
      field: fieldName(t, one.field, visit.words),
      day: format.shortDate(made, serverNow()),
      time: format.timeOfDay(made),
      by: spokenName(one.by),
    }
    return (
      <p key={one.field + one.at} className={styles['note']}>
        <sup className="num">{at + 1}</sup>{' '}
        {one.reason === null
          ? t('guestBook.detail.noteBare', facts)
          : t('guestBook.detail.note', { ...facts, reason: one.reason })}
      </p>
    )
  })
}
