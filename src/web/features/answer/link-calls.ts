/** What the page of a link reads and sends: the token in its address is the right to it. */
import { queryOptions } from '@tanstack/react-query'
import type { AnswerLink, LinkAnswer } from '../../../contract/answer.ts'
import { get, post } from '../../api/client.ts'
import { setServerClock } from '../../api/clock.ts'
import { Offline } from '../../api/failure.ts'
import { queries } from '../../api/queries.ts'

/** Another's answer, or a visitor who leaves, shows within so long. */
const every = 4_000

/** What is sent: an answer, the visitor called in, or that it reached the wrong person. */
export type LinkSend =
  | { readonly to: ''; readonly body: LinkAnswer }
  | { readonly to: '/receive'; readonly body: { readonly commandId: string } }
  | { readonly to: '/disown'; readonly body: undefined }

/** The link, read anew every few seconds as long as it is open: without a session there is no stream of events. */
export function linkQuery(token: string) {
  return queryOptions({
    queryKey: ['link', token],
    queryFn: async ({ signal }) => timed(await get<AnswerLink>(pathOf(token), { signal, quiet: true })),
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: true,
    refetchInterval: ({ state }) => {
      if (state.error !== null && !(state.error instanceof Offline) && state.error.status < 500) return false
      return state.data?.end == null ? every : false
    },
  })
}

/** Sends, and shows what was answered. */
export async function sendByLink(token: string, { to, body }: LinkSend): Promise<AnswerLink> {
  const link = timed(await post<AnswerLink>(`${pathOf(token)}${to}`, body, { quiet: true }))
  // A reading that is under way was begun before this answer and would undo it on the screen.
  await queries.cancelQueries({ queryKey: linkQuery(token).queryKey })
  queries.setQueryData(linkQuery(token).queryKey, link)
  return link
}

/** Says that a person sees the page. */
export async function tellOpened(token: string): Promise<void> {
  await post<void>(`${pathOf(token)}/opened`, undefined, { quiet: true })
}

function pathOf(token: string): string {
  return `/api/answer/${encodeURIComponent(token)}`
}

function timed(link: AnswerLink): AnswerLink {
  setServerClock(link.now)
  return link
}
