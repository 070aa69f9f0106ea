/** Hears the news of the desk: sounds at once, words one at a time, at most one in five seconds. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import type { Translator } from '../../../text/index.ts'
import { serverNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { knock, lowTone } from '../sound/play.ts'
import { spokenName } from '../visit/person-name.ts'
import { wasOwn } from '../visit/sending.ts'
import { hostName, turnName, visitorName } from '../visit/words.ts'
import { changesIn, limitsIn, type News, nextNews } from './news.ts'

const pause = 5_000

/** The words of the polite region. `visits` is null until the list was read once. */
export function useNews(visits: readonly Visit[] | null, selected: string | null): string {
  const [spoken, setSpoken] = useState('')
  const waiting = useRef<readonly News[]>([])
  const before = useRef<readonly Visit[] | null>(null)
  const checked = useRef(serverNow())
  const wordsOf = useWords()

  const hear = (news: readonly News[]) => {
    if (news.some((one) => one.kind === 'answered' || one.kind === 'said')) knock()
    if (news.some((one) => one.kind === 'unanswered' || (one.kind === 'over' && one.overSeconds === 0))) lowTone()
    waiting.current = [...waiting.current, ...news]
  }
  const read = useEffectEvent((list: readonly Visit[]) => {
    if (before.current !== null) hear(changesIn(before.current, list, wasOwn))
    before.current = list
  })
  useEffect(() => {
    if (visits !== null) read(visits)
  }, [visits])

  const tick = useEffectEvent(() => {
    const now = serverNow()
    hear(limitsIn(visits ?? [], checked.current, now))
    checked.current = now
  })
  const speak = useEffectEvent(() => {
    const next = nextNews(waiting.current, selected)
    if (next === null) return
    waiting.current = waiting.current.filter((one) => one !== next)
    setSpoken(wordsOf(next))
  })
  useEffect(() => {
    let spokenAt = Number.NEGATIVE_INFINITY
    const timer = setInterval(() => {
      tick()
      if (waiting.current.length > 0 && Date.now() - spokenAt >= pause) {
        speak()
        spokenAt = Date.now()
      }
    }, 1000)
    return () => clearInterval(timer)
  }, [])
  return spoken
}

function useWords(): (news: News) => string {
  const t = useText()
  const format = useFormat()
  return (news) => {
    const name = visitorName(t, news.visit)
    switch (news.kind) {
      case 'answered':
        return answeredWords(t, news.visit, name)
      case 'unanswered':
        return t('reach.said.unanswered', { name })
      case 'wentOn':
        return t('reach.said.wentOn', { name, who: turnName(t, news.visit) })
      case 'came':
        return t('desk.said.came', { name })
      case 'said':
        return t('talk.said', { from: hostName(t, news.visit), name, text: news.text })
      case 'quarter':
        return t('desk.said.quarter', { name, time: format.durationWords(news.leftSeconds) })
      case 'over':
        return news.overSeconds === 0
          ? t('desk.said.over', { name })
          : t('desk.said.overMore', { name, time: format.durationWords(news.overSeconds) })
      default:
        return news satisfies never
    }
  }
}

/** Who answered what, and through what it came. */
function answeredWords(t: Translator, visit: Visit, name: string): string {
  const { answer } = visit
  if (answer === null) return ''
  return t('desk.said.answered', {
    host: answer.givenBy === null ? hostName(t, visit) : spokenName(answer.givenBy),
    answer: t(`visit.answer.${answer.answer}`),
    via: t(`visit.via.${answer.via}`),
    name,
  })
}
