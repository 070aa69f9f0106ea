import { createElement, Fragment, type ReactNode } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { useSession } from '../../api/session.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { spokenName } from '../visit/person-name.ts'
import { hostName, visitorName } from '../visit/words.ts'
import type { HostState } from './today.ts'
import { usePromised } from './usePromised.ts'

interface Done {
  readonly title: string
  readonly what: ReactNode
}

const b = (words: ReactNode) => createElement('b', null, words)

/** What the page of an answered visit says first: the host's own answer with how long it took, or who answered for them. */
export function useDone(visit: Visit, state: HostState, mine: boolean): Done {
  const t = useText()
  const format = useFormat()
  const { account } = useSession()
  const promisedWords = usePromised()
  const name = visitorName(t, visit)
  const { answer, meeting } = visit
  switch (state) {
    case 'meeting': {
      const time = format.timeOfDay(Date.parse(visit.place.since ?? visit.attention.since))
      return { title: t('host.done.meeting'), what: t.rich('host.done.meetingSince', { name, time, b }) }
    }
    case 'over':
      if (meeting?.endedAt) {
        const seconds = (Date.parse(meeting.endedAt) - Date.parse(meeting.startedAt)) / 1000
        const minutes = format.wholeMinutes(seconds)
        const time = format.timeOfDay(Date.parse(meeting.endedAt))
        return { title: name, what: t('host.done.metFor', { minutes, time }) }
      }
      return answer === null ? { title: name, what: t('host.done.over') } : answered(answer)
    case 'promised': {
      const when = promisedWords(visit)
      return { title: name, what: when === null ? '' : t('invite.expected', { when }) }
    }
    case 'asked':
    case 'work':
    case 'waiting':
    case 'coming':
      return answer === null ? { title: name, what: visit.visitor?.institution ?? '' } : answered(answer)
    default:
      return state satisfies never
  }

  function answered(given: NonNullable<Visit['answer']>): Done {
    const time = format.timeOfDay(Date.parse(given.at))
    const own = mine && given.recordedBy === account.name
    if (own) {
      const agrees = given.answer === 'yes' && given.role === 'staff'
      const said = t.rich(agrees ? 'host.done.agree' : `host.done.${given.answer}`, { name, b })
      const seconds = visit.steps.find((pass) => pass.endedAt === given.at)?.elapsedSeconds ?? null
      const took =
        seconds === null
          ? t('host.done.answered', { time })
          : t('host.done.answeredIn', { time, length: format.durationWords(seconds) })
      return { title: t('host.done.thanks'), what: createElement(Fragment, null, said, createElement('br'), took) }
    }
    const facts = {
      name,
      answer: t(`visit.answer.${given.answer}`),
      who: spokenName(given.recordedBy) || hostName(t, visit),
      time,
      via: t(`visit.via.${given.via}`),
    }
    return { title: t('host.done.already'), what: t.rich('host.done.by', { ...facts, b }) }
  }
}
