/** A call on the phone of a host: a page of its own while it rings, a head over the sheet while they speak, a line when nobody came. */
import IconPhone from '@tabler/icons-react/icons/IconPhone'
import IconPhoneIncoming from '@tabler/icons-react/icons/IconPhoneIncoming'
import IconPhoneOff from '@tabler/icons-react/icons/IconPhoneOff'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { IntercomCall } from '../../../contract/intercom.ts'
import { Language } from '../../shell/Language.tsx'
import { useAddress } from '../../shell/useAddress.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Doorway } from '../../ui/Doorway.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { visitQuery } from '../visit/visit-queries.ts'
import { visitorName } from '../visit/words.ts'
import { decline, hangUp, pickUp } from './engine.ts'
import { type Trouble, useLine } from './line.ts'
import { otherName } from './other-name.ts'
import styles from './PhoneCall.module.css'
import { HangUpSwitch, HearButton, Switches, TroubleNote, useElapsed, useRemark, useSeconds } from './parts.tsx'

/** What the phone shows of a call. */
export function PhoneCall({ call, trouble }: { call: IntercomCall | null; trouble: Trouble | null }) {
  return (
    <>
      {call !== null && (trouble === null || call.state !== 'ended') && <OneCall call={call} />}
      {trouble !== null && <TroubleNote trouble={trouble} />}
    </>
  )
}

function OneCall({ call }: { call: IntercomCall }) {
  if (call.state === 'ended') return <Over call={call} />
  if (!call.here) return <Elsewhere call={call} />
  return call.state === 'ringing' && !call.from.you ? <RingPage call={call} /> : <TalkHead call={call} />
}

/** Somebody at the desk calls: who, about whom, and how long it still rings. */
function RingPage({ call }: { call: IntercomCall }) {
  const t = useText()
  const [, go] = useAddress()
  const page = useRef<HTMLElement>(null)
  const name = otherName(call, t('intercom.desk'))
  useEffect(() => page.current?.focus(), [])
  const toSheet = () => go({ visit: call.visitId, answer: null, list: null })
  const silently = async () => {
    toSheet()
    await decline(call)
  }
  return (
    <section className={styles['page']} ref={page} tabIndex={-1} aria-label={t('intercom.calls', { name })}>
      <Bar under={t('intercom.callsYou')} />
      <div className={styles['ring']}>
        <figure aria-hidden>
          <span className={styles['outer']}>
            <span className={styles['leaf']}>
              <Icon of={IconPhoneIncoming} size={64} stroke={1.5} />
            </span>
          </span>
        </figure>
        <h1>{t('intercom.calls', { name })}</h1>
        <Ringing call={call} />
      </div>
      <About visitId={call.visitId} />
      <div className={styles['foot']}>
        <Button tone="primary" size="phoneMain" wide icon={IconPhone} onClick={() => void pickUp(call)}>
          {t('intercom.pickUp')}
        </Button>
        <div className={styles['two']}>
          <Button size="phone" wide onClick={() => void silently()}>
            {t('intercom.silently')}
          </Button>
          <Button size="phone" wide onClick={() => void decline(call)}>
            {t('intercom.decline')}
          </Button>
        </div>
      </div>
    </section>
  )
}

function Ringing({ call }: { call: IntercomCall }) {
  return (
    <p className="num" role="timer" aria-live="off">
      {useSeconds(call)}
    </p>
  )
}

function Bar({ under }: { under: string }) {
  const t = useText()
  return (
    <header className={styles['bar']}>
      <Mark size={28} name={t('shell.name')} />
      <p>
        <b>{t('intercom.desk')}</b>
        {under}
      </p>
      <Language onBand />
    </header>
  )
}

function About({ visitId }: { visitId: string }) {
  const t = useText()
  const { data: visit } = useQuery(visitQuery(visitId))
  if (visit === undefined) return <div className={styles['about']} />
  const more = visit.headCount - 1
  const under = [visit.visitor?.institution, more > 0 ? t('visit.sheet.companions', { n: more }) : null].filter(Boolean)
  return (
    <article className={styles['about']}>
      <p className="quiet">{t('intercom.about')}</p>
      <h2>{visitorName(t, visit)}</h2>
      {under.length > 0 && <p className={styles['under']}>{under.join(', ')}</p>}
      {visit.purpose && <blockquote>{visit.purpose}</blockquote>}
    </article>
  )
}

/** They speak, or the desk is being rung: the answers lie on the sheet below. */
function TalkHead({ call }: { call: IntercomCall }) {
  const t = useText()
  const { voice, hangUpBelow } = useLine()
  const name = otherName(call, t('intercom.desk'))
  const seconds = useElapsed(call)
  const remark = useRemark(call, name)
  const calling = call.state === 'ringing'
  const word = calling
    ? t('intercom.dialling')
    : voice === 'flowing'
      ? t('intercom.connected')
      : t('intercom.connecting')
  return (
    <section aria-label={t('intercom.label')}>
      <Bar under={calling || call.to.name === null || call.from.name === null ? '' : name} />
      <div className={styles['talk']}>
        <span className={styles['on']} aria-hidden>
          <Doorway is={calling ? { state: 'now', used: 0.5 } : { state: 'done' }} width={46} height={56}>
            <Icon of={IconPhone} size={26} />
          </Doorway>
        </span>
        <p className={styles['words']}>
          <b>{word}</b>
          <span className="num" role="timer" aria-live="off">
            {seconds}
          </span>
        </p>
        <div className={styles['switches']}>
          {calling ? (
            <Button size="phone" icon={IconPhoneOff} onClick={() => void hangUp(call)}>
              {t('intercom.cancel')}
            </Button>
          ) : (
            <>
              <Switches call={call} />
              {!hangUpBelow && <HangUpSwitch call={call} />}
            </>
          )}
        </div>
      </div>
      {remark !== null && (
        <p className={styles['remark']} role="status">
          {remark}
        </p>
      )}
      <HearButton />
    </section>
  )
}

function Elsewhere({ call }: { call: IntercomCall }) {
  const t = useText()
  return (
    <section className={styles['line']} aria-label={t('intercom.label')}>
      <p>{t('intercom.elsewhere', { name: otherName(call, t('intercom.desk')) })}</p>
      <Button onClick={() => void hangUp(call)}>{t('intercom.hangUp')}</Button>
    </section>
  )
}

/** Whoever called and was not answered reads why; a call that was answered or given up ends without a word. */
function Over({ call }: { call: IntercomCall }) {
  const t = useText()
  const [read, setRead] = useState<string | null>(null)
  const { result } = call
  const unheard = result === 'declined' || result === 'busy' || result === 'noAnswer'
  if (!call.from.you || !call.here || !unheard || read === call.id) return null
  return (
    <section className={styles['line']} aria-label={t('intercom.label')} role="status">
      <p>
        <b>{t(`intercom.over.${result}`, { name: otherName(call, t('intercom.desk')) })}</b> {t('intercom.over.next')}
      </p>
      <Button onClick={() => setRead(call.id)}>{t('intercom.close')}</Button>
    </section>
  )
}
