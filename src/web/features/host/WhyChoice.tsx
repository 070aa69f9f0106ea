/** Why an answer is not yes, and when the visitor may come instead; with what the visitor will read of it. */
import { useText } from '../../text/TextProvider.tsx'
import { TextField } from '../../ui/Field.tsx'
import type { Picked } from '../visit/picked.ts'
import { type Answered, isOwn, type Reason, reasonsFor } from '../visit/reasons.ts'
import type { Reasoned } from './answers.ts'
import styles from './ReasonPage.module.css'
import { MinuteChoice, TimeChoice } from './TimeChoice.tsx'
import type { Said } from './useSaid.ts'

interface Props {
  readonly word: Reasoned
  readonly answered: Answered
  readonly picked: Picked
  /** When the page was opened: what is offered does not change under the thumb. */
  readonly now: number
  readonly onChange: (part: Partial<Picked>) => void
}

/** The reasons, and the times. */
export function WhyChoice({ word, answered, picked, now, onChange }: Props) {
  return (
    <div className={styles['why']}>
      <Reasons word={word} answered={answered} picked={picked} onChange={onChange} />
      {word === 'later' ? (
        <MinuteChoice visit={answered} picked={picked} now={now} onChange={onChange} />
      ) : (
        <TimeChoice picked={picked} now={now} onChange={onChange} />
      )}
    </div>
  )
}

/** The sentence for the visitor; and, once it was tried to be sent, what is missing. */
export function WhyReads({ said, asked }: { said: Said; asked: boolean }) {
  const t = useText()
  return (
    <>
      <p className={styles['reads']}>
        {t('host.why.reads')} <q>{said.reads}</q>
      </p>
      {asked && !said.ready.ready && (
        <p role="alert" className={styles['need']}>
          {t(`visit.picker.${said.ready.need}`)}
        </p>
      )}
    </>
  )
}

function Reasons({ word, answered, picked, onChange }: Omit<Props, 'now'>) {
  const t = useText()
  const pickOf = (reason: Reason) => (reason === 'anotherAnswered' ? '' : t(`visit.reasons.${reason}.pick`))
  return (
    <fieldset>
      <legend>{t('host.why.reasons')}</legend>
      <div className={styles['reasons']}>
        {reasonsFor(word, answered)
          .filter(isForHost)
          .map((reason) => (
            <label key={reason}>
              <input
                type="radio"
                className="sr"
                name="reason"
                checked={picked.reason === reason}
                onChange={() => onChange({ reason })}
              />
              <i aria-hidden />
              <span>{isOwn(reason) ? t('host.why.own') : pickOf(reason)}</span>
            </label>
          ))}
      </div>
      {isOwn(picked.reason) && (
        <div className={styles['own']}>
          <TextField
            size="phone"
            label={t('host.why.words')}
            value={picked.words}
            maxLength={300}
            autoFocus
            enterKeyHint="done"
            onChange={(words) => onChange({ words })}
          />
        </div>
      )}
    </fieldset>
  )
}

/** That nobody replied is the desk's to say. */
function isForHost(reason: Reason): boolean {
  return reason !== 'absentNoReply'
}
