import type { ChannelTried } from '../../contract/channel-settings.ts'
import { iso } from '../instants.ts'
import type { Parts } from '../parts.ts'
import type { Said } from './ways-out.ts'

/** Sends something at once, and tells what the other side said and how long that took. */
export async function tried({ clock }: Parts, send: () => Promise<Said>): Promise<ChannelTried> {
  const began = clock()
  const { went, reply } = await send()
  return { went, reply, at: iso(clock()), tookMs: Math.max(0, clock() - began) }
}
