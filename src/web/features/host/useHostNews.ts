/** Hears who came, what the desk wrote and what time it is: a knock and a short shake for a new question, words for those who cannot see the screen. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { serverNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { limitsIn } from '../desk/news.ts'
import { knock } from '../sound/play.ts'
import { soundChoice } from '../sound/sound-choice.ts'
import { newIn } from '../talk/conversation.ts'
import { wasOwn } from '../visit/sending.ts'
import { visitorName } from '../visit/words.ts'
import type { HostToday } from './useHostDay.ts'

const shake = [180, 90, 180]
const every = 5_000

/** The words of the polite region. `day` is null until the list was read once; `onNew` hears of questions that came meanwhile. */
export function useHostNews({ day, visits }: HostToday, onNew: (visits: readonly Visit[]) => void): string {
  const asked = day?.asked ?? null
  const talking = day === null ? null : visits
  const t = useText()
  const format = useFormat()
  const [spoken, setSpoken] = useState('')
  const before = useRef<readonly string[] | null>(null)
  const checked = useRef(serverNow())

  const read = useEffectEvent((list: readonly Visit[]) => {
    const known = before.current
    before.current = list.map((visit) => visit.id)
    const came = known === null ? [] : list.filter((visit) => !known.includes(visit.id))
    const first = came[0]
    if (!first) return
    ring()
    setSpoken(t('host.said.came', { name: visitorName(t, first) }))
    onNew(came)
  })
  useEffect(() => {
    if (asked !== null) read(asked)
  }, [asked])

  const listened = useRef<readonly Visit[] | null>(null)
  const listen = useEffectEvent((list: readonly Visit[]) => {
    const known = listened.current
    listened.current = list
    if (known === null) return
    for (const visit of list) {
      const last = newIn(
        known.find((one) => one.id === visit.id),
        visit,
      ).at(-1)
      if (last === undefined || wasOwn(visit)) continue
      ring()
      setSpoken(t('talk.said', { from: t('talk.desk'), name: visitorName(t, visit), text: last.text }))
    }
  })
  useEffect(() => {
    if (talking !== null) listen(talking)
  }, [talking])

  const tick = useEffectEvent(() => {
    const now = serverNow()
    const news = limitsIn(asked ?? [], checked.current, now)[0]
    checked.current = now
    if (news?.kind === 'quarter') {
      const time = format.durationWords(news.leftSeconds)
      setSpoken(t('host.said.quarter', { name: visitorName(t, news.visit), time }))
    }
    if (news?.kind === 'over') setSpoken(t('host.said.over', { name: visitorName(t, news.visit) }))
  })
  useEffect(() => {
    const timer = setInterval(() => tick(), every)
    return () => clearInterval(timer)
  }, [])
  return spoken
}

/** Sounds and shakes where this device wants it; a browser that was not touched yet stays silent. */
function ring(): void {
  knock()
  if (soundChoice().on && navigator.userActivation?.hasBeenActive) navigator.vibrate?.(shake)
}
