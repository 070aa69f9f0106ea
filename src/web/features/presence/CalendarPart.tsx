import { type FormEvent, useState } from 'react'
import type { Availability } from '../../../contract/presence.ts'
import { post, put, remove } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Presence } from '../../ui/Presence.tsx'
import styles from './Arrangements.module.css'
import { useArranging } from './useArranging.ts'

interface Props {
  readonly of: Availability
  readonly size: 'desk' | 'phone'
}

/** The calendar from which Lawang knows when somebody is busy; its address is never shown again. */
export function CalendarPart({ of, size }: Props) {
  const t = useText()
  const { busy, refused, arrange } = useArranging()
  const path = `/api/staff/${of.staffId}/calendar`
  return (
    <section className={styles['part']} aria-label={t('arrange.calendar.title')}>
      <h2>{t('arrange.calendar.title')}</h2>
      <p>{t('arrange.calendar.lead')}</p>
      {of.calendar === null ? (
        <Address size={size} busy={busy} onSave={(url) => void arrange(() => put(path, { url }))} />
      ) : (
        <>
          <State calendar={of.calendar} />
          <div className={styles['acts']}>
            <Button
              size={size === 'phone' ? 'tall' : 'desk'}
              busy={busy}
              onClick={() => void arrange(() => post(`${path}/read`, {}))}
            >
              {t('arrange.calendar.again')}
            </Button>
            <Button
              size={size === 'phone' ? 'tall' : 'desk'}
              busy={busy}
              onClick={() => void arrange(() => remove(path))}
            >
              {t('arrange.calendar.end')}
            </Button>
          </div>
        </>
      )}
      {refused && (
        <p role="alert" className={styles['refused']}>
          {refused}
        </p>
      )}
    </section>
  )
}

interface AddressProps {
  readonly size: 'desk' | 'phone'
  readonly busy: boolean
  readonly onSave: (url: string) => void
}

function Address({ size, busy, onSave }: AddressProps) {
  const t = useText()
  const [url, setUrl] = useState('')
  const [bad, setBad] = useState(false)
  const save = (event: FormEvent) => {
    event.preventDefault()
    const isFeed = /^(https?|webcals?):\/\/\S+$/i.test(url.trim())
    setBad(!isFeed)
    if (isFeed) onSave(url.trim())
  }
  return (
    <form onSubmit={save} className={styles['part']}>
      <TextField
        type="url"
        inputMode="url"
        autoComplete="off"
        size={size}
        label={t('arrange.calendar.url')}
        hint={t('arrange.calendar.hint')}
        {...(bad && { error: t('arrange.calendar.bad') })}
        value={url}
        onChange={setUrl}
      />
      <div className={styles['acts']}>
        <Button type="submit" size={size === 'phone' ? 'tall' : 'desk'} busy={busy} disabled={url.trim() === ''}>
          {t('arrange.calendar.save')}
        </Button>
      </div>
    </form>
  )
}

function State({ calendar: { host, readAt, failure, busy } }: { calendar: NonNullable<Availability['calendar']> }) {
  const t = useText()
  const format = useFormat()
  const when = (at: string) => {
    const [instant, now] = [Date.parse(at), serverNow()]
    const time = format.timeOfDay(instant)
    return format.isoDay(instant) === format.isoDay(now) ? time : `${format.shortDate(instant, now)}, ${time}`
  }
  const wholeDays = (from: number, to: number) => {
    const [first, last] = [format.dayOfYear(from), format.dayOfYear(to - 1)]
    return first === last ? first : t('arrange.calendar.days', { from: first, to: last })
  }
  return (
    <>
      <p>
        {[
          t('arrange.calendar.from', { host }),
          readAt === null ? t('arrange.calendar.never') : t('arrange.calendar.readAt', { when: when(readAt) }),
        ].join(', ')}
      </p>
      {failure && (
        <p role="alert" className={styles['failure']}>
          {t('arrange.calendar.failed', {
            when: when(failure.since),
            why: t(`arrange.calendar.why.${failure.code}`, { detail: failure.detail }),
          })}{' '}
          {readAt !== null && t('arrange.calendar.kept')}
        </p>
      )}
      {busy.length === 0 ? (
        readAt !== null && <p>{t('arrange.calendar.free')}</p>
      ) : (
        <ul className={styles['list']} aria-label={t('arrange.calendar.next')}>
          {busy.slice(0, 5).map(({ from, to, state }) => (
            <li key={from}>
              {state === 'out'
                ? wholeDays(Date.parse(from), Date.parse(to))
                : t('arrange.calendar.busy', {
                    day: format.weekday(Date.parse(from)),
                    from: format.timeOfDay(Date.parse(from)),
                    to: format.timeOfDay(Date.parse(to)),
                  })}
              <Presence state={state === 'out' ? 'out' : 'busy'}>{t(`arrange.calendar.${state}`)}</Presence>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
