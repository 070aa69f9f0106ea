import type { Static, TSchema } from 'typebox'
import Value from 'typebox/value'
import { GatewaySetup, TelegramSetup, WhatsappSetup } from '../../../contract/channels.ts'
import type { BotTurn, InboundCases } from '../../app.ts'
import { done, refuse } from '../../outcome.ts'
import type { Parts } from '../../parts.ts'
import { Foreign } from './foreign.ts'
import { inboundOfGateway } from './gateway-note.ts'
import { type AnswerBy, type Ear, hear, type WriteBack } from './hear.ts'
import { isSame, isSignedByGateway, isSignedByMeta } from './signatures.ts'
import { inboundOfUpdate, updateIdOf } from './telegram-update.ts'
import { inboundOfWhatsapp } from './whatsapp-event.ts'
import type { ChatChannel } from './write-back.ts'

/** Whoever holds a bot's turn has to come back within this time. */
const turnFor = 30_000

/** What comes in from the channels: verified first, and of nobody whose word was not. */
export function inboundCases(parts: Parts, answerBy: AnswerBy): InboundCases {
  const { store, clock } = parts
  const hearing = { parts, answerBy }
  const setupOf = async <S extends TSchema>(
    officeId: string,
    kind: ChatChannel,
    schema: S,
  ): Promise<Static<S> | null> => {
    const row = (await store.channels(officeId)).find((one) => one.kind === kind && one.enabled)
    return row !== undefined && Value.Check(schema, row.setup) ? row.setup : null
  }

  return {
    async telegram(officeId, secret, body) {
      const setup = await setupOf(officeId, 'telegram', TelegramSetup)
      if (setup === null || !isSame(secret, setup.updateSecret)) return refuse('notSigned')
      const inbound = inboundOfUpdate(Foreign.read(Buffer.from(body).toString('utf8')))
      if (inbound !== null) writeLater(await hear(hearing, botEar(officeId, setup), inbound))
      return done(null)
    },
    async whatsappHello(officeId, token) {
      const setup = await setupOf(officeId, 'whatsapp', WhatsappSetup)
      return setup !== null && isSame(token, setup.verifyToken) ? done(null) : refuse('notSigned')
    },
    async whatsapp(officeId, signature, body) {
      const setup = await setupOf(officeId, 'whatsapp', WhatsappSetup)
      if (setup === null || !isSignedByMeta(setup.appSecret, body, signature)) return refuse('notSigned')
      const event = Foreign.read(Buffer.from(body).toString('utf8'))
      for (const inbound of inboundOfWhatsapp(event, setup.phoneNumberId))
        writeLater(await hear(hearing, { officeId, channel: 'whatsapp', setup, line: setup.phoneNumberId }, inbound))
      return done(null)
    },
    async gateway(officeId, signature, body) {
      const setup = await setupOf(officeId, 'gateway', GatewaySetup)
      const text = Buffer.from(body).toString('utf8')
      if (setup === null || !isSignedByGateway(setup.secret, text, signature, clock())) return refuse('notSigned')
      const inbound = inboundOfGateway(Foreign.read(text), signature.id, clock())
      if (inbound !== null)
        writeLater(await hear(hearing, { officeId, channel: 'gateway', setup, line: setup.url }, inbound))
      return done(null)
    },
    async bots() {
      const rows = await store.channelsOn('telegram')
      return rows.flatMap(({ officeId, setup, changedAt }) =>
        Value.Check(TelegramSetup, setup) ? { officeId, setup, changedAt } : [],
      )
    },
    onBots: (listener) => store.onAnnounced(({ what }) => (what === 'channels' ? listener() : undefined)),
    async botFailed(officeId, failure) {
      const known = (await store.channels(officeId)).find(({ kind }) => kind === 'telegram')
      if (known === undefined || known.failure === failure) return
      await store.write(officeId, (tx) => tx.noteHealth({ channel: 'telegram' }, { failedAt: clock(), failure }))
      store.announce(officeId, 'channels')
    },
    async botTurn(officeId, holder): Promise<BotTurn | null> {
      const setup = await setupOf(officeId, 'telegram', TelegramSetup)
      if (setup === null) return null
      return store.write(officeId, async (tx) => {
        const now = clock()
        const turn = await tx.botTurn()
        if (turn !== undefined && turn.heldBy !== holder && turn.heldUntil > now) return null
        const [bot = ''] = setup.token.split(':')
        const nextUpdate = turn?.bot === bot ? turn.nextUpdate : 0
        await tx.putBotTurn({ bot, nextUpdate, heldBy: holder, heldUntil: now + turnFor })
        return { setup, nextUpdate }
      })
    },
    async botUpdate(officeId, holder, { setup }, raw) {
      const update = new Foreign(raw)
      const id = updateIdOf(update)
      if (id === null) return
      const inbound = inboundOfUpdate(update)
      const writeBack = inbound === null ? null : await hear(hearing, botEar(officeId, setup), inbound)
      await writeBack?.()
      await store.write(officeId, async (tx) => {
        const turn = await tx.botTurn()
        const isOurs = turn?.heldBy === holder && setup.token.startsWith(`${turn.bot}:`)
        if (isOurs)
          await tx.putBotTurn({ ...turn, nextUpdate: Math.max(turn.nextUpdate, id + 1), heldUntil: clock() + turnFor })
      })
    },
    async endTurn(officeId, holder) {
      await store.write(officeId, async (tx) => {
        const turn = await tx.botTurn()
        if (turn?.heldBy === holder) await tx.putBotTurn({ ...turn, heldUntil: 0 })
      })
    },
  }
}

function botEar(officeId: string, setup: TelegramSetup): Ear {
  return { officeId, channel: 'telegram', setup, line: setup.token.split(':')[0] ?? '' }
}

/** Whoever called is answered first: who waits long calls again. A word that does not arrive is lost. */
function writeLater(writeBack: WriteBack): void {
  writeBack().catch(() => undefined)
}
