/** The office's numbered things as their screens show them: cards by pool and the slots of the holder, each with its state. */
import type { CardItem, SlotItem } from '../../../contract/office.ts'
import type { Visit } from '../../../contract/visit.ts'
import { fold } from '../../../domain/person/fold.ts'
import type { TileState } from '../../ui/CardTile.tsx'
import { spokenName } from '../visit/person-name.ts'

/** A card or a slot. */
export interface Thing {
  readonly kind: 'card' | 'slot'
  /** The pool of a card; null for a slot. */
  readonly pool: string | null
  readonly number: string
  readonly state: TileState
  readonly visitId: string | null
  readonly visitorName: string | null
  /** Since when it is with somebody, or holds something. */
  readonly since: number | null
  readonly barcode: string | null
}

/** Things that lie in one grid: a pool of cards, or the slots. */
export interface ThingGroup {
  readonly key: string
  readonly kind: Thing['kind']
  readonly pool: string | null
  readonly things: readonly Thing[]
}

type LostIn = Pick<Visit, 'id' | 'lost' | 'visitor'>

/** The groups in their order: the pools as they came, then the slots. `dayOf` tells the calendar day of an instant. */
export function groupsOf(
  slots: readonly SlotItem[],
  cards: readonly CardItem[],
  open: readonly LostIn[],
  now: number,
  dayOf: (at: number) => string,
): readonly ThingGroup[] {
  const isLate = (since: number) => dayOf(since) < dayOf(now)
  const card = (item: CardItem): Thing => {
    const lost = open.find((visit) => visit.lost.some((one) => one.pool === item.pool && one.number === item.number))
    return { kind: 'card', pool: item.pool, barcode: item.barcode, ...held(item, lost, isLate) }
  }
  const slot = (item: SlotItem): Thing => {
    const lost = open.find((visit) => visit.lost.some((one) => one.item !== null && one.slot === item.number))
    return { kind: 'slot', pool: null, barcode: null, ...held(item, lost, isLate) }
  }
  const pools = [...new Set(['visitorCard', ...cards.map((item) => item.pool)])]
  return [
    ...pools.map((pool): ThingGroup => {
      const things = cards.filter((item) => item.pool === pool).map(card)
      return { key: pool, kind: 'card', pool, things }
    }),
    { key: slotsKey, kind: 'slot', pool: null, things: slots.map(slot) },
  ]
}

/** The key of the group of the slots. */
export const slotsKey = 'slots'

/** How many of a group are in a state. */
export function countIn(group: ThingGroup, state: TileState): number {
  return group.things.filter((thing) => thing.state === state).length
}

/** The initials of a visitor, enough to tell them at a glance: "S. R." */
export function initialsOf(name: string): string {
  return spokenName(name)
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))
    .slice(0, 3)
    .map((word) => `${[...word][0]?.toUpperCase()}.`)
    .join(' ')
}

/**
 * What was meant by what was typed or scanned: a barcode, a number of the preferred group (else of any), `l12` for a slot, or a
 * visitor who has one of the things.
 */
export function findThing(groups: readonly ThingGroup[], typed: string, preferred: string): Thing | null {
  const word = typed.trim().toLowerCase()
  if (word === '') return null
  const ordered = groups.toSorted((a, b) => Number(b.key === preferred) - Number(a.key === preferred))
  const all = ordered.flatMap((group) => group.things)
  const slot = /^l\s*(\d+)$/.exec(word)?.[1]
  if (slot !== undefined) return all.find((thing) => thing.kind === 'slot' && isNumber(thing, slot)) ?? null
  if (/^\d+$/.test(word)) {
    const byNumber = all.find((thing) => thing.number === word) ?? all.find((thing) => isNumber(thing, word))
    return byNumber ?? all.find((thing) => thing.barcode === word) ?? null
  }
  const name = fold(word)
  return name === '' ? null : (all.find((thing) => fold(thing.visitorName ?? '').includes(name)) ?? null)
}

/** The card with a barcode. */
export function scanned(groups: readonly ThingGroup[], code: string): Thing | null {
  return groups.flatMap((group) => group.things).find((thing) => thing.barcode === code) ?? null
}

/** Whether two are the same card or slot. */
export function isSame(a: Pick<Thing, 'pool' | 'number'>, b: Pick<Thing, 'pool' | 'number'>): boolean {
  return a.pool === b.pool && a.number === b.number
}

function held(item: SlotItem | CardItem, lost: LostIn | undefined, isLate: (since: number) => boolean) {
  const { number, visitId, visitorName } = item
  const since = item.since === null ? null : Date.parse(item.since)
  if (item.state === 'taken' && since !== null) {
    return { number, visitId, visitorName, since, state: isLate(since) ? ('late' as const) : ('out' as const) }
  }
  if (lost !== undefined) {
    return { number, visitId: lost.id, visitorName: lost.visitor?.name ?? null, since: null, state: 'lost' as const }
  }
  const state = item.state === 'outOfUse' ? ('off' as const) : ('there' as const)
  return { number, visitId: null, visitorName: null, since: null, state }
}

/** 27 is 027. */
function isNumber(thing: Thing, typed: string): boolean {
  return bare(thing.number) === bare(typed)
}

function bare(number: string): string {
  return number.replace(/^0+(?=.)/, '')
}
