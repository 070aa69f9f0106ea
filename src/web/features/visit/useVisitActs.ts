/** What the officer does with the visit on the sheet: an act is sent at once, or opens the panel that asks for what it needs. */
import { useState } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { useText } from '../../text/TextProvider.tsx'
import { speaksAbout, useLine } from '../intercom/line.ts'
import { usePost } from '../post/usePost.ts'
import { type Act, planOf } from './acts.ts'
import { type Ask, askOf, bodyOf, type DeskVia, usualVia } from './command-body.ts'
import { type CommandBody, dismiss, type Sending, sendCommand, useSending } from './sending.ts'
import { actLabel } from './words.ts'

/** A panel in place of facts and actions. */
type PanelName =
  | Exclude<Ask, 'nothing' | 'register'>
  | 'correct'
  | 'note'
  | 'talk'
  | 'move'
  | 'phone'
  | 'tell'
  | 'problem'
  | 'more'

export interface OpenPanel {
  readonly visitId: string
  readonly name: PanelName
  /** The act that it completes; null for those that stand on their own. */
  readonly act: Act | null
  /** Through what its answer was heard just now, and from whom, where that is known. */
  readonly heard: Heard | null
}

interface Heard {
  readonly via: DeskVia
  readonly staffId?: string
}

export interface VisitActs {
  readonly panel: OpenPanel | null
  /** Something is being written in a panel that the last act did not come from. */
  readonly writing: boolean
  readonly sending: Sending | null
  /** Through what an answer is recorded; null where the one asked sits here themself. */
  readonly via: DeskVia | null
  readonly online: boolean
  /** The same for an act that is not the one drawn largest. */
  readonly viaOf: (act: Act) => DeskVia | null
  readonly setVia: (via: DeskVia) => void
  readonly press: (act: Act) => void
  readonly send: (body: CommandBody, label: string) => Promise<boolean>
  readonly open: (name: PanelName, act?: Act, heard?: Heard) => void
  readonly close: () => void
}

interface Given {
  readonly visit: Visit | null
  /** How many waiting rooms there are to choose from. */
  readonly rooms: number
  /** The member of staff who is signed in, if the account belongs to one. */
  readonly ownStaffId: string | null
  readonly online: boolean
  readonly onRegister: (visit: Visit) => void
}

/** The acts of the visit that is chosen. */
export function useVisitActs({ visit, rooms, ownStaffId, online, onRegister }: Given): VisitActs {
  const t = useText()
  const [panel, setPanel] = useState<OpenPanel | null>(null)
  const [sentFrom, setSentFrom] = useState<OpenPanel | null>(null)
  const [chosenVia, setVia] = useState<DeskVia | null>(null)
  const sending = useSending(visit?.id ?? null)
  const { post } = usePost()
  const own = ownStaffId !== null && visit?.host?.id === ownStaffId
  const { call } = useLine()
  // What is recorded while they speak was said on the intercom.
  const usual = (one: Visit) => (speaksAbout(call, one.id) ? 'intercom' : usualVia(one))
  const isOwn = (act: Act) => act.offer.role === 'officer' || (own && act.offer.role !== 'staff')
  const viaOf = (act: Act) => (visit === null || isOwn(act) ? null : (chosenVia ?? usual(visit)))
  const main = visit === null ? null : planOf(visit).main
  const via = visit === null ? null : main ? viaOf(main) : own ? null : usual(visit)

  const send = async (body: CommandBody, label: string) => {
    if (visit === null || !online) return false
    // A refusal stands until something else is tried.
    if (sending?.state === 'refused') dismiss(visit.id)
    setSentFrom(panel)
    const recorded = await sendCommand(visit.id, { ...body, ...(post !== null && { post }) }, label)
    if (recorded !== null) setPanel((now) => (now === panel ? null : now))
    return recorded !== null
  }
  const open = (name: PanelName, act?: Act, heard?: Heard) => {
    if (visit !== null) setPanel({ visitId: visit.id, name, act: act ?? null, heard: heard ?? null })
  }
  const press = (act: Act) => {
    if (visit === null) return
    const ask = askOf(act, rooms)
    if (ask === 'nothing') void send(bodyOf(act, viaOf(act)), actLabel(t, act, visit))
    else if (ask === 'register') onRegister(visit)
    else open(ask, act)
  }
  const shown = panel?.visitId === visit?.id ? panel : null
  return {
    panel: shown,
    writing: shown !== null && shown !== sentFrom,
    sending,
    via,
    viaOf,
    online,
    setVia,
    press,
    send,
    open,
    close: () => setPanel(null),
  }
}
