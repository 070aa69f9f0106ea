import type { Static, TSchema } from 'typebox'
import Value from 'typebox/value'
import type { Letter } from '../app/reach/letter.ts'
import {
  EmailAddress,
  EmailSetup,
  GatewaySetup,
  PhoneAddress,
  PushAddress,
  PushSetup,
  TelegramAddress,
  TelegramSetup,
  WhatsappSetup,
} from '../contract/channels.ts'
import type { LetterChannel } from '../domain/reach/message.ts'
import { type Way, wayOut } from '../outbound/outside.ts'
import { translator } from '../text/index.ts'
import type { Channel, Delivery } from './channel.ts'
import { email } from './channels/email.ts'
import { gateway } from './channels/gateway.ts'
import { push } from './channels/push.ts'
import { telegram } from './channels/telegram.ts'
import { botCaller } from './channels/telegram-bot.ts'
import { type Webhooks, webhooks } from './channels/webhook.ts'
import { whatsapp } from './channels/whatsapp.ts'

type Send = (setup: unknown, address: unknown, letter: Letter) => Promise<Delivery>

/** Every way out of the house: setup and address come as they were kept, and are looked at first. */
export type Ways = {
  readonly send: (channel: LetterChannel, setup: unknown, address: unknown, letter: Letter) => Promise<Delivery>
  readonly tell: Webhooks['send']
}

/** Puts the channels together over the way to the outside. */
export function waysOut(way: Way, clock: () => number): Ways {
  const fetchOutside = wayOut(way)
  const channels: Readonly<Record<LetterChannel, Send>> = {
    push: checked(push(fetchOutside, clock), PushSetup, PushAddress),
    email: checked(email(way), EmailSetup, EmailAddress),
    telegram: checked(telegram(botCaller(fetchOutside)), TelegramSetup, TelegramAddress),
    whatsapp: checked(whatsapp(fetchOutside, clock), WhatsappSetup, PhoneAddress),
    gateway: checked(gateway(fetchOutside, clock), GatewaySetup, PhoneAddress),
  }
  return {
    send: (channel, setup, address, letter) => channels[channel](setup, address, letter),
    tell: webhooks(fetchOutside, clock).send,
  }
}

/** A channel that is only asked with what it can use. */
function checked<Setup extends TSchema, Address extends TSchema>(
  channel: Channel<Static<Setup>, Static<Address>>,
  setupSchema: Setup,
  addressSchema: Address,
): Send {
  return async (setup, address, letter) => {
    const unusable = (what: 'setup' | 'address'): Delivery => ({
      went: 'wrong',
      again: false,
      reply: translator(letter.locale)(`delivery.unusable.${what}`),
    })
    if (!Value.Check(setupSchema, setup)) return unusable('setup')
    if (!Value.Check(addressSchema, address)) return unusable('address')
    return channel.send(setup, address, letter)
  }
}
