/** Until when somebody is not in, and why: one touch, or a time of their own. */
import { type ReactNode, useState } from 'react'
import type { PresenceChange } from '../../../contract/presence.ts'
import type { StaffItem } from '../../../contract/staff.ts'
import { serverNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateTimeField, TextField } from '../../ui/Field.tsx'
import { momentOf } from '../visit/reasons.ts'
import { usePresenceWords } from '../visit/StaffPresence.tsx'
import styles from './PresenceSetter.module.css'
import { endOfDay, untilChoices } from './until-choices.ts'

interface AwayProps {
  readonly of: Pick<StaffItem, 'presence' | 'presenceUntil' | 'delegate'>
  readonly size: 'desk' | 'phone'
  readonly online: boolean
  readonly onSay: (change: PresenceChange) => Promise<void>
}

/** What holds, in words, and what it could be instead. */
export function Away({ of, size, online, onSay }: AwayProps) {
  const t = useText()
  const words = usePresenceWords()
  const { presence, presenceUntil } = of
  const open = presence === 'leave' ? t('presence.choice.openLeave') : t('presence.choice.open')
  return (
    <div className={styles['away']}>
      <p role="status">
        <b>{words(of, true)}</b> {presenceUntil === null && <small>{open}</small>}
      </p>
      {presence !== 'meeting' && (
        <fieldset className={styles['choices']} aria-label={t('presence.choice.why')}>
          {(['out', 'leave', 'elsewhere'] as const).map((kind) => (
            <Choice
              key={kind}
              chosen={presence === kind}
              disabled={!online}
              onPress={() => void onSay({ presence: kind })}
            >
              {t(`presence.choice.kind.${kind}`)}
            </Choice>
          ))}
        </fieldset>
      )}
      {presence === 'leave' ? (
        <LastDay size={size} onSay={onSay} />
      ) : (
        <Until of={of} size={size} online={online} onSay={onSay} />
      )}
    </div>
  )
}

function Until({ of: { presence, presenceUntil }, size, online, onSay }: AwayProps) {
  const t = useText()
  const format = useFormat()
  // What is offered does not change under the thumb.
  const [now] = useState(serverNow)
  const [own, setOwn] = useState<{ day: string; time: string } | null>(null)
  const until = presenceUntil === null ? null : Date.parse(presenceUntil)
  const at = own === null ? null : momentOf(own.day, own.time, format.timeZone)
  const say = (instant: number) => void onSay({ presence, until: new Date(instant).toISOString() })
  return (
    <>
      <fieldset className={styles['choices']} aria-label={t('presence.choice.until')}>
        {untilChoices(now).map((choice) => (
          <Choice key={choice.minutes} chosen={until === choice.at} disabled={!online} onPress={() => say(choice.at)}>
            {choice.minutes < 60
              ? t('presence.choice.minutes', { n: String(choice.minutes) })
              : t('presence.choice.hours', { n: String(choice.minutes / 60) })}
            <b>{format.timeOfDay(choice.at)}</b>
          </Choice>
        ))}
        <Choice
          chosen={own !== null}
          disabled={!online}
          onPress={() => setOwn(own === null ? { day: format.isoDay(now), time: '' } : null)}
        >
          {t('presence.choice.other')}
        </Choice>
      </fieldset>
      {own !== null && (
        <div className={styles['own']}>
          <DateTimeField
            size={size}
            dayLabel={t('presence.choice.otherDay')}
            timeLabel={t('presence.choice.otherTime')}
            value={own}
            min={format.isoDay(now)}
            onChange={setOwn}
          />
          <Button
            size={size}
            disabled={at === null || at <= serverNow()}
            onClick={() => {
              if (at !== null) say(at)
              setOwn(null)
            }}
          >
            {t('presence.choice.save')}
          </Button>
        </div>
      )}
    </>
  )
}

function LastDay({ size, onSay }: Pick<AwayProps, 'size' | 'onSay'>) {
  const t = useText()
  const format = useFormat()
  const [day, setDay] = useState('')
  const until = day === '' ? null : endOfDay(day, format.timeZone)
  return (
    <div className={styles['own']}>
      <TextField
        type="date"
        size={size}
        label={t('presence.choice.lastDay')}
        value={day}
        min={format.isoDay(serverNow())}
        onChange={setDay}
      />
      <Button
        size={size}
        disabled={until === null || until <= serverNow()}
        onClick={() => until !== null && void onSay({ presence: 'leave', until: new Date(until).toISOString() })}
      >
        {t('presence.choice.save')}
      </Button>
    </div>
  )
}

interface ChoiceProps {
  readonly chosen: boolean
  readonly disabled: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

function Choice({ chosen, disabled, onPress, children }: ChoiceProps) {
  return (
    <button type="button" className={styles['choice']} aria-pressed={chosen} disabled={disabled} onClick={onPress}>
      {children}
    </button>
  )
}
