import type { HostField, Intake, Issue, Keep, Need, Role } from './sop.ts'

/** Guest-book fields that need no word of the office, with what holds where a file does not name them. */
export const knownFields = {
  institution: 'optional',
  phone: 'optional',
  companions: 'optional',
  purpose: 'required',
  address: 'none',
  email: 'none',
  position: 'none',
  vehicle: 'none',
} as const satisfies Record<string, Need>

export const knownThings = ['identityCard', 'phone', 'bag', 'letter'] as const
export const knownCards = ['visitorCard', 'lockerKey'] as const

export const roles = ['visitor', 'officer', 'host', 'staff', 'rule'] as const satisfies readonly Role[]
export const needs = ['required', 'optional', 'none'] as const satisfies readonly Need[]
export const hostFields = ['staff', 'unit', 'named', 'none'] as const satisfies readonly HostField[]
export const keeps = ['held', 'offered', 'none'] as const satisfies readonly Keep[]
export const identityKeeps = ['held', 'seen', 'offered', 'none'] as const satisfies readonly Keep[]
export const issues = ['worn', 'carried', 'spent', 'none'] as const satisfies readonly Issue[]

/** What holds where a file says nothing. */
export const bareIntake: Intake = {
  fields: { host: 'staff', values: knownFields },
  keeps: { identityCard: 'none' },
  issues: {},
  signs: { entering: 'none', leaving: 'none' },
  admits: {},
}
