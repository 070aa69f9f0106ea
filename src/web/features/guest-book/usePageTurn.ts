/** Keeps the eye where it is: a month opens at its last line, earlier lines come in above without moving what is read. */
import { type RefObject, useLayoutEffect, useRef } from 'react'

interface Seen {
  readonly asked: string
  readonly first: string | null
  readonly last: string | null
  readonly height: number
  readonly atEnd: boolean
}

const near = 40

interface Shown {
  readonly asked: string
  /** The lines that stand on top and at the end. */
  readonly first: string | null
  readonly last: string | null
  /** False for a list that is read from its start. */
  readonly fromEnd: boolean
}

/** Places the scroll of a list of lines; answers what keeps up with the scrolling. */
export function usePageTurn(place: RefObject<HTMLElement | null>, { asked, first, last, fromEnd }: Shown): () => void {
  const seen = useRef<Seen | null>(null)
  useLayoutEffect(() => {
    const list = place.current
    if (!list || first === null) return
    const before = seen.current
    if (before?.asked !== asked) list.scrollTop = fromEnd ? list.scrollHeight : 0
    else if (fromEnd && before.first !== first) list.scrollTop += list.scrollHeight - before.height
    else if (fromEnd && before.last !== last && before.atEnd) list.scrollTop = list.scrollHeight
    seen.current = { asked, first, last, height: list.scrollHeight, atEnd: isAtEnd(list) }
  }, [place, asked, first, last, fromEnd])
  return () => {
    const list = place.current
    if (list && seen.current) seen.current = { ...seen.current, atEnd: isAtEnd(list) }
  }
}

function isAtEnd(list: HTMLElement): boolean {
  return list.scrollHeight - list.scrollTop - list.clientHeight < near
}
