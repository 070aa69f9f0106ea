import { dutiesOf, type Player } from '../../domain/access/functions.ts'
import type { Command, Who } from '../../domain/visit/command.ts'
import type { HostRef } from '../../domain/visit/moment.ts'
import type { StaffRow } from '../../store/rows.ts'
import type { Caller } from '../caller.ts'

/** The caller as the domain knows them, before it is known which visit it is about. */
export function whoOf(caller: Caller): Who {
  return {
    role: caller.role,
    by: {
      kind: 'account',
      accountId: caller.accountId,
      name: caller.name,
      ...(caller.staffId === null ? {} : { staffId: caller.staffId }),
    },
    ...(caller.staffId === null ? {} : { staffId: caller.staffId }),
    headOf: caller.headOf,
    duties: [],
  }
}

/** A member of staff who acts without an account's session: by a link, or a button in a chat. */
export function whoOfStaff({ id, name, headOf }: Pick<StaffRow, 'id' | 'name' | 'headOf'>): Who {
  return { role: 'host', by: { kind: 'staff', staffId: id, name }, staffId: id, headOf, duties: [] }
}

/** The same with the functions that they play on a visit to this host. */
export function onDuty(who: Who, players: readonly Player[], visit: { readonly host?: HostRef } | Command): Who {
  return { ...who, duties: dutiesOf(players, who.staffId, 'host' in visit ? visit.host : undefined) }
}

/** Lawang itself, when it acts by the clock. */
export const lawang: Who = { role: 'system', by: { kind: 'system' }, headOf: [], duties: [] }
