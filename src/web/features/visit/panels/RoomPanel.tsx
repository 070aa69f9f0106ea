import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../../../text/TextProvider.tsx'
import { roomsQuery } from '../visit-queries.ts'
import { Options } from './Options.tsx'
import { Panel } from './Panel.tsx'
import type { PanelProps } from './panel-props.ts'

/** Which of several waiting rooms; the one with the fewest waiting is proposed. */
export function RoomPanel({ visit, busy, onRecord, onClose }: PanelProps) {
  const t = useText()
  const rooms = useQuery(roomsQuery).data?.items ?? []
  const elsewhere = rooms.filter((room) => room.name !== visit.place.room)
  const [chosen, choose] = useState<string | null>(null)
  const emptiest = elsewhere.toSorted((a, b) => a.waiting - b.waiting)[0]?.name ?? null
  const room = chosen ?? emptiest
  const label = t('desk.panel.room.record', { room: room ?? '' })
  return (
    <Panel
      key={rooms.length}
      title={t('desk.panel.room.title')}
      record={label}
      busy={busy}
      onRecord={() => void (room !== null && onRecord({ type: 'seat', room }, label))}
      onClose={onClose}
    >
      <Options
        label={t('desk.panel.room.title')}
        value={room}
        options={elsewhere.map(({ name, waiting }) => ({
          value: name,
          label: name,
          note: t('desk.panel.room.waiting', { n: waiting }),
        }))}
        onChange={choose}
      />
    </Panel>
  )
}
