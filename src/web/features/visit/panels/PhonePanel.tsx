import { useState } from 'react'
import type { Visit } from '../../../../contract/visit.ts'
import { serverNow, useNow } from '../../../api/clock.ts'
import { useFormat, useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useKey } from '../../keys/KeysProvider.tsx'
import { drawnKey, type KeyName } from '../../keys/keymap.ts'
import { type Callee, calleesOf } from '../../reach/turn.ts'
import { type Act, type ActKey, actOn } from '../acts.ts'
import { answerBody } from '../command-body.ts'
import { spokenName } from '../person-name.ts'
import type { CommandBody } from '../sending.ts'
import type { VisitActs } from '../useVisitActs.ts'
import { actLabel } from '../words.ts'
import { Options } from './Options.tsx'
import styles from './Panel.module.css'
import { Panel } from './Panel.tsx'

interface Props {
  readonly visit: Visit
  readonly acts: VisitActs
}

const heard = [
  ['yes', 'heardYes'],
  ['no', 'heardNo'],
  ['later', 'heardLater'],
  ['absent', 'heardAbsent'],
] as const satisfies readonly (readonly [ActKey, KeyName])[]

/** A call by telephone: the number, the seconds since the receiver was lifted, and one key for how it went. */
export function PhonePanel({ visit, acts }: Props) {
  const t = useText()
  const { all, first } = calleesOf(visit)
  const [chosen, choose] = useState(first)
  const [since, begin] = useState(serverNow)
  const callee = all[chosen] ?? all[0]
  const busy = acts.sending !== null && acts.sending.state !== 'refused'
  const answers = heard.flatMap(([word, key]) => {
    const act = actOn(visit, word)
    return act === null ? [] : [{ act, key }]
  })
  const name = spokenName(callee?.name ?? '')
  const whom = callee?.staffId ? { hostId: callee.staffId } : {}
  const spoke = (): CommandBody => ({
    type: 'speak',
    via: 'phone',
    callResult: 'answered',
    seconds: Math.max(1, Math.round((serverNow() - since) / 1000)),
    ...whom,
  })
  const missed = () => {
    const body: CommandBody = { type: 'speak', via: 'phone', callResult: 'noAnswer', ...whom }
    void acts.send(body, t('reach.phone.nothingLabel', { name }))
  }
  /** The call first, then what was said in it. */
  const hear = async (act: Act) => {
    if (busy || !(await acts.send(spoke(), t('reach.phone.spokeLabel', { name })))) return
    if (act.kind === 'answerYes')
      void acts.send({ ...answerBody('yes', act, 'phone'), ...whom }, actLabel(t, act, visit))
    else acts.open('picker', act, { via: 'phone', ...(callee?.staffId && { staffId: callee.staffId }) })
  }
  useKey('heardNothing', missed)
  return (
    <Panel
      title={t('reach.phone.title')}
      record={t('reach.phone.spoke')}
      busy={busy}
      onRecord={() => void acts.send(spoke(), t('reach.phone.spokeLabel', { name }))}
      onClose={acts.close}
    >
      {callee && <Calling callee={callee} since={since} />}
      {all.length > 1 && (
        <Options
          label={t('reach.phone.whom')}
          value={String(chosen)}
          options={all.map((one, at) => ({ value: String(at), label: spokenName(one.name), note: one.extension }))}
          onChange={(at) => {
            choose(Number(at))
            begin(serverNow())
          }}
        />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a named group of buttons, no form */}
      <div role="group" aria-label={t('reach.phone.heard')} className={styles['list']} data-aside="">
        {answers.map(({ act, key }) => (
          <Heard key={act.id} act={act} keyName={key} visit={visit} busy={busy} onHeard={() => void hear(act)} />
        ))}
        <Button wide keyHint={drawnKey('heardNothing')} aria-disabled={busy || undefined} onClick={missed}>
          {t('reach.phone.nothing')}
        </Button>
      </div>
    </Panel>
  )
}

function Calling({ callee, since }: { callee: Callee; since: number }) {
  const t = useText()
  const format = useFormat()
  const now = useNow()
  const { name, extension } = callee
  const number = extension ? t('reach.acts.extension', { number: extension }) : t('reach.acts.noNumber')
  return (
    <p className={styles['calling']}>
      <span>{t.rich('reach.phone.calling', { name: spokenName(name), number, b: (words) => <b>{words}</b> })}</span>
      <span className="num" role="timer" aria-live="off">
        {format.duration(Math.max(0, (now - since) / 1000))}
      </span>
    </p>
  )
}

interface HeardProps {
  readonly act: Act
  readonly keyName: KeyName
  readonly visit: Visit
  readonly busy: boolean
  readonly onHeard: () => void
}

function Heard({ act, keyName, visit, busy, onHeard }: HeardProps) {
  const t = useText()
  useKey(keyName, onHeard)
  return (
    <Button wide keyHint={drawnKey(keyName)} aria-disabled={busy || undefined} onClick={onHeard}>
      {actLabel(t, act, visit)}
    </Button>
  )
}
