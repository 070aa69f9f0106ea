/** An appointment of the host's that changes: another time, or called off. */
import { useState } from 'react'
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
    <Page
      label={t('invite.move')}
      name={`${visit.id} move`}
      head={<BackBar title={t('invite.move')} under={visitorName(t, visit)} onBack={onBack} />}
      foot={
        <>
          <HostSending visit={visit} send={send} />
          <Button
            tone="primary"
            size="phoneMain"
            wide
            busy={send.busy}
            aria-disabled={!online || undefined}
            onClick={() => void move()}
          >
            {t('invite.moveSend')}
          </Button>
        </>
      }
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
    </Page>
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
    <Page
      label={t('invite.cancel')}
      name={`${visit.id} cancel`}
      head={<BackBar title={t('invite.cancel')} under={visitorName(t, visit)} onBack={onBack} />}
      foot={
        <>
          <HostSending visit={visit} send={send} />
          <Button
            tone="primary"
            size="phoneMain"
            wide
            busy={send.busy}
            aria-disabled={!online || undefined}
            onClick={() => void cancel()}
          >
            {t('invite.cancelSend')}
          </Button>
          <Button size="phone" wide onClick={onBack}>
            {t('invite.keep')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p>{t('invite.now', { when: promised(visit) ?? '' })}</p>
        <p>{t('invite.cancelWhat')}</p>
        <p className="quiet">{t('invite.untold')}</p>
      </div>
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
