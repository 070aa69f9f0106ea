import { randomBytes } from 'node:crypto'
import type { PushSettings, PushSettingsShown } from '../../contract/channel-settings.ts'
import type {
  EmailSetup,
  EmailSetupShown,
  GatewaySetup,
  GatewaySetupGiven,
  GatewaySetupShown,
  PushSetup,
  TelegramSetup,
  TelegramSetupGiven,
  TelegramSetupShown,
  WhatsappSetup,
  WhatsappSetupGiven,
  WhatsappSetupShown,
} from '../../contract/channels.ts'
import { newPushKeys, nobody } from './push-keys.ts'

/**
 * How a setup that was given becomes one that is kept, and how one that is kept is shown. A secret that was left out stays as
 * long as it goes to the same place: somebody who may change an address, but not see the secret, must not have it sent to them.
 */
export type Form<Given, Kept, Shown> = {
  /** Takes over the secrets that were left out; null where one is missing altogether. */
  complete(given: Given, before: Kept | null): Kept | null
  shown(kept: Kept): Shown
}

const told = (secret: string | null | undefined) => (secret ? 'set' : 'notSet')
/** Left out: as before; null: none. */
const renewed = (given: string | null | undefined, before: string | null | undefined) =>
  given === undefined ? (before ?? null) : given
/** What was set up before, unless that was for another place. */
const ofSamePlace = <Kept>(before: Kept | null, place: (kept: Kept) => string | null | undefined, given: unknown) =>
  before !== null && (place(before) ?? null) === (given ?? null) ? before : null

export const pushForm: Form<PushSettings, PushSetup, PushSettingsShown> = {
  complete: ({ contact }, before) => ({ ...(before ?? newPushKeys()), subject: `mailto:${contact}` }),
  shown: ({ subject }) => ({ contact: subject === `mailto:${nobody}` ? '' : subject.replace(/^mailto:/, '') }),
}

export const emailForm: Form<EmailSetup, EmailSetup, EmailSetupShown> = {
  complete: (given, before) => {
    const known = ofSamePlace(before, ({ host }) => host, given.host)
    return { ...given, password: renewed(given.password, known?.password) }
  },
  shown: (kept) => ({ ...kept, password: told(kept.password) }),
}

export const telegramForm: Form<TelegramSetupGiven, TelegramSetup, TelegramSetupShown> = {
  complete: (given, before) => {
    const token = given.token ?? ofSamePlace(before, ({ apiBase }) => apiBase, given.apiBase)?.token
    return token === undefined ? null : { ...given, token, updateSecret: before?.updateSecret ?? newSecret() }
  },
  shown: ({ updateSecret: _own, ...kept }) => ({ ...kept, token: told(kept.token) }),
}

export const whatsappForm: Form<WhatsappSetupGiven, WhatsappSetup, WhatsappSetupShown> = {
  complete: (given, before) => {
    const known = ofSamePlace(before, ({ apiBase }) => apiBase, given.apiBase)
    const accessToken = given.accessToken ?? known?.accessToken
    const appSecret = given.appSecret ?? known?.appSecret
    if (accessToken === undefined || appSecret === undefined) return null
    return { ...given, accessToken, appSecret, verifyToken: before?.verifyToken ?? newSecret() }
  },
  shown: (kept) => ({ ...kept, accessToken: told(kept.accessToken), appSecret: told(kept.appSecret) }),
}

export const gatewayForm: Form<GatewaySetupGiven, GatewaySetup, GatewaySetupShown> = {
  complete: (given, before) => ({
    ...given,
    authorization: renewed(given.authorization, ofSamePlace(before, ({ url }) => url, given.url)?.authorization),
    secret: before?.secret ?? newHookSecret(),
  }),
  shown: ({ secret: _own, ...kept }) => ({ ...kept, authorization: told(kept.authorization) }),
}

/** A secret to sign with, by the Standard Webhooks specification. */
export function newHookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}

function newSecret(): string {
  return randomBytes(24).toString('base64url')
}
