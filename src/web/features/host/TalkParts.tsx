/** What the sheet of a host has besides while they speak with the desk. */
import IconPhoneOff from '@tabler/icons-react/icons/IconPhoneOff'
import { useEffect } from 'react'
import type { IntercomCall } from '../../../contract/intercom.ts'
import type { Visit } from '../../../contract/visit.ts'
import { useNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Fact } from '../../ui/Facts.tsx'
import { theEngine } from '../intercom/later.ts'
import { keepLine } from '../intercom/line.ts'
import { spokenName } from '../visit/person-name.ts'
import { useWhen } from '../visit/useWhen.ts'
import { clockOf } from '../visit/visit-clock.ts'

/** Ends the call, under the thumb. */
export function HangUp({ call }: { call: IntercomCall }) {
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
