import type { Kysely } from 'kysely'
import type { Instant } from '../../domain/visit/moment.ts'
import type { Engine } from '../engine.ts'
import type { Schema } from '../schema.ts'

/** A code that links a chat to a member of staff: of the code itself a digest is kept. */
type ChatCodeRow = { readonly digest: string; readonly staffId: string; readonly expiresAt: Instant }

/** How far a bot has read, and which server process reads for now. */
type BotTurnRow = {
  readonly bot: string
  readonly nextUpdate: number
  readonly heldBy: string
  readonly heldUntil: Instant
}

/** Something that came in from a channel: a digest of the other side's own name for it. */
export type ArrivalRow = { readonly digest: string; readonly at: Instant }

/** Nobody delivers anything again after so long. */
const remembered = 14 * 86_400_000

/** What is written about bots, in the transaction of one office. */
export type BotTx = {
  addChatCode(row: ChatCodeRow): Promise<void>
  /** Takes a code, whether it still holds or not: there is no second time. Those that ran out go with it. */
  takeChatCode(digest: string, now: Instant): Promise<ChatCodeRow | undefined>
  botTurn(): Promise<BotTurnRow | undefined>
  putBotTurn(row: BotTurnRow): Promise<void>
  hasArrived(digest: string): Promise<boolean>
  /** Takes what came in; false where it was taken before. Those of long ago are forgotten. */
  takeArrival(row: ArrivalRow): Promise<boolean>
}

export function botTx(engine: Engine, db: Kysely<Schema>, officeId: string): BotTx {
  return {
    addChatCode: async ({ digest, staffId, expiresAt }) => {
      const row = { digest, office_id: officeId, staff_id: staffId, expires_at: expiresAt }
      await engine.upsertMany(db, 'chat_code', ['digest'], [row])
    },
    takeChatCode: async (digest, now) => {
      const codes = db.selectFrom('chat_code').selectAll().where('office_id', '=', officeId)
      const row = await codes.where('digest', '=', digest).executeTakeFirst()
      await db
        .deleteFrom('chat_code')
        .where('office_id', '=', officeId)
        .where((where) => where.or([where('digest', '=', digest), where('expires_at', '<', now)]))
        .execute()
      return row === undefined ? undefined : { digest, staffId: row.staff_id, expiresAt: row.expires_at }
    },
    botTurn: async () => {
      const row = await db.selectFrom('bot_turn').selectAll().where('office_id', '=', officeId).executeTakeFirst()
      if (row === undefined) return undefined
      return { bot: row.bot, nextUpdate: row.next_update, heldBy: row.held_by, heldUntil: row.held_until }
    },
    putBotTurn: async ({ bot, nextUpdate, heldBy, heldUntil }) => {
      const row = { office_id: officeId, bot, next_update: nextUpdate, held_by: heldBy, held_until: heldUntil }
      await engine.upsertMany(db, 'bot_turn', ['office_id'], [row])
    },
    hasArrived: (digest) => isKnown(db, officeId, digest),
    takeArrival: async ({ digest, at }) => {
      await db
        .deleteFrom('inbound')
        .where('office_id', '=', officeId)
        .where('at', '<', at - remembered)
        .execute()
      if (await isKnown(db, officeId, digest)) return false
      await engine.insertMany(db, 'inbound', [{ office_id: officeId, digest, at }])
      return true
    },
  }
}

async function isKnown(db: Kysely<Schema>, officeId: string, digest: string): Promise<boolean> {
  const rows = db.selectFrom('inbound').select('digest').where('office_id', '=', officeId)
  return (await rows.where('digest', '=', digest).executeTakeFirst()) !== undefined
}
