/** Where the host is on their screen: the list of the day, or one visit, and in it the page of one answer. It is kept in the address. */
import { useEffect, useEffectEvent } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { useAddress } from '../../shell/useAddress.ts'
import { type Reasoned, reasoned } from './answers.ts'
import type { HostDay } from './today.ts'

/** What can be opened from a sheet beside an answer: another answer, the messages, another time, calling it off. */
const asides = ['change', 'talk', 'move', 'cancel'] as const
export type Aside = (typeof asides)[number]

export interface PlaceInDay {
  /** The visit whose sheet is open; null on the list. */
  readonly visitId: string | null
  /** The answer whose reason is picked, the choice of another one, or one of the pages beside the sheet. */
  readonly answer: Reasoned | Aside | null
  /** The invitation that is being written: a new one, or again to the visitor of a visit. */
  readonly invite: string | null
  readonly open: (id: string) => void
  readonly toAnswer: (answer: Reasoned | Aside) => void
  readonly toInvite: (again: string | null) => void
  /** Back to the sheet itself, unless something else was opened since. */
  readonly toSheet: () => void
  readonly toToday: () => void
  readonly hrefOf: (id: string) => string
  /** New questions: the sheet opens by itself where nothing else is being done. */
  readonly onNew: (came: readonly Visit[]) => void
}

/** The place, and where one can go from it. `wide` shows the list and a sheet beside each other. */
export function usePlaceInDay(day: HostDay | null, wide: boolean): PlaceInDay {
  const [search, go, isStill] = useAddress()
  const visitId = search.get('visit')
  const written = search.get('answer')
  const answer = [...asides, ...reasoned].find((word) => word === written) ?? null
  const invite = search.get('invite')
  const listed = search.get('list') !== null
  const open = (id: string, how?: 'push' | 'replace') => go({ visit: id, answer: null, list: null, invite: null }, how)

  // The screen begins with the sheet of the one who waits; with several it begins with the list, most urgent first.
  const begin = useEffectEvent((asked: HostDay['asked']) => {
    const first = asked[0]
    if (visitId !== null || listed || invite !== null || !first) return
    if (asked.length === 1 || wide) open(first.id, 'replace')
  })
  const asked = day?.asked
  useEffect(() => {
    if (asked) begin(asked)
  }, [asked])

  return {
    visitId,
    answer,
    invite,
    open,
    toAnswer: (word) => go({ answer: word }),
    toSheet: () => {
      if (isStill()) go({ answer: null }, 'replace')
    },
    toInvite: (again) => go({ invite: again ?? 'new', visit: null, answer: null, list: 'all' }),
    toToday: () => go({ visit: null, answer: null, list: 'all', invite: null }),
    hrefOf: (id) => `/host?visit=${id}`,
    onNew: (came) => {
      const first = came[0]
      if (visitId === null && listed && invite === null && first && day?.asked.length === came.length) open(first.id)
    },
  }
}
