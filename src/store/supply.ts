import type { Kysely } from 'kysely'
import { kept } from './kept.ts'
import type { Supply } from './rows.ts'
import type { CardTable, Schema, SlotTable } from './schema.ts'

type Held = { readonly visit_id: string | null; readonly since: number | null; readonly visitor_name: string | null }

const slots = kept<{ officeId: string }, SlotTable & Held>((db, arg) =>
  db
    .selectFrom('slot')
    .leftJoin('holding', (join) =>
      join.onRef('holding.office_id', '=', 'slot.office_id').onRef('holding.slot', '=', 'slot.number'),
    )
    .leftJoin('visit', 'visit.visit_id', 'holding.visit_id')
    .selectAll('slot')
    .select(['holding.visit_id', 'holding.since', 'visit.name as visitor_name'])
    .where('slot.office_id', '=', arg('officeId'))
    .orderBy('slot.position')
    .orderBy('slot.number'),
)

const cards = kept<{ officeId: string }, CardTable & Held>((db, arg) =>
  db
    .selectFrom('card')
    .leftJoin('card_out', (join) =>
      join
        .onRef('card_out.office_id', '=', 'card.office_id')
        .onRef('card_out.pool', '=', 'card.pool')
        .onRef('card_out.number', '=', 'card.number'),
    )
    .leftJoin('visit', 'visit.visit_id', 'card_out.visit_id')
    .selectAll('card')
    .select(['card_out.visit_id', 'card_out.since', 'visit.name as visitor_name'])
    .where('card.office_id', '=', arg('officeId'))
    .orderBy('card.position')
    .orderBy('card.number'),
)

/** The slots and cards of an office in their order, and who has each. */
export async function readSupply(db: Kysely<Schema>, officeId: string): Promise<Supply> {
  const slotRows = await slots(db, { officeId })
  const cardRows = await cards(db, { officeId })
  return {
    slots: slotRows.map((row) => ({
      item: row.item,
      number: row.number,
      post: row.post,
      position: row.position,
      outOfUse: row.out_of_use === 1,
      heldFor: holderOf(row),
    })),
    cards: cardRows.map((row) => ({
      pool: row.pool,
      number: row.number,
      post: row.post,
      position: row.position,
      outOfUse: row.out_of_use === 1,
      outWith: holderOf(row),
    })),
  }
}

function holderOf({ visit_id, since, visitor_name }: Held) {
  return visit_id === null || since === null ? null : { visitId: visit_id, visitorName: visitor_name, since }
}
