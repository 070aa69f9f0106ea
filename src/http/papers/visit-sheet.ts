import type { SheetView } from '../../app/app.ts'
import type { MomentItem, RailStep, Visit, VisitStep } from '../../contract/visit.ts'
import type {
  SheetFiling,
  SheetIdentity,
  SheetPromise,
  SheetStep,
  SheetThing,
  VisitSheetInput,
} from '../../documents/visit-sheet.ts'
import { id as words } from '../../text/id/index.ts'
import { letterheadOf } from './letterhead.ts'
import { minutes } from './limit.ts'
import { questionsOf } from './questions.ts'

/** A visit as its sheet is printed; `address` is where the visit is found in Lawang. Papers of the office are Indonesian. */
export function visitSheetOf({ office, visit, moments }: SheetView, address: string): VisitSheetInput {
  const happened = moments.filter((moment) => !moment.voided)
  const arrivedAt = visit.arrivedAt ?? visit.requestedAt ?? visit.now
  const officer = happened.find(({ type }) => type === 'registered')?.by.name
  return {
    letterhead: letterheadOf(office),
    timeZone: office.timeZone,
    printedAt: Date.parse(visit.now),
    code: address,
    arrivedAt: Date.parse(arrivedAt),
    visitor: { name: visit.visitor?.name ?? '', ...ifThere('institution', visit.visitor?.institution) },
    ...(visit.number === null || visit.year === null ? {} : { number: { year: visit.year, number: visit.number } }),
    ...ifThere('kind', visit.kind?.label),
    ...(visit.companions.length === 0 ? {} : { companions: companionsOf(visit) }),
    ...ifThere('purpose', visit.purpose),
    fields: fieldsOf(visit),
    ...(visit.host === null ? {} : { host: hostOf(visit.host) }),
    ...ifThere('identity', identityOf(visit, happened)),
    kept: keptOf(visit, happened),
    lent: lentOf(visit, happened),
    ...ifThere('initials', initialsOf(visit, happened)),
    questions: questionsOf(visit, happened),
    ...ifThere('appointment', appointmentOf(visit)),
    steps: visit.rail.map((step) => stepOf(step, visit)),
    ...ifThere('promise', promiseOf(visit)),
    ...(officer == null ? {} : { officer: { name: officer } }),
    ...(visit.host === null ? {} : { receiver: wasReceived(happened) ? { name: visit.host.name } : null }),
    ...ifThere('filing', filingOf(visit, happened)),
  }
}

function ifThere<Key extends string, Value>(key: Key, value: Value | null | undefined): { [K in Key]?: Value } {
  const kept: { [K in Key]?: Value } = {}
  if (value !== null && value !== undefined) kept[key] = value
  return kept
}

function companionsOf({ companions }: Visit) {
  return { count: companions.length, names: companions.flatMap(({ name }) => (name === null ? [] : [name])) }
}

/** Telephone and e-mail stay in the office's book; the sheet goes through many hands. */
function fieldsOf({ fields, words: own }: Visit) {
  return Object.entries(fields)
    .filter(([name]) => name !== 'phone' && name !== 'email')
    .map(([name, value]) => ({ label: own[name] ?? fieldWords.get(name) ?? name, value }))
}

const fieldWords: ReadonlyMap<string, string> = new Map(Object.entries(words.visit.fields))
const thingWords: ReadonlyMap<string, string> = new Map(Object.entries(words.visit.things))

/** The office's own word, else the one that everybody knows it by. */
function thingWord(visit: Visit, name: string): string {
  return visit.words[name] ?? thingWords.get(name) ?? name
}

function hostOf({ name, title, unit }: NonNullable<Visit['host']>) {
  return { name, ...ifThere('title', title), ...ifThere('unit', unit) }
}

function identityOf(visit: Visit, happened: readonly MomentItem[]): SheetIdentity | null {
  const { identity } = visit
  if (identity === null) return null
  const slot = slotOf(visit, 'identityCard')
  const custody = identity.digital ? 'digital' : slot === null ? 'seen' : 'held'
  return {
    kind: identity.kind,
    custody,
    ...ifThere('lastDigits', identity.lastDigits),
    ...(custody === 'held' ? { ...ifThere('slot', slot), ...endOf(visit, happened, { item: 'identityCard' }) } : {}),
  }
}

function slotOf(visit: Visit, item: string): string | null {
  return [...visit.held, ...visit.returned, ...visit.lost].find((thing) => thing.item === item)?.slot ?? null
}

function keptOf(visit: Visit, happened: readonly MomentItem[]): (SheetThing & { slot?: string })[] {
  const items = [...visit.held, ...visit.returned, ...visit.lost].map(({ item }) => item)
  return [...new Set(items)].flatMap((item) => {
    if (item === null || item === 'identityCard') return []
    const thing = { name: thingWord(visit, item), ...endOf(visit, happened, { item }) }
    return [{ ...thing, ...ifThere('slot', slotOf(visit, item)) }]
  })
}

function lentOf(visit: Visit, happened: readonly MomentItem[]): (SheetThing & { number: string })[] {
  return [...visit.out, ...visit.returned, ...visit.lost].flatMap(({ pool, number }) =>
    pool === null || number === null
      ? []
      : [{ name: thingWord(visit, pool), number, ...endOf(visit, happened, { pool, number }) }],
  )
}

type Which = { readonly item: string } | { readonly pool: string; readonly number: string }

/** How custody ended: still there, back at an hour, or lost. */
function endOf(visit: Visit, happened: readonly MomentItem[], which: Which): Pick<SheetThing, 'returnedAt' | 'lost'> {
  const fits = (facts: Readonly<Record<string, unknown>>) =>
    Object.entries(which).every(([key, is]) => facts[key] === is)
  if (visit.lost.some(fits)) return { lost: true }
  if (!visit.returned.some(fits)) return {}
  const back = happened.findLast(({ type, facts }) => (type === 'handedBack' || type === 'takenBack') && fits(facts))
  return back === undefined ? {} : { returnedAt: Date.parse(back.at) }
}

function initialsOf(visit: Visit, happened: readonly MomentItem[]): VisitSheetInput['initials'] | null {
  if (visit.initials.length > 0 && visit.registeredAt !== null) {
    return { kind: 'drawn', paths: visit.initials, at: Date.parse(visit.registeredAt) }
  }
  const isWaived = happened.some(({ type, facts }) => type === 'waived' && String(facts['what']).startsWith('signs'))
  return isWaived ? { kind: 'waived' } : null
}

function appointmentOf({ place }: Visit): VisitSheetInput['appointment'] | null {
  return place.appointment && { at: Date.parse(place.appointment.at), ...ifThere('note', place.appointment.note) }
}

function stepOf(rail: RailStep, visit: Visit): SheetStep {
  const pass = rail.pass === null ? undefined : visit.steps[rail.pass]
  const which = visit.steps.slice(0, (rail.pass ?? 0) + 1).filter(({ no }) => no === rail.no).length
  return {
    no: rail.no,
    short: rail.short,
    state: pass === undefined ? 'toCome' : stateOf(rail, pass),
    ...(rail.limit ? { limit: rail.limit } : {}),
    ...(which > 1 ? { pass: which } : {}),
    ...(pass?.startedAt ? { startedAt: Date.parse(pass.startedAt) } : {}),
    ...(pass?.endedAt ? { endedAt: Date.parse(pass.endedAt) } : {}),
    ...ifThere('elapsedSeconds', pass?.elapsedSeconds),
  }
}

function stateOf(rail: RailStep, { verdict }: VisitStep): SheetStep['state'] {
  switch (verdict) {
    case 'beyond':
      return 'beyond'
    case 'unrecorded':
      return 'passedOver'
    case 'leftOut':
      return 'cutShort'
    case 'within':
    case 'open':
    case 'none':
      return rail.state
  }
}

function promiseOf({ standards }: Visit): SheetPromise | null {
  const standard = standards.find(({ limitSeconds }) => limitSeconds !== null)
  if (standard === undefined || standard.limitSeconds === null) return null
  const { name, limitSeconds, usedSeconds, verdict } = standard
  const state = verdict === 'within' ? 'kept' : verdict === 'beyond' ? 'beyond' : 'open'
  return { name, limit: minutes(limitSeconds), state, ...(state === 'open' ? {} : { elapsedSeconds: usedSeconds }) }
}

function wasReceived(happened: readonly MomentItem[]): boolean {
  return happened.some(({ type }) => type === 'received')
}

function filingOf({ archive, outcome }: Visit, happened: readonly MomentItem[]): SheetFiling | null {
  if (archive === null || outcome === null) return null
  const by = happened.findLast(({ type }) => type === 'archived')?.by.name
  const number = { year: archive.year, number: archive.number }
  return { at: Date.parse(archive.at), number, outcome, ...(by == null ? {} : { by: { name: by } }) }
}
