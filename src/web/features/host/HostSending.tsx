/** What stands in the way of an answer: no connection, an answer that did not arrive, or one that came too late. */
import type { Visit } from '../../../contract/visit.ts'
import { ApiProblem, Offline } from '../../api/failure.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Refusal, type Remedy } from '../../ui/Refusal.tsx'
import { actsOf } from '../visit/acts.ts'
import { dismiss, resend, type Sending } from '../visit/sending.ts'
import type { HostSend } from './useSend.ts'

/** Says it right above the buttons. */
export function HostSending({ visit, send }: { visit: Visit; send: HostSend }) {
  const t = useText()
  const { sending, online } = send
  if (sending?.state === 'stuck') return <Stuck sending={sending} />
  if (sending?.state === 'refused' && sending.failure instanceof ApiProblem) {
    return <Refused visit={visit} send={send} sending={sending} problem={sending.failure} />
  }
  if (online) return null
  return (
    <div role="status">
      <Notice title={t('host.sending.offline')}>{t('host.sending.offlineSafe')}</Notice>
    </div>
  )
}

function Stuck({ sending }: { sending: Sending }) {
  const t = useText()
  const { failure, visitId } = sending
  const cancel = () => dismiss(visitId)
  if (failure instanceof ApiProblem && failure.status !== 401) {
    return (
      <Refusal
        what={t('host.sending.failed')}
        safe={t('host.sending.failedSafe')}
        remedies={[
          { label: t('host.sending.retry'), onPress: () => void resend(visitId) },
          { label: t('host.sending.cancel'), onPress: cancel },
        ]}
      />
    )
  }
  const offline = failure instanceof Offline
  return (
    <div role="status">
      <Notice
        title={t(offline ? 'host.sending.stuck' : 'host.sending.session')}
        action={<Button onClick={cancel}>{t('host.sending.cancel')}</Button>}
      >
        {t(offline ? 'host.sending.stuckSafe' : 'host.sending.sessionSafe')}
      </Notice>
    </div>
  )
}

interface RefusedProps {
  readonly visit: Visit
  readonly send: HostSend
  readonly sending: Sending
  readonly problem: ApiProblem
}

function Refused({ visit, send, sending, problem }: RefusedProps) {
  const t = useText()
  const { body, label, visitId, commandId } = sending
  const close: Remedy = { label: t('host.sending.close'), onPress: () => dismiss(visitId) }
  const may = actsOf(visit).some((act) => act.offer.type === 'answer')
  const anew: Remedy = { label: t('host.sending.anew'), onPress: () => void send.send({ ...body, anew: true }, label) }
  const changeable = problem.code === 'alreadyAnswered' && may
  return (
    <Refusal
      key={commandId}
      what={problem.detail ?? t('host.sending.failed')}
      remedies={changeable ? [close, anew] : [close]}
    />
  )
}
