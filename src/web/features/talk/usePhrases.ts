/** The quick phrases of one side: the office's own where it has any, else those that come with Lawang, in the language of the writer. */
import { useQuery } from '@tanstack/react-query'
import { useText } from '../../text/TextProvider.tsx'
import { officeQuery, roomsQuery } from '../office/office-queries.ts'
import type { Side } from './conversation.ts'

/** A key chooses one of them, and one more is for own words. */
const most = 8

const ofDesk = ['waiting', 'howLong', 'soon', 'straight', 'leaving'] as const
const ofHost = ['five', 'lobby', 'fetch', 'mine'] as const

/** Each says one thing; those of the host name the rooms of the office too. */
export function usePhrases(side: Side): readonly string[] {
  const t = useText()
  const own = useQuery(officeQuery).data?.phrases[side] ?? []
  const rooms = useQuery({ ...roomsQuery, enabled: side === 'host' }).data ?? []
  if (own.length > 0) return own.slice(0, most)
  if (side === 'desk') return ofDesk.map((one) => t(`talk.ofDesk.${one}`))
  return [
    ...ofHost.map((one) => t(`talk.ofHost.${one}`)),
    ...rooms.map(({ name }) => t('talk.ofHost.room', { room: name })),
  ].slice(0, most)
}
