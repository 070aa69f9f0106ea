/** What is arranged for the times when somebody is not there: delegates, quiet hours, a calendar. Fetched when it is opened. */
import { useQuery } from '@tanstack/react-query'
import { useText } from '../../text/TextProvider.tsx'
import styles from './Arrangements.module.css'
import { CalendarPart } from './CalendarPart.tsx'
import { DelegatePart } from './DelegatePart.tsx'
import { availabilityQuery } from './presence-queries.ts'
import { QuietPart } from './QuietPart.tsx'

interface Props {
  readonly staffId: string
  readonly size: 'desk' | 'phone'
}

/** The three parts, each with what is in force and what changes it. */
export function Arrangements({ staffId, size }: Props) {
  const t = useText()
  const { data, isError } = useQuery(availabilityQuery(staffId))
  if (isError) return <p role="alert">{t('arrange.failed')}</p>
  if (data === undefined) return <p className="muted">{t('presence.arrange.reading')}</p>
  return (
    <div className={styles['parts']} data-size={size}>
      <DelegatePart of={data} size={size} />
      <QuietPart key={data.quietHours?.from} of={data} size={size} />
      <CalendarPart of={data} size={size} />
    </div>
  )
}
