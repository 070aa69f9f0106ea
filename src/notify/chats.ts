import Value from 'typebox/value'
import type { Chats } from '../app/reach/inbound/write-back.ts'
import { GatewaySetup, TelegramSetup, WhatsappSetup } from '../contract/channels.ts'
import type { FetchOutside } from '../outbound/outside.ts'
import { writeByGateway } from './channels/gateway.ts'
import { writeByTelegram } from './channels/telegram.ts'
import type { CallBot } from './channels/telegram-bot.ts'
import { writeByWhatsapp } from './channels/whatsapp.ts'

/** Writes into the chats out of which something came. */
export function chatsOver(fetchOutside: FetchOutside, callBot: CallBot, clock: () => number): Chats {
  const names = new Map<string, string>()
  return {
    async write(channel, setup, to, words) {
      if (channel === 'telegram' && Value.Check(TelegramSetup, setup)) await writeByTelegram(callBot, setup, to, words)
      if (channel === 'whatsapp' && Value.Check(WhatsappSetup, setup))
        await writeByWhatsapp(fetchOutside, setup, to.address, words.text)
      if (channel === 'gateway' && Value.Check(GatewaySetup, setup))
        await writeByGateway(fetchOutside, clock, setup, to.address, words.text)
    },
    async botName(setup) {
      if (!Value.Check(TelegramSetup, setup)) return null
      const known = names.get(setup.token)
      if (known !== undefined) return known
      const answer = await callBot(setup, 'getMe', {}, { answerWithinMs: 5_000 })
      const name = answer.ok ? answer.result.at('username').text : null
      if (name !== null) names.set(setup.token, name)
      return name
    },
  }
}
