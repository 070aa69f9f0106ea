/** A call on an office screen: a band under the top line, so that it covers nothing and stays whatever visit is looked at. */
import IconPhone from '@tabler/icons-react/icons/IconPhone'
import IconPhoneIncoming from '@tabler/icons-react/icons/IconPhoneIncoming'
import IconPhoneOff from '@tabler/icons-react/icons/IconPhoneOff'
import { useQuery } from '@tanstack/react-query'
import type { IntercomCall } from '../../../contract/intercom.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Doorway } from '../../ui/Doorway.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { keysArea } from '../keys/focus.ts'
import { visitQuery } from '../visit/visit-queries.ts'
import { visitorName } from '../visit/words.ts'
import styles from './CallBand.module.css'
import { decline, hangUp, pickUp } from './engine.ts'
import { type Trouble, useLine } from './line.ts'
import { otherName } from './other-name.ts'
import { HearButton, Switches, TroubleNote, useRemark, useSeconds } from './parts.tsx'

/** The band of a call that goes on, and of what keeps it from going on. */
export function CallBand({ call, trouble }: { call: IntercomCall | null; trouble: Trouble | null }) {
  return (
    <>
      {call !== null && call.state !== 'ended' && (call.here ? <Band call={call} /> : <Elsewhere call={call} />)}
      {trouble !== null && <TroubleNote trouble={trouble} />}
    </>
  )
}

function Band({ call }: { call: IntercomCall }) {
  const t = useText()
  const { voice } = useLine()
  const name = otherName(call, t('intercom.desk'))
  const seconds = useSeconds(call)
  const remark = useRemark(call, name)
  const incoming = call.state === 'ringing' && !call.from.you
  const title = incoming
    ? t('intercom.calls', { name })
    : call.state === 'ringing'
      ? t('intercom.calling', { name })
      : name
  const state =
    call.state === 'ringing' ? null : voice === 'flowing' ? t('intercom.connected') : t('intercom.connecting')
  return (
    <section className={styles['band']} data-state={call.state} aria-label={t('intercom.label')} {...keysArea}>
      <span className={styles['door']} aria-hidden>
        <Doorway
          is={call.state === 'connected' ? { state: 'done' } : { state: 'now', used: 0.5 }}
          width={34}
          height={40}
        >
          <Icon of={incoming ? IconPhoneIncoming : IconPhone} size={18} />
        </Doorway>
      </span>
      <p className={styles['who']}>
        <b>{title}</b> <About visitId={call.visitId} />
        {remark !== null && <small role="status">{remark}</small>}
      </p>
      <p className={styles['time']}>
        {state}{' '}
        <span className="num" role="timer" aria-live="off">
          {seconds}
        </span>
      </p>
      <div className={styles['acts']}>
        <HearButton />
        {incoming ? (
          <>
            <Button tone="primary" icon={IconPhone} keyHint={onDesk('H')} onClick={() => void pickUp(call)}>
              {t('intercom.pickUp')}
            </Button>
            <Button onClick={() => void decline(call)}>{t('intercom.decline')}</Button>
          </>
        ) : (
          <>
            {call.state === 'connected' && <Switches call={call} />}
            <Button icon={IconPhoneOff} keyHint={onDesk('H')} onClick={() => void hangUp(call)}>
              {call.state === 'ringing' ? t('intercom.cancel') : t('intercom.hangUp')}
            </Button>
          </>
        )}
      </div>
    </section>
  )
}

/** The visitor whom it is about. */
function About({ visitId }: { visitId: string }) {
  const t = useText()
  const { data } = useQuery(visitQuery(visitId))
  return data === undefined ? null : <span>{t('intercom.aboutVisitor', { name: visitorName(t, data) })}</span>
}

function Elsewhere({ call }: { call: IntercomCall }) {
  const t = useText()
  return (
    <section className={styles['band']} aria-label={t('intercom.label')}>
      <p className={styles['who']}>{t('intercom.elsewhere', { name: otherName(call, t('intercom.desk')) })}</p>
      <div className={styles['acts']}>
        <Button icon={IconPhoneOff} onClick={() => void hangUp(call)}>
          {t('intercom.hangUp')}
        </Button>
      </div>
    </section>
  )
}

/** Only the desk hears keys. */
function onDesk(key: string): string | undefined {
  return location.pathname.startsWith('/desk') ? key : undefined
}
