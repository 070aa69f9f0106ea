import { useEffect, useRef } from 'react'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { KeyHint } from '../../ui/Key.tsx'
import { focusMain, partName } from './focus-part.ts'
import { useForm } from './form-context.ts'
import { OtherRefusal, PlacedRefusal } from './PlacedRefusal.tsx'
import { linesOf } from './plan.ts'
import { ReasonField } from './ReasonField.tsx'
import { Records } from './Records.tsx'
import { othersOf } from './records.ts'
import styles from './send.module.css'
import { sendLabel, waivedLabel } from './words.ts'

/** The foot of the form: what will be recorded, how the sending stands, and the large button that does the next thing. */
export function SendPart({ onResend }: { onResend: () => void }) {
  const t = useText()
  const { draft, plan, status, pick } = useForm()
  useFocusWhenComplete(draft.open)
  const places = [
    ...linesOf(plan, draft).map((line) => line.name),
    ...['slot', 'identity', 'initials'],
    ...plan.pools.map(({ pool }) => `card:${pool}`),
    ...Object.keys(draft.waived).map((what) => `reason:${what}`),
  ]
  const label = pick?.label ?? (draft.open === null ? sendLabel(t, draft, plan) : t('register.send.next'))
  const busy = status.state === 'sending' || status.state === 'waiting'
  return (
    <div className={styles['send']}>
      {draft.open === null && <Records />}
      {othersOf(draft).map(({ what }) => (
        <ReasonField key={what} what={what} label={waivedLabel(t, plan, what)} undo="" />
      ))}
      <PlacedRefusal place="initials" />
      <OtherRefusal places={places} />
      <Connection onResend={onResend} />
      <Button
        type="submit"
        size="big"
        wide
        tone={status.state === 'refused' ? 'outline' : 'primary'}
        keyHint="Enter"
        busy={busy}
        {...partName('main')}
      >
        {label}
      </Button>
      <p className={styles['hint']}>
        {draft.open === null ? (
          t('register.records.together')
        ) : draft.open === 'name' && !draft.isNew ? (
          t('register.name.hint')
        ) : (
          <KeyHint keys={['Tab']}>{t('register.send.tab')}</KeyHint>
        )}
      </p>
    </div>
  )
}

/** How the sending stands when nobody answers, when the session ended, or when that is not known. */
function Connection({ onResend }: { onResend: () => void }) {
  const t = useText()
  const format = useFormat()
  const { status, draft } = useForm()
  if (status.state === 'waiting' && status.why === 'signedOut') {
    return (
      <Banner state="lost" title={t('register.connection.signedOut')}>
        {t('register.connection.signedOutSafe')}
      </Banner>
    )
  }
  if (status.state === 'waiting') {
    return (
      <Banner
        state="lost"
        title={t('register.connection.offline', { time: format.timeOfDay(status.since) })}
        action={
          <Button size="small" onClick={onResend}>
            {t('register.connection.now')}
          </Button>
        }
      >
        {t('register.connection.offlineSafe')}
      </Banner>
    )
  }
  if (status.state !== 'editing' || draft.unsettled === null) return null
  return (
    <Banner state="lost" title={t('register.connection.unsure', { time: format.timeOfDay(draft.unsettled.at) })}>
      {t('register.connection.unsureSafe')}
    </Banner>
  )
}

/** Once the last line is accepted, Enter belongs to the large button. */
function useFocusWhenComplete(open: string | null): void {
  const before = useRef(open)
  useEffect(() => {
    if (before.current !== null && open === null) focusMain()
    before.current = open
  }, [open])
}
