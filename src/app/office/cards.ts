import type { CardItem, NewNumbers, NumberedChange } from '../../contract/office.ts'
import type { Supply } from '../../store/rows.ts'
import type { OfficeTx } from '../../store/store.ts'
import type { CardCases } from '../app.ts'
import type { Caller } from '../caller.ts'
import { iso } from '../instants.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { numbersOf } from './numbers.ts'
import { officeOf, presentOffice } from './office.ts'

/** The office's numbered things that visitors wear or carry, in pools. */
export function cardCases(parts: Parts): CardCases {
  return {
    async list(caller, { pool }) {
      const items = cardItems(await parts.store.supply(caller.officeId))
      return { items: items.filter((card) => pool === undefined || card.pool === pool), next: null }
    },
    addRange: (caller, pool, body) => addRange(parts, caller, pool, body),
    async change(caller, pool, number, body) {
      const changed = await parts.store.write(caller.officeId, (tx) => change(tx, pool, number, body))
      if (changed.ok) parts.store.announce(caller.officeId, 'cards')
      return changed
    },
    async remove(caller, pool, number) {
      const removed = await parts.store.write(caller.officeId, (tx) => tx.removeCard(pool, number))
      if (removed === 'unknown') return refuse('notFound')
      if (removed === 'inUse') return refuse('inUse', { name: number })
      parts.store.announce(caller.officeId, 'cards')
      return done(null)
    },
    async sheet(caller, query) {
      const pool = query.pool ?? 'visitorCard'
      const cards = cardItems(await parts.store.supply(caller.officeId)).filter(
        (card) =>
          card.pool === pool &&
          (query.from === undefined || Number(card.number) >= Number(query.from)) &&
          (query.to === undefined || Number(card.number) <= Number(query.to)),
      )
      if (cards.length === 0) return refuse('notFound')
      return done({ office: presentOffice(await officeOf(parts, caller)), cards })
    },
  }
}

async function addRange(parts: Parts, caller: Caller, pool: string, body: NewNumbers) {
  if (!/^[a-z][A-Za-z0-9]{0,59}$/.test(pool)) return refuse('badBody', { field: 'pool' })
  const numbers = numbersOf(body)
  if (numbers === null) return refuse('badBody', { field: 'from' })
  const added = await parts.store.write(caller.officeId, async (tx) => {
    const { cards } = await tx.supply()
    const taken = cards.find((card) => card.pool === pool && numbers.includes(card.number))
    if (taken !== undefined) return refuse('numberTaken', { number: taken.number })
    const last = cards.reduce((position, card) => Math.max(position, card.position), 0)
    const post = filled(body.post)
    await tx.putCards(
      numbers.map((number, index) => ({ pool, number, post, position: last + index + 1, outOfUse: false })),
    )
    return done({ items: cardItems(await tx.supply()).filter((card) => card.pool === pool), next: null })
  })
  if (added.ok) parts.store.announce(caller.officeId, 'cards')
  return added
}

const filled = (text: string | null | undefined) => (text === undefined || text === '' ? null : text)

async function change(tx: OfficeTx, pool: string, number: string, body: NumberedChange): Promise<Answer<CardItem>> {
  const supply = await tx.supply()
  const card = supply.cards.find((one) => one.pool === pool && one.number === number)
  if (card === undefined) return refuse('notFound')
  if (body.outOfUse === true && card.outWith !== null) return refuse('inUse', { name: number })
  const { outWith, ...row } = card
  const changed = {
    ...row,
    outOfUse: body.outOfUse ?? card.outOfUse,
    post: body.post === undefined ? card.post : filled(body.post),
  }
  await tx.putCards([changed])
  return done(present({ ...changed, outWith }, poolsOf(supply)))
}

function cardItems(supply: Supply): CardItem[] {
  const pools = poolsOf(supply)
  return supply.cards.map((card) => present(card, pools))
}

/** Pools in a lasting order, so that a pool's digit in the barcode never changes: visitor cards first, then as they came. */
function poolsOf(supply: Supply): readonly string[] {
  return [...new Set(['visitorCard', ...supply.cards.map((card) => card.pool)])]
}

function present(card: Supply['cards'][number], pools: readonly string[]): CardItem {
  const { outWith } = card
  return {
    pool: card.pool,
    number: card.number,
    post: card.post,
    state: outWith !== null ? 'taken' : card.outOfUse ? 'outOfUse' : 'free',
    barcode: `${pools.indexOf(card.pool) + 1}${card.number}`,
    visitId: outWith?.visitId ?? null,
    visitorName: outWith?.visitorName ?? null,
    since: outWith === null ? null : iso(outWith.since),
  }
}
