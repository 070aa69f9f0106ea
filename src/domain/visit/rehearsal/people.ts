import type { Actor } from '../../sop/sop.ts'
import type { Who } from '../command.ts'
import type { HostRef } from '../moment.ts'
import type { Visit } from '../visit.ts'

const hostId = 'rehearsal-host'

/** Whoever is on duty: may record everything. */
export const rehearsalOfficer: Who = person('officer', 'officer')

/** The host of a rehearsal under the name that the screen gives them. */
export function rehearsalHost(name: string): HostRef {
  return { kind: 'staff', staffId: hostId, name }
}

/** The other one, to whom a sheet is forwarded. */
export function otherHost(name: string): HostRef {
  return { kind: 'staff', staffId: 'rehearsal-other', name }
}

/** Who plays an actor of the SOP in a rehearsal; the host is whomever the visit is for now. */
export function playing(actor: Actor, visit: Visit | null): Who {
  switch (actor.role) {
    case 'visitor':
      return { role: 'visitor', by: { kind: 'visitor' }, headOf: [], duties: [] }
    case 'officer':
      return rehearsalOfficer
    case 'host':
      return person('host', visit?.host?.kind === 'staff' ? visit.host.staffId : hostId)
    case 'staff':
      return { ...person('host', `rehearsal-${actor.key}`), duties: [actor.key] }
    case 'rule':
      return { role: 'system', by: { kind: 'system' }, headOf: [], duties: [] }
    default: {
      const never: never = actor.role
      return never
    }
  }
}

function person(role: 'officer' | 'host', id: string): Who {
  return { role, by: { kind: 'account', accountId: id, staffId: id, name: id }, staffId: id, headOf: [], duties: [] }
}
