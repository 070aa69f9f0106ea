import type { Kysely } from 'kysely'
import type { Visit } from '../domain/visit/visit.ts'
import type { Engine } from './engine.ts'
import { cardsOutOf, holdingsOf } from './project.ts'
import type { Holder, Supply } from './rows.ts'
import type { CardOutTable, HoldingTable, Schema } from './schema.ts'
import { readSupply } from './supply.ts'

/** What happened to one place in this transaction: who left it, as the database knows it, and who has it now. */
type Move<Row> = { readonly left: Row | null; readonly taken: Row | null; readonly holder: Holder | null }
type Row = { readonly visit_id: string; readonly since: number }

/**
 * Who has what, within one transaction. A place that is taken twice is refused here, and by the tables' keys where
 * another process should have got in between.
 */
export class Things {
  readonly #engine: Engine
  readonly #db: Kysely<Schema>
  readonly #officeId: string
  readonly #holdings = new Map<string, Move<HoldingTable>>()
  readonly #cards = new Map<string, Move<CardOutTable>>()
  #supply: Supply | null = null

  constructor(engine: Engine, db: Kysely<Schema>, officeId: string) {
    this.#engine = engine
    this.#db = db
    this.#officeId = officeId
  }

  async supply(): Promise<Supply> {
    this.#supply ??= await readSupply(this.#db, this.#officeId)
    if (this.#holdings.size === 0 && this.#cards.size === 0) return this.#supply
    return {
      slots: this.#supply.slots.map((slot) => {
        const move = this.#holdings.get(slot.number)
        return move === undefined ? slot : { ...slot, heldFor: move.holder }
      }),
      cards: this.#supply.cards.map((card) => {
        const move = this.#cards.get(keyOf(card.pool, card.number))
        return move === undefined ? card : { ...card, outWith: move.holder }
      }),
    }
  }

  forget(): void {
    this.#supply = null
  }

  /** Takes over what changed hands between two states of a visit. */
  move(before: Visit | null, after: Visit): void {
    if (before?.custody === after.custody) return
    const name = after.visitor?.name ?? null
    moveAll(
      this.#holdings,
      before === null ? [] : holdingsOf(before, this.#officeId),
      holdingsOf(after, this.#officeId),
      (row) => row.slot,
      name,
    )
    moveAll(
      this.#cards,
      before === null ? [] : cardsOutOf(before, this.#officeId),
      cardsOutOf(after, this.#officeId),
      (row) => keyOf(row.pool, row.number),
      name,
    )
  }

  async flush(): Promise<void> {
    const holdings = [...this.#holdings.values()]
    const cards = [...this.#cards.values()]
    this.#holdings.clear()
    this.#cards.clear()
    if (holdings.length === 0 && cards.length === 0) return
    this.#supply = null
    await this.#engine.deleteMany(
      this.#db,
      'holding',
      holdings.flatMap(({ left }) => left ?? []),
    )
    await this.#engine.deleteMany(
      this.#db,
      'card_out',
      cards.flatMap(({ left }) => left ?? []),
    )
    await this.#engine.insertMany(
      this.#db,
      'holding',
      holdings.flatMap(({ taken }) => taken ?? []),
    )
    await this.#engine.insertMany(
      this.#db,
      'card_out',
      cards.flatMap(({ taken }) => taken ?? []),
    )
  }
}

function moveAll<Kind extends Row>(
  moves: Map<string, Move<Kind>>,
  before: readonly Kind[],
  after: readonly Kind[],
  key: (row: Kind) => string,
  visitorName: string | null,
): void {
  const stays = (row: Kind, others: readonly Kind[]) =>
    others.some((other) => key(other) === key(row) && other.since === row.since)
  for (const row of before) {
    if (stays(row, after)) continue
    const move = moves.get(key(row))
    moves.set(key(row), { left: move === undefined ? row : move.left, taken: null, holder: null })
  }
  for (const row of after) {
    if (stays(row, before)) continue
    const move = moves.get(key(row))
    if (move !== undefined && move.taken !== null) throw new PlaceTaken(key(row))
    const holder = { visitId: row.visit_id, visitorName, since: row.since }
    moves.set(key(row), { left: move?.left ?? null, taken: row, holder })
  }
}

function keyOf(kind: string, number: string): string {
  return `${kind} ${number}`
}

/** A slot or card that another visit already has: a decision was made on an old picture. */
class PlaceTaken extends Error {
  override readonly name = 'PlaceTaken'
  constructor(place: string) {
    super(`${place} is taken`)
  }
}
