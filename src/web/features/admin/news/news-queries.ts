import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ChannelItem, ChannelPage } from '../../../../contract/channel-settings.ts'
import type { HookPage } from '../../../../contract/hooks.ts'
import type { LadderPage } from '../../../../contract/ladders.ts'
import type { MessagePage } from '../../../../contract/outbox.ts'
import { get } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'

const root = 'office'

/** The channels, and how they do. */
export const channelsQuery = queryOptions({
  queryKey: [root, 'channels'],
  queryFn: async ({ signal }) => (await get<ChannelPage>('/api/channels', { signal })).items,
})

/** The programs that are told. */
export const hooksQuery = queryOptions({
  queryKey: [root, 'hooks'],
  queryFn: async ({ signal }) => (await get<HookPage>('/api/hooks', { signal })).items,
})

/** The ladder of the office first, then those of its units. */
export const laddersQuery = queryOptions({
  queryKey: [root, 'ladders'],
  queryFn: async ({ signal }) => (await get<LadderPage>('/api/ladders', { signal })).items,
})

/** Messages, a page after the other; `path` says which. */
export function messagesQuery(path: string, filter: string) {
  return infiniteQueryOptions({
    queryKey: [root, 'messages', path, filter],
    queryFn: ({ signal, pageParam }) => {
      const after = pageParam === null ? '' : `&after=${encodeURIComponent(pageParam)}`
      return get<MessagePage>(`${path}?limit=50${filter}${after}`, { signal })
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    // What is on its way moves on without a word of the office's events.
    refetchInterval: ({ state }) => (isMoving(state.data?.pages) ? 3_000 : false),
  })
}

function isMoving(pages: readonly MessagePage[] | undefined): boolean {
  return pages?.some(({ items }) => items.some(({ state }) => state === 'waiting' || state === 'sending')) ?? false
}

/** Puts what was answered about one channel in its place. */
export function keepChannel(item: ChannelItem): void {
  queries.setQueryData(channelsQuery.queryKey, (items) => items?.map((one) => (one.kind === item.kind ? item : one)))
}
