/** The state of the desk: which visit is chosen, what is open beside the list, and where attention goes after an act. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Session } from '../../../contract/session.ts'
import type { Visit } from '../../../contract/visit.ts'
import type { Mode } from '../keys/keymap.ts'
import { usePost } from '../post/usePost.ts'
import { inRows, nextAfter, type VisitGroup } from '../visit/groups.ts'
import { byBarcode, byCard } from '../visit/search.ts'
import { markOwn, type Recorded, useAnySending, useRecorded } from '../visit/sending.ts'
import { useArranged, usePointed } from '../visit/useArranged.ts'
import { useVisitActs } from '../visit/useVisitActs.ts'
import { deskQuery, keepVisit, refreshDesk, visitQuery } from '../visit/visit-queries.ts'
import { useMedia } from './useMedia.ts'
import { useOpenVisits } from './useOpenVisits.ts'
import { useRegistering } from './useRegistering.ts'
import { useRowFocus } from './useRowFocus.ts'

/** Under this width the sheet lies over the list. */
const narrowest = '(max-width: 1179px)'

/** After these the visitor still stands at the desk: attention stays with them. */
const staying = [
  'correct',
  'note',
  'say',
  'speak',
  'move',
  'lose',
  'waive',
  'see',
  'deposit',
  'issue',
  'perform',
  'arrive',
  'call',
  'queue',
  'ask',
] as const
const stayingToo = ['reportBack', 'turnAway', 'handBack', 'takeBack'] as const

/** Everything that the desk's screen shows and does. */
export function useDesk(session: Session) {
  const open = useOpenVisits(session.account.id)
  const desk = useQuery(deskQuery).data ?? null
  const [chosen, setChosen] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const [help, setHelp] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const [counted, setCounted] = useState<Visit | null>(null)
  const [digits, setDigits] = useState('')
  const [pointed, point] = usePointed()
  const narrow = useMedia(narrowest)
  const list = useRef<HTMLElement>(null)
  const sheet = useRef<HTMLDivElement>(null)

  const { post } = usePost()
  const groups = useArranged(open.visits ?? [], { selected: chosen, pointed }, post)
  const rows = inRows(groups)
  const filed = useFiled(chosen, rows)
  const selected = rows.find((visit) => visit.id === chosen) ?? null
  const visit = selected ?? filed
  const first = rows[0]?.id ?? null
  // The first row is chosen once and then stays: a sheet never changes by itself under somebody's eyes.
  if (chosen === null && first !== null) setChosen(first)
  const focusRow = useRowFocus(groups, selected?.id ?? null, list, sheet)
  const registering = useRegistering(session.account.id)
  const acts = useVisitActs({
    visit,
    rooms: desk?.rooms.length ?? 0,
    ownStaffId: session.account.staffId,
    online: open.online,
    onRegister: registering.open,
  })

  const choose = (id: string, focus = true) => {
    setChosen(id)
    setHelp(false)
    setMessage(null)
    setCounted(null)
    if (narrow) setOver(true)
    if (focus && !narrow) focusRow(id)
  }
  const step = (id: string | null) => {
    if (id === null) return
    setChosen(id)
    setMessage(null)
    setCounted(null)
    focusRow(id)
  }
  /** A card by its number; what no visitor carries is said. */
  const card = (number: string) => {
    const found = byCard(rows, number)
    if (found) choose(found.id)
    else setMessage(number)
  }
  /** A scanned code; in a field, what is no card of a visit was typed there. */
  const scan = (code: string, inField: boolean) => {
    const found = byBarcode(rows, code)
    if (found === null && (inField || registering.form !== null)) return false
    if (found === null) setMessage(code)
    else {
      registering.close()
      acts.close()
      choose(found.id)
    }
    return true
  }
  const recorded = useAfterActs(groups, (id, from) => {
    // An act may be recorded long after its press: whoever is at something else by then is left at it.
    if (chosen !== from || acts.writing || registering.form !== null) return
    setChosen(id)
    if (narrow) setOver(false)
    if (id !== null) focusRow(id)
  })
  const registered = (made: Visit) => {
    markOwn(made)
    void keepVisit(made).then(refreshDesk)
    registering.close()
    // Who is only counted is nobody's visit: a word in the bar is all there is to see.
    if (made.archive !== null) return setCounted(made)
    setChosen(made.id)
    focusRow(made.id)
  }
  const mode: Mode =
    registering.form !== null
      ? 'form'
      : acts.panel === null
        ? 'desk'
        : acts.panel.name === 'picker'
          ? 'picker'
          : 'panel'
  return {
    ...{ open, desk, groups, rows, visit, selected, acts, registering, recorded, mode, list, sheet },
    ...{ narrow, over, help, message, counted, digits, setDigits, setHelp, setOver, setMessage, point },
    ...{ choose, step, card, scan, focusRow, registered },
  }
}

export type Desk = ReturnType<typeof useDesk>

/** A visit that is no row: filed already, and found by search. */
function useFiled(chosen: string | null, rows: readonly Visit[]): Visit | null {
  const wanted = chosen !== null && !rows.some((visit) => visit.id === chosen)
  const query = useQuery({ ...visitQuery(chosen ?? ''), enabled: wanted })
  return wanted && query.data ? query.data : null
}

/** Where attention goes once an act is recorded: the next visit of the group that it stood in, or nowhere. */
function useAfterActs(
  groups: readonly VisitGroup[],
  onNext: (id: string | null, from: string) => void,
): Recorded | null {
  const recorded = useRecorded()
  const busy = useAnySending()
  const [memory] = useState<{ groups: readonly VisitGroup[]; seen: string | null }>(() => ({
    groups: [],
    seen: recorded?.commandId ?? null,
  }))
  const move = useEffectEvent((last: Recorded) => {
    const next = stays(last) ? last.visitId : nextAfter(memory.groups, last.visitId)
    onNext(last.filed && next === last.visitId ? null : next, last.visitId)
  })
  useEffect(() => {
    if (recorded === null || recorded.commandId === memory.seen) return
    memory.seen = recorded.commandId
    move(recorded)
  }, [recorded, memory])
  // The groups as they were when the command was sent: this effect runs after the one above.
  useEffect(() => {
    if (!busy) memory.groups = groups
  }, [groups, busy, memory])
  return recorded
}

function stays({ body }: Recorded): boolean {
  return [...staying, ...stayingToo].some((type) => type === body.type)
}
