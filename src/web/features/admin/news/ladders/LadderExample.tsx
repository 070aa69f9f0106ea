import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LadderExample as Example, LadderChange } from '../../../../../contract/ladders.ts'
import type { StaffItem } from '../../../../../contract/staff.ts'
import { post } from '../../../../api/client.ts'
import { useFormat, useText } from '../../../../text/TextProvider.tsx'
import { Doorway } from '../../../../ui/Doorway.tsx'
import { SelectField } from '../../../../ui/Field.tsx'
import { allStaffQuery } from '../../../office/office-queries.ts'
import news from '../NewsTab.module.css'
import styles from './LaddersPart.module.css'
import { minutesOf } from './ladder-draft.ts'

interface Props {
  readonly unitId: string | null
  /** Null while it cannot be used: then the last example stays. */
  readonly ladder: LadderChange | null
}

/** What would happen now to a question for somebody: a doorway for each who is asked, with their minutes. */
export function LadderExample({ unitId, ladder }: Props) {
  const t = useText()
  const all = useQuery(allStaffQuery).data?.filter(({ active }) => active) ?? []
  const staff = unitId === null ? all : all.filter(({ unit }) => unit?.id === unitId)
  const [typed, setTyped] = useState('')
  const hostId = typed || (usual(staff)?.id ?? '')
  const example = useQuery({
    queryKey: ['office', 'ladder-example', hostId, unitId, JSON.stringify(ladder)],
    queryFn: ({ signal }) => post<Example>('/api/ladders/example', { hostId, unitId, ladder }, { signal }),
    enabled: hostId !== '' && ladder !== null,
    placeholderData: keepPreviousData,
  })
  if (hostId === '') return null
  return (
    <section className={styles['trial']} aria-label={t('news.ladders.example')}>
      <header>
        <h2>{t('news.ladders.example')}</h2>
        <SelectField
          label={t('news.ladders.exampleFor')}
          value={hostId}
          options={staff.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setTyped}
        />
      </header>
      {example.data && <Way example={example.data} />}
    </section>
  )
}

/** Somebody with a head over them shows more of the ladder. */
function usual(staff: readonly StaffItem[]): StaffItem | undefined {
  return staff.find(({ headOf, unit }) => headOf.length === 0 && unit !== null) ?? staff[0]
}

function Way({ example: { host, outcome, rungs, leftOut } }: { example: Example }) {
  const t = useText()
  const format = useFormat()
  if (outcome === 'absent') return <p>{t('news.ladders.exampleAbsent', { name: host.name })}</p>
  const total = rungs.reduce((sum, { seconds }) => sum + seconds, 0)
  const skipped = leftOut.map(({ kind, to, because }) =>
    t(`news.ladders.because.${because}`, { rung: t(`news.ladders.rung.${kind}`), who: to?.name ?? '' }),
  )
  return (
    <>
      <ol className={styles['example']}>
        {rungs.map(({ kind, to, from, seconds, reminders }, at) => (
          <li key={kind}>
            <span aria-hidden>
              <Doorway is={at === 0 ? { state: 'done' } : { state: 'toCome' }} width={44} height={60}>
                <span className={styles['number']}>{minutesOf(seconds)}</span>
              </Doorway>
            </span>
            <b>
              {to?.name.split(',')[0] ?? t(`news.ladders.rung.${kind}`)}
              <span className="sr"> {t('news.ladders.step', { minutes: minutesOf(seconds) })}</span>
            </b>
            <small>
              {[
                t('news.ladders.from', { time: format.duration(from) }),
                ...(reminders > 0 ? [t('news.ladders.reminded', { n: reminders })] : []),
              ].join(', ')}
            </small>
          </li>
        ))}
      </ol>
      <p className={news['small']}>
        {t('news.ladders.exampleTotal', { time: format.durationWords(total) })}{' '}
        {skipped.length > 0 && t('news.ladders.leftOut', { list: skipped.join(', ') })}
      </p>
    </>
  )
}
