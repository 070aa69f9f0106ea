/** Speaking with the desk about a visit: the way to ring it, and what goes on while one speaks. */
import IconPhone from '@tabler/icons-react/icons/IconPhone'
import IconPhoneOff from '@tabler/icons-react/icons/IconPhoneOff'
import { useEffect } from 'react'
import type { IntercomCall } from '../../../contract/intercom.ts'
import type { Visit } from '../../../contract/visit.ts'
import { useNow } from '../../api/clock.ts'
import { useSession } from '../../api/session.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Fact } from '../../ui/Facts.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ringUp, theEngine } from '../intercom/later.ts'
import { isHere, keepLine, useLine } from '../intercom/line.ts'
import { spokenName } from '../visit/person-name.ts'
import { useWhen } from '../visit/useWhen.ts'
import { clockOf } from '../visit/visit-clock.ts'
import styles from './DeskCall.module.css'

/** Rings the desk; while they speak it hangs up. An officer who looks at their own guests sits at the desk already. */
export function DeskCall({ visit }: { visit: Visit }) {
  const t = useText()
  const { call } = useLine()
  const talk = useTalk(visit)
  const { role } = useSession().account
  if (talk !== null) return <HangUp call={talk} />
  if (role !== 'host' || isHere(call) || visit.archive !== null) return null
  return (
    <button type="button" className={styles['desk']} onClick={() => void ringUp(visit.id, null)}>
      <Icon of={IconPhone} size={20} />
      <span>{t('host.call.desk')}</span>
    </button>
  )
}

function useTalk(visit: Visit): IntercomCall | null {
  const { call } = useLine()
  return isHere(call) && call.state === 'connected' && call.visitId === visit.id ? call : null
}

/** Ends the call, under the thumb. */
function HangUp({ call }: { call: IntercomCall }) {
  const t = useText()
  useEffect(() => {
    keepLine({ hangUpBelow: true })
    return () => keepLine({ hangUpBelow: false })
  }, [])
  const hangUp = async () => (await theEngine()).hangUp(call)
  return (
    <Button size="phone" wide icon={IconPhoneOff} onClick={() => void hangUp()}>
      {t('host.call.hangUp')}
    </Button>
  )
}

/** While they speak, the clock stands among the facts, and who records the answer. */
export function TalkFacts({ visit, call }: { visit: Visit; call: IntercomCall }) {
  const t = useText()
  const format = useFormat()
  const when = useWhen()
  const now = useNow()
  const clock = clockOf(visit, now)
  const since = when(Date.parse(visit.question.since ?? visit.attention.since), 'short')
  const time = clock.kind === 'limit' ? format.duration(Math.abs(clock.leftSeconds)) : null
  const other = call.from.you ? call.to.name : call.from.name
  return (
    <>
      <Fact term={t('host.call.waiting')}>
        {time === null || clock.kind !== 'limit'
          ? t('host.call.since', { since })
          : t(clock.leftSeconds < 0 ? 'host.call.sinceOver' : 'host.call.sinceLeft', { since, time })}
      </Fact>
      <Fact term={t('host.call.records')}>
        {t('host.call.recordsWho', { name: other === null ? t('host.place.desk') : spokenName(other) })}
      </Fact>
    </>
  )
}
