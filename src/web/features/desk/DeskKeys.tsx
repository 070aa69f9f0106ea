import { useKey, useScan } from '../keys/KeysProvider.tsx'
import { stepFrom } from '../visit/groups.ts'
import { dismiss } from '../visit/sending.ts'
import type { Desk } from './useDesk.ts'

interface Props {
  readonly desk: Desk
  readonly onSearch: () => void
}

const ways = { ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' } as const

/** Binds the keys that belong to the desk itself; those of a visit are bound where its acts are drawn. */
export function DeskKeys({ desk, onSearch }: Props) {
  const { groups, selected, acts, visit, narrow, over } = desk
  useScan(desk.scan)
  useKey('search', onSearch)
  useKey('register', () => desk.registering.open())
  useKey('help', () => desk.setHelp(!desk.help))
  useKey('appointments', () => {
    const today = groups.find(({ group }) => group === 'expected')?.visits[0]
    if (today) desk.step(today.id)
  })
  useKey('choose', ({ key }) => {
    const way = key === 'ArrowUp' || key === 'ArrowDown' || key === 'Home' || key === 'End' ? ways[key] : null
    if (way) desk.step(stepFrom(groups, selected?.id ?? null, way))
  })
  useKey('close', () => {
    if (desk.help) desk.setHelp(false)
    else if (visit !== null && acts.sending?.state === 'refused') dismiss(visit.id)
    else if (narrow && over) {
      desk.setOver(false)
      if (selected) desk.focusRow(selected.id)
    } else desk.setMessage(null)
  })
  return null
}

/** Enter opens the sheet where it lies over the list; where it is open, Enter belongs to its main act. */
export function OpenOnEnter({ onOpen }: { onOpen: () => void }) {
  useKey('main', onOpen)
  return null
}
