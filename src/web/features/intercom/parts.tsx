/** What phone and band share: seconds, microphone, loudspeaker, and what keeps one from speaking. */
import IconMicrophoneOff from '@tabler/icons-react/icons/IconMicrophoneOff'
import IconPhoneOff from '@tabler/icons-react/icons/IconPhoneOff'
import IconVolume from '@tabler/icons-react/icons/IconVolume'
import type { IntercomCall } from '../../../contract/intercom.ts'
import { useNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { SecureNeeded } from '../secure/SecureNeeded.tsx'
import { hangUp, mute } from './engine.ts'
import { keepLine, type Trouble, useLine } from './line.ts'
import { startHearing, turnLoud } from './loudspeaker.ts'
import styles from './parts.module.css'

/** How long it rings, or how long they have spoken. */
export function useElapsed(call: IntercomCall): string {
  const format = useFormat()
  const now = useNow()
  const since = Date.parse(call.state === 'ringing' ? call.startedAt : (call.answeredAt ?? call.startedAt))
  return format.duration(Math.max(0, (now - since) / 1000))
}

/** The same, while it rings with how long that lasts at most. */
export function useSeconds(call: IntercomCall): string {
  const t = useText()
  const format = useFormat()
  const time = useElapsed(call)
  const limit = format.duration((Date.parse(call.ringsUntil) - Date.parse(call.startedAt)) / 1000)
  return call.state === 'ringing' ? t('intercom.ringing', { time, limit }) : time
}

/** Mute, and the loudspeaker where the device has one to choose. */
export function Switches({ call }: { call: IntercomCall }) {
  const t = useText()
  const { muted, speaker, trouble } = useLine()
  return (
    <>
      {trouble === null && (
        <button type="button" className={styles['switch']} aria-pressed={muted} onClick={() => void mute(call, !muted)}>
          <Icon of={IconMicrophoneOff} size={22} />
          {t('intercom.mute')}
        </button>
      )}
      {speaker !== 'none' && (
        <button
          type="button"
          className={styles['switch']}
          aria-pressed={speaker === 'on'}
          onClick={() => void turnLoud(speaker !== 'on')}
        >
          <Icon of={IconVolume} size={22} />
          {t('intercom.speaker')}
        </button>
      )}
    </>
  )
}

/** Hangs up, where the page itself has no button for it. */
export function HangUpSwitch({ call }: { call: IntercomCall }) {
  const t = useText()
  return (
    <button type="button" className={styles['switch']} onClick={() => void hangUp(call)}>
      <Icon of={IconPhoneOff} size={22} />
      {t('intercom.end')}
    </button>
  )
}

/** What is amiss while they speak: the browser wants a touch, a microphone is off, the network looks for its way. */
export function useRemark(call: IntercomCall, name: string): string | null {
  const t = useText()
  if (call.state !== 'connected') return null
  if (call.otherMicrophone === 'muted') return t('intercom.otherMuted', { name })
  return call.otherMicrophone === 'missing' ? t('intercom.otherMissing', { name }) : null
}

/** A touch that lets the other's voice be heard, where the browser wants one. */
export function HearButton() {
  const t = useText()
  const { voice } = useLine()
  if (voice !== 'blocked') return null
  return (
    <button type="button" className={styles['hear']} onClick={() => void startHearing()}>
      <Icon of={IconVolume} size={20} />
      {t('intercom.hear')}
    </button>
  )
}

/** Why one cannot speak, and what to do. */
export function TroubleNote({ trouble }: { trouble: Trouble }) {
  const t = useText()
  return (
    <div className={styles['trouble']} role="alert">
      {trouble.kind === 'insecure' ? (
        <SecureNeeded what="intercom" />
      ) : (
        <p>
          <b>{trouble.kind === 'said' ? trouble.words : t(`intercom.trouble.${trouble.kind}.what`)}</b>{' '}
          {trouble.kind !== 'said' && trouble.listening && t('intercom.trouble.listening')}{' '}
          {trouble.kind !== 'said' && t(`intercom.trouble.${trouble.kind}.todo`)}
        </p>
      )}
      <button type="button" className={styles['close']} onClick={() => keepLine({ trouble: null })}>
        {t('intercom.close')}
      </button>
    </div>
  )
}
