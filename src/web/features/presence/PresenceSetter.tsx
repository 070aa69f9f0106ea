/** Where somebody is, in two touches: Ada, Rapat or Keluar, which holds at once; then until when. */
import { lazy, Suspense, useState } from 'react'
import type { PresenceChange } from '../../../contract/presence.ts'
import type { StaffItem } from '../../../contract/staff.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Presence } from '../../ui/Presence.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { doorwayOf } from '../visit/StaffPresence.tsx'
import styles from './PresenceSetter.module.css'
import { sayPresence } from './presence-queries.ts'

/** Most are in: what the others choose from is fetched when somebody is not. */
const Away = lazy(async () => ({ default: (await import('./Away.tsx')).Away }))

type Seen = Pick<StaffItem, 'id' | 'presence' | 'presenceUntil' | 'delegate'>
type State = StaffItem['presence']

interface Props {
  readonly of: Seen
  readonly label: string
  readonly online?: boolean
  readonly size?: 'desk' | 'phone'
}

/** The bar of three; beneath it, for who is not in, until when and why. */
export function PresenceSetter({ of, label, online = true, size = 'desk' }: Props) {
  const t = useText()
  const [sending, setSending] = useState<State | null>(null)
  const [failed, setFailed] = useState(false)
  const say = async (change: PresenceChange) => {
    setSending(change.presence)
    setFailed(false)
    try {
      await sayPresence(of.id, change)
    } catch {
      setFailed(true)
    }
    setSending(null)
  }
  const state = sending ?? of.presence
  const bar = state === 'leave' || state === 'elsewhere' ? 'out' : state
  return (
    <div className={styles['setter']} data-size={size}>
      <div className={styles['bar']}>
        <span aria-hidden>{label}</span>
        <SegmentedControl
          size={size}
          label={label}
          value={bar}
          options={(['in', 'meeting', 'out'] as const).map((value) => ({
            value,
            disabled: !online,
            label: <Presence state={doorwayOf[value]}>{t(`presence.choice.${value}`)}</Presence>,
          }))}
          onChange={(presence) => void say({ presence })}
        />
      </div>
      {state !== 'in' && (
        <Suspense>
          <Away key={state} of={{ ...of, presence: state }} size={size} online={online} onSay={say} />
        </Suspense>
      )}
      {failed && (
        <p role="alert" className={styles['failed']}>
          {t('presence.choice.failed')}
        </p>
      )}
    </div>
  )
}
