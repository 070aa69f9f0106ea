import { type Companion, type IdentityKind, identityKinds, type Person } from './moment.ts'
import type { Visit } from './visit.ts'

/** The fields beside the SOP's own that can be mended after they were written. */
export const mendable = ['name', 'institution', 'phone', 'purpose', 'companions', 'identity'] as const
type Mendable = (typeof mendable)[number]

/** What a field says now, as a person would read it; empty where nothing was written. */
export function fieldOf(visit: Visit, field: string): string {
  if (!isMendable(field)) return visit.fields[field] ?? ''
  switch (field) {
    case 'name':
      return visit.visitor?.name ?? ''
    case 'institution':
      return visit.visitor?.institution ?? ''
    case 'phone':
      return visit.visitor?.phone ?? ''
    case 'purpose':
      return visit.purpose ?? ''
    case 'companions':
      return companionsText(visit.companions)
    case 'identity':
      return visit.custody.identity?.kind ?? ''
    default: {
      const never: never = field
      return never
    }
  }
}

/** The visit with other words in one field. */
export function withField(visit: Visit, field: string, to: string): Visit {
  if (!isMendable(field)) return { ...visit, fields: { ...visit.fields, [field]: to } }
  switch (field) {
    case 'name':
    case 'institution':
    case 'phone':
      return visit.visitor === undefined ? visit : { ...visit, visitor: withWord(visit.visitor, field, to) }
    case 'purpose':
      return { ...visit, purpose: to }
    case 'companions': {
      const companions = companionsOf(to)
      return { ...visit, companions, headCount: 1 + companions.length }
    }
    case 'identity':
      return isIdentityKind(to) ? withIdentityKind(visit, to) : visit
    default: {
      const never: never = field
      return never
    }
  }
}

/** Whether a word names a kind of identity. */
export function isIdentityKind(word: string): word is IdentityKind {
  return identityKinds.some((kind) => kind === word)
}

/** Companions as written in a correction: a bare number, or their names parted by semicolons. */
function companionsOf(text: string): readonly Companion[] {
  const written = text.trim()
  if (/^[0-9]{1,3}$/.test(written)) return Array.from({ length: Number(written) }, () => ({}))
  return written
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name }))
}

function companionsText(companions: readonly Companion[]): string {
  const names = companions.flatMap((one) => (one.name === undefined ? [] : [one.name]))
  return names.length === 0 || names.length < companions.length ? String(companions.length) : names.join('; ')
}

function isMendable(field: string): field is Mendable {
  return mendable.some((one) => one === field)
}

function withWord(person: Person, field: 'name' | 'institution' | 'phone', to: string): Person {
  const { institution, phone, ...rest } = person
  const all = { ...rest, institution, phone, [field]: to }
  return {
    id: all.id,
    name: all.name,
    ...(all.institution === undefined || all.institution === '' ? {} : { institution: all.institution }),
    ...(all.phone === undefined || all.phone === '' ? {} : { phone: all.phone }),
  }
}

function withIdentityKind(visit: Visit, kind: IdentityKind): Visit {
  const { custody } = visit
  if (custody.identity === undefined) return visit
  return {
    ...visit,
    custody: {
      ...custody,
      identity: { ...custody.identity, kind },
      held: custody.held.map((one) =>
        one.identity === undefined ? one : { ...one, identity: { ...one.identity, kind } },
      ),
    },
  }
}
