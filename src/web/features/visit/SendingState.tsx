/** What stands in the way of the acts of a sheet: no connection, a command on its way that got stuck, or a refusal with its remedies. */
import type { Visit } from '../../../contract/visit.ts'
import { ApiProblem } from '../../api/failure.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Refusal, type Remedy } from '../../ui/Refusal.tsx'
import { actsOf, extrasOf } from './acts.ts'
import { dismiss, resend, type Sending, unreachable } from './sending.ts'
import type { VisitActs } from './useVisitActs.ts'

interface Props {
  readonly visit: Visit
  readonly acts: VisitActs
}

/** Says it at its place, above the acts. */
export function SendingState({ visit, acts }: Props) {
  const t = useText()
  const { sending } = acts
  if (sending?.state === 'stuck') return <Stuck sending={sending} />
  if (sending?.state === 'refused' && sending.failure instanceof ApiProblem) {
    return <Refused visit={visit} acts={acts} sending={sending} problem={sending.failure} />
  }
  if (acts.online) return null
  return <Notice title={t('desk.offline.sheet')}>{t('desk.offline.sheetSafe')}</Notice>
}

function Stuck({ sending }: { sending: Sending }) {
  const t = useText()
  const { failure, label: act, visitId } = sending
  const cancel = { label: t('desk.offline.cancel'), onPress: () => dismiss(visitId) }
  const offline = failure !== null && unreachable(failure)
  if (failure instanceof ApiProblem && !offline && failure.status !== 401) {
    const retry = { label: t('desk.offline.retry'), onPress: () => void resend(visitId) }
    return (
      <Refusal
        what={t('desk.offline.failed', { act })}
        safe={t('desk.offline.failedSafe')}
        remedies={[retry, cancel]}
      />
    )
  }
  return (
    <div role="status">
      <Notice
        title={t(offline ? 'desk.offline.stuck' : 'desk.offline.stuckSession', { act })}
        action={
          <Button size="small" onClick={cancel.onPress}>
            {cancel.label}
          </Button>
        }
      >
        {t(offline ? 'desk.offline.stuckSafe' : 'desk.offline.stuckSessionSafe')}
      </Notice>
    </div>
  )
}

function Refused({ visit, acts, sending, problem }: Props & { sending: Sending; problem: ApiProblem }) {
  const t = useText()
  return (
    <Refusal
      key={sending.commandId}
      what={problem.detail ?? t('desk.offline.failed', { act: sending.label })}
      safe={t('desk.refused.safe')}
      remedies={useRemedies(visit, acts, sending, problem)}
    />
  )
}

/** The ways on, the likeliest first: it is on Enter. */
function useRemedies(visit: Visit, acts: VisitActs, sending: Sending, problem: ApiProblem): readonly Remedy[] {
  const t = useText()
  const { body, label, visitId } = sending
  const close: Remedy = { label: t('desk.refused.close'), keyHint: 'Esc', onPress: () => dismiss(visitId) }
  const look: Remedy = { label: t('desk.refused.look'), onPress: () => dismiss(visitId) }
  const waive = actsOf(visit).find((act) => act.kind === 'waive')
  switch (problem.code) {
    case 'alreadyAnswered':
      return [look, { label: t('desk.refused.anew'), onPress: () => void acts.send({ ...body, anew: true }, label) }]
    case 'slotTaken':
    case 'slotUnknown':
    case 'cardTaken':
    case 'cardUnknown':
    case 'outOfUse': {
      const { slot: _slot, number: _number, ...rest } = body
      return [{ label: t('desk.refused.nextFree'), onPress: () => void acts.send(rest, label) }, close]
    }
    case 'initialsRequired': {
      const signed = actsOf(visit).find((act) => act.kind === body.type)
      const sign = () => {
        dismiss(visitId)
        acts.open('initials', signed)
      }
      return signed ? [{ label: t('desk.panel.initials.title'), onPress: sign }, close] : [look]
    }
    case 'needsFirst':
    case 'noSlotFree':
    case 'noCardFree':
    case 'identityRequired':
      return waive
        ? [
            look,
            {
              label: t('desk.refused.waive'),
              onPress: () => {
                dismiss(visitId)
                acts.open('waive', waive)
              },
            },
          ]
        : [look]
    case 'thingsOut':
      return extrasOf(visit).losses.length > 0
        ? [
            {
              label: t('desk.tools.problem'),
              onPress: () => {
                dismiss(visitId)
                acts.open('problem')
              },
            },
            close,
          ]
        : [close]
    default:
      return [look]
  }
}
