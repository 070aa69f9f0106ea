import type { Static, TSchema } from 'typebox'
import Value from 'typebox/value'
import { type ChannelItem, PushSettings } from '../../contract/channel-settings.ts'
import {
  EmailSetup,
  GatewaySetup,
  GatewaySetupGiven,
  PushSetup,
  TelegramSetup,
  TelegramSetupGiven,
  WhatsappSetup,
  WhatsappSetupGiven,
} from '../../contract/channels.ts'
import type { LetterChannel } from '../../domain/reach/message.ts'
import type { ChannelRow } from '../../store/reach/rows.ts'
import { iso } from '../instants.ts'
import { emailForm, type Form, gatewayForm, pushForm, telegramForm, whatsappForm } from './setups.ts'

/** What is counted of a channel beside its settings. */
export type ChannelCounts = Pick<ChannelItem, 'waiting' | 'failed' | 'sentToday' | 'people'>

/** A channel as answered: its secrets are never among it. */
export function presentChannel(kind: LetterChannel, row: ChannelRow | undefined, counts: ChannelCounts): ChannelItem {
  const at = (instant: number | null | undefined) => (typeof instant === 'number' ? iso(instant) : null)
  const health = {
    enabled: row?.enabled ?? false,
    changedAt: at(row?.changedAt),
    okAt: at(row?.okAt),
    failedAt: at(row?.failedAt),
    failure: row?.failure ?? null,
    ...counts,
  }
  switch (kind) {
    case 'push':
      return { kind, setup: push.shown(row?.setup), ...health }
    case 'email':
      return { kind, setup: email.shown(row?.setup), ...health }
    case 'telegram':
      return { kind, setup: telegram.shown(row?.setup), ...health }
    case 'whatsapp':
      return { kind, setup: whatsapp.shown(row?.setup), ...health }
    case 'gateway':
      return { kind, setup: gateway.shown(row?.setup), ...health }
    default: {
      const never: never = kind
      return never
    }
  }
}

/** The settings to keep, by those given and those known; null where a secret is missing. */
export function completedSetup(kind: LetterChannel, given: unknown, before: unknown): object | null {
  return { push, email, telegram, whatsapp, gateway }[kind].completed(given, before)
}

const push = reading(PushSettings, PushSetup, pushForm)
const email = reading(EmailSetup, EmailSetup, emailForm)
const telegram = reading(TelegramSetupGiven, TelegramSetup, telegramForm)
const whatsapp = reading(WhatsappSetupGiven, WhatsappSetup, whatsappForm)
const gateway = reading(GatewaySetupGiven, GatewaySetup, gatewayForm)

/** A form over what comes from elsewhere; settings that an earlier version kept otherwise count as none. */
function reading<Given extends TSchema, Kept extends TSchema, Shown>(
  given: Given,
  kept: Kept,
  form: Form<Static<Given>, Static<Kept> & object, Shown>,
) {
  return {
    completed: (raw: unknown, before: unknown) =>
      Value.Check(given, raw) ? form.complete(raw, Value.Check(kept, before) ? before : null) : null,
    shown: (setup: unknown) => (Value.Check(kept, setup) ? form.shown(setup) : null),
  }
}
