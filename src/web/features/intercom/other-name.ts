import type { IntercomCall } from '../../../contract/intercom.ts'
import { spokenName } from '../visit/person-name.ts'

/** The other end by its name: whoever calls or is called; `desk` while nobody there has picked up. */
export function otherName(call: IntercomCall, desk: string): string {
  const { name } = call.from.you ? call.to : call.from
  return name === null ? desk : spokenName(name)
}
