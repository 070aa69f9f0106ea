import type { Who } from '../../domain/visit/command.ts'
import type { Caller } from '../caller.ts'

/** The caller as the domain knows them. Functions of an SOP (role `staff`) are nobody's yet; the desk records for them. */
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

/** Lawang itself, when it acts by the clock. */
export const lawang: Who = { role: 'system', by: { kind: 'system' }, headOf: [], duties: [] }
