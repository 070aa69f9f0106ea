/** What stands in the way of an answer by a link: no connection, one that did not arrive, or one that came too late. */
import { ApiProblem, Offline } from '../../api/failure.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Refusal, type Remedy } from '../../ui/Refusal.tsx'
import type { Sender } from './useLinkSend.ts'
import type { Question } from './words.ts'

interface Props {
  readonly sender: Sender
  readonly question: Question
  /** When what is shown was read, where the server cannot be reached now. */
  readonly asOf: number | null
}

/** Says it right above the buttons. */
export function LinkSending({ sender, question, asOf }: Props) {
  const t = useText()
  const format = useFormat()
  const { sending } = sender
  if (sending?.state === 'stuck') {
    return (
      <div role="status">
        <Notice
          title={t(sending.failure instanceof Offline ? 'answer.sending.offline' : 'answer.sending.failed')}
          action={<Button onClick={sender.again}>{t('answer.sending.retry')}</Button>}
        >
          {t('answer.sending.safe')}
        </Notice>
      </div>
    )
  }
  if (sending?.state === 'refused' && sending.failure instanceof ApiProblem) {
    const { what, failure } = sending
    const close: Remedy = { label: t('answer.sending.close'), onPress: sender.dismiss }
    const anew = () => {
      if (what.to !== '') return
      const { commandId: _, ...body } = what.body
      sender.answer({ ...body, anew: true })
    }
    const changeable = failure.code === 'alreadyAnswered' && question.answers.length > 0
    return (
      <Refusal
        what={failure.detail ?? t('answer.sending.failed')}
        remedies={changeable ? [close, { label: t('answer.other.change'), onPress: anew }] : [close]}
      />
    )
  }
  if (asOf === null) return null
  return (
    <div role="status">
      <Notice title={t('answer.sending.away')}>{t('answer.sending.awaySafe', { time: format.timeOfDay(asOf) })}</Notice>
    </div>
  )
}
