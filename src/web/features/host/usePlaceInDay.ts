/** Where the host is on their screen: the list of the day, or one visit, and in it the page of one answer. It is kept in the address. */
import { useEffect, useEffectEvent } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { useAddress } from '../../shell/useAddress.ts'
import { type Reasoned, reasoned } from './answers.ts'
import type { HostDay } from './today.ts'

export interface PlaceInDay {
  /** The visit whose sheet is open; null on the list. */
  readonly visitId: string | null
  /** The answer whose reason is picked, or the choice of another one. */
  readonly answer: Reasoned | 'change' | null
  readonly open: (id: string) => void
  readonly toAnswer: (answer: Reasoned | 'change') => void
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
  const answer = written === 'change' ? written : (reasoned.find((word) => word === written) ?? null)
  const listed = search.get('list') !== null
  const open = (id: string, how?: 'push' | 'replace') => go({ visit: id, answer: null, list: null }, how)

  // The screen begins with the sheet of the one who waits; with several it begins with the list, most urgent first.
  const begin = useEffectEvent((asked: HostDay['asked']) => {
    const first = asked[0]
    if (visitId !== null || listed || !first) return
    if (asked.length === 1 || wide) open(first.id, 'replace')
  })
  const asked = day?.asked
  useEffect(() => {
    if (asked) begin(asked)
  }, [asked])

  return {
    visitId,
    answer,
    open,
    toAnswer: (word) => go({ answer: word }),
    toSheet: () => {
      if (isStill()) go({ answer: null }, 'replace')
    },
    toToday: () => go({ visit: null, answer: null, list: 'all' }),
    hrefOf: (id) => `/host?visit=${id}`,
    onNew: (came) => {
      const first = came[0]
      if (visitId === null && listed && first && day?.asked.length === came.length) open(first.id)
    },
  }
}
