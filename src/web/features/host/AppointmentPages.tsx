/** An appointment of the host's that changes: another time, or called off. */
import { type ReactNode, useState } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { serverNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateTimeField } from '../../ui/Field.tsx'
import { useDraft } from '../visit/draft.ts'
import { visitorName } from '../visit/words.ts'
import { HostSending } from './HostSending.tsx'
import styles from './InvitePage.module.css'
import { BackBar, Page } from './Page.tsx'
import { usePromised } from './usePromised.ts'
import { useSend } from './useSend.ts'

interface Props {
  readonly visit: Visit
  readonly online: boolean
  readonly onBack: () => void
}

/** Another day or hour. */
export function MovePage({ visit, online, onBack }: Props) {
  const t = useText()
  const format = useFormat()
  const promised = usePromised()
  const send = useSend(visit, online)
  const [opened] = useState(serverNow)
  const [draft, change, drop] = useDraft(`host.${visit.id}.move`, {
    day: visit.day ?? '',
    time: timeOf(visit, format.timeZone),
  })
  const { day, time } = draft
  const move = async () => {
    if (day !== '' && (await send.send({ type: 'move', day, ...(time && { time }) }, t('invite.move')))) {
      drop()
      onBack()
    }
  }
  return (
    <AppointmentPage
      name="move"
      title={t('invite.move')}
      act={t('invite.moveSend')}
      onAct={() => void move()}
      {...{ visit, online, send, onBack }}
    >
      <div className={styles['form']}>
        <p>{t('invite.now', { when: promised(visit) ?? '' })}</p>
        <DateTimeField
          size="phone"
          dayLabel={t('invite.day')}
          timeLabel={t('invite.time')}
          value={draft}
          min={format.isoDay(opened)}
          onChange={change}
        />
        <p className="quiet">{t('invite.untold')}</p>
      </div>
    </AppointmentPage>
  )
}

/** Calls it off, once it was asked whether that is meant: there is no way back. */
export function CancelPage({ visit, online, onBack }: Props) {
  const t = useText()
  const promised = usePromised()
  const send = useSend(visit, online)
  const cancel = async () => {
    if (await send.send({ type: 'withdraw' }, t('invite.cancel'))) onBack()
  }
  return (
    <AppointmentPage
      name="cancel"
      title={t('invite.cancel')}
      act={t('invite.cancelSend')}
      onAct={() => void cancel()}
      instead={
        <Button size="phone" wide onClick={onBack}>
          {t('invite.keep')}
        </Button>
      }
      {...{ visit, online, send, onBack }}
    >
      <div className={styles['form']}>
        <p>{t('invite.now', { when: promised(visit) ?? '' })}</p>
        <p>{t('invite.cancelWhat')}</p>
        <p className="quiet">{t('invite.untold')}</p>
      </div>
    </AppointmentPage>
  )
}

interface FrameProps extends Props {
  readonly name: string
  readonly title: string
  readonly send: ReturnType<typeof useSend>
  readonly act: string
  readonly onAct: () => void
  /** What may be done instead. */
  readonly instead?: ReactNode
  readonly children: ReactNode
}

/** A page with one thing to do to an appointment. */
function AppointmentPage({ visit, online, onBack, name, title, send, act, onAct, instead, children }: FrameProps) {
  const t = useText()
  return (
    <Page
      label={title}
      name={`${visit.id} ${name}`}
      head={<BackBar title={title} under={visitorName(t, visit)} onBack={onBack} />}
      foot={
        <>
          <HostSending visit={visit} send={send} />
          <Button
            tone="primary"
            size="phoneMain"
            wide
            busy={send.busy}
            aria-disabled={!online || undefined}
            onClick={onAct}
          >
            {act}
          </Button>
          {instead}
        </>
      }
    >
      {children}
    </Page>
  )
}

function timeOf({ appointedAt }: Visit, timeZone: string): string {
  if (appointedAt === null) return ''
  return Temporal.Instant.from(appointedAt)
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })
}
