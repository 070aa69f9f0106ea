/** The actions at the foot of a sheet: drawn from the visit's offers, the main one largest, each saying what it records. */

import type { Visit } from '../../../contract/visit.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { useKey } from '../keys/KeysProvider.tsx'
import { drawnKey, type KeyName } from '../keys/keymap.ts'
import { ReachActs } from '../reach/ReachActs.tsx'
import { iconOf } from './act-icons.ts'
import { type Act, actOn, actsOf, extrasOf, keyOf, type Plan, planOf } from './acts.ts'
import { deskVias } from './command-body.ts'
import { IntercomButton } from './IntercomButton.tsx'
import { SendingState } from './SendingState.tsx'
import type { VisitActs } from './useVisitActs.ts'
import styles from './VisitSheet.module.css'
import { actLabel, askedName } from './words.ts'

interface Props {
  readonly visit: Visit
  readonly acts: VisitActs
  readonly onPrint: () => void
}

/** Main act, other answers, what else comes next, and the tools of the sheet. */
export function SheetActs({ visit, acts, onPrint }: Props) {
  const t = useText()
  const plan = planOf(visit)
  const isAnswer = plan.main?.kind === 'answerYes'
  useActKeys(visit, acts, plan, onPrint)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a named group of buttons, no form
    <div
      role="group"
      aria-label={
        isAnswer && plan.main
          ? t('visit.acts.answersLabel', { who: askedName(t, visit, plan.main.offer) })
          : t('visit.acts.label')
      }
      className={styles['acts']}
      data-full={(isAnswer && visit.question.state === 'open') || undefined}
    >
      <SendingState visit={visit} acts={acts} />
      {isAnswer && acts.via !== null && <Via acts={acts} />}
      {plan.main?.kind === 'call' && visit.place.ticket !== null && <Ticket number={visit.place.ticket} />}
      {plan.main && <ActButton act={plan.main} main visit={visit} acts={acts} onEnter={plan.onEnter !== null} />}
      {plan.answers.length > 0 && (
        <div className={styles['answers']}>
          {plan.answers.map((act) => (
            <ActButton key={act.id} act={act} visit={visit} acts={acts} />
          ))}
        </div>
      )}
      {plan.others.map((act) => (
        <ActButton key={act.id} act={act} visit={visit} acts={acts} />
      ))}
      <IntercomButton visit={visit} acts={acts} />
      <ReachActs visit={visit} acts={acts} />
      {plan.things.length > 0 && (
        <div className={styles['things']}>
          {plan.things.map((act) => (
            <Button key={act.id} size="small" aria-disabled={!acts.online || undefined} onClick={() => acts.press(act)}>
              {actLabel(t, act, visit)}
            </Button>
          ))}
        </div>
      )}
      <Tools visit={visit} acts={acts} />
    </div>
  )
}

/** The number to be called out, large enough to be read from where the officer stands. */
function Ticket({ number }: { number: string }) {
  const t = useText()
  return (
    <p className={styles['ticket']}>
      <small>{t('visit.facts.ticket')}</small> <b>{number}</b>
    </p>
  )
}

interface ActButtonProps {
  readonly act: Act
  readonly visit: Visit
  readonly acts: VisitActs
  readonly main?: boolean
  readonly onEnter?: boolean
}

function ActButton({ act, visit, acts, main = false, onEnter = false }: ActButtonProps) {
  const t = useText()
  const key = keyOf(act, visit)
  const label = actLabel(t, act, visit)
  const { sending } = acts
  const hint = key ? drawnKey(key) : onEnter ? 'Enter' : undefined
  const under = sending !== null && sending.state !== 'refused'
  return (
    <Button
      wide
      tone={main ? 'primary' : 'outline'}
      size={main ? 'big' : 'tall'}
      icon={iconOf(act, main)}
      keyHint={hint}
      busy={under && sending.label === label}
      aria-disabled={!acts.online || (under && sending.label !== label) || undefined}
      onClick={() => acts.press(act)}
    >
      {label}
    </Button>
  )
}

/** Through what the answers below were heard. */
function Via({ acts }: { acts: VisitActs }) {
  const t = useText()
  if (acts.via === null) return null
  return (
    <label className={styles['via']}>
      {t('visit.picker.via')}
      <select value={acts.via} onChange={(event) => choose(event.target.value)}>
        {deskVias.map((via) => (
          <option key={via} value={via}>
            {t(`visit.via.${via}`)}
          </option>
        ))}
      </select>
    </label>
  )

  function choose(value: string) {
    const via = deskVias.find((one) => one === value)
    if (via) acts.setVia(via)
  }
}

function Tools({ visit, acts }: { visit: Visit; acts: VisitActs }) {
  const t = useText()
  const extras = extrasOf(visit)
  const form = formOf(visit)
  return (
    <div className={styles['tools']}>
      {form ? (
        <Tool name="correct" words={t('desk.tools.change')} onPress={() => acts.press(form)} />
      ) : (
        extras.correct && <Tool name="correct" words={t('desk.tools.correct')} onPress={() => acts.open('correct')} />
      )}
      {extras.note && <Tool name="note" words={t('desk.tools.note')} onPress={() => acts.open('note')} />}
      <Tool name="problem" words={t('desk.tools.problem')} onPress={() => acts.open('problem')} />
      <Button tone="plain" size="small" onClick={() => acts.open('more')}>
        {t('desk.tools.more')}
      </Button>
    </div>
  )
}

function Tool({ name, words, onPress }: { name: KeyName; words: string; onPress: () => void }) {
  return (
    <Button tone="plain" size="small" keyHint={drawnKey(name)} onClick={onPress}>
      {words}
    </Button>
  )
}

function useActKeys(visit: Visit, acts: VisitActs, plan: Plan, onPrint: () => void): void {
  const extras = extrasOf(visit)
  const pressing = (act: Act | null) => (act === null ? null : () => acts.press(act))
  useKey('main', pressing(plan.onEnter))
  useKey('yes', pressing(actOn(visit, 'yes')))
  useKey('no', pressing(actOn(visit, 'no')))
  useKey('later', pressing(actOn(visit, 'later')))
  useKey('absent', pressing(actOn(visit, 'absent')))
  useKey('seat', pressing(actOn(visit, 'seat')))
  useKey('receive', pressing(actOn(visit, 'receive')))
  useKey('back', pressing(actOn(visit, 'back')))
  useKey('home', pressing(actOn(visit, 'home')))
  useKey('another', pressing(actOn(visit, 'another')))
  const form = formOf(visit)
  useKey('correct', form ? () => acts.press(form) : extras.correct ? () => acts.open('correct') : null)
  useKey('note', extras.note ? () => acts.open('note') : null)
  useKey('problem', () => acts.open('problem'))
  useKey('print', onPrint)
}

/** Before the book is signed there is nothing to correct: the form itself is changed. */
function formOf(visit: Visit): Act | null {
  return actsOf(visit).find((act) => act.kind === 'register') ?? null
}
