import { randomBytes } from 'node:crypto'
import type {
  EmailSetup,
  EmailSetupShown,
  GatewaySetup,
  GatewaySetupGiven,
  GatewaySetupShown,
  TelegramSetup,
  TelegramSetupGiven,
  TelegramSetupShown,
  WhatsappSetup,
  WhatsappSetupGiven,
  WhatsappSetupShown,
} from '../../contract/channels.ts'

/** How a setup that was given becomes one that is kept, and how one that is kept is shown. */
type Form<Given, Kept, Shown> = {
  /** Takes over the secrets that were left out; null where one is missing altogether. */
  complete(given: Given, before: Kept | null): Kept | null
  shown(kept: Kept): Shown
}

const told = (secret: string | null | undefined) => (secret ? 'set' : 'notSet')
/** Left out: as before; null: none. */
const renewed = (given: string | null | undefined, before: string | null | undefined) =>
  given === undefined ? (before ?? null) : given

export const emailForm: Form<EmailSetup, EmailSetup, EmailSetupShown> = {
  complete: (given, before) => ({ ...given, password: renewed(given.password, before?.password) }),
  shown: (kept) => ({ ...kept, password: told(kept.password) }),
}

export const telegramForm: Form<TelegramSetupGiven, TelegramSetup, TelegramSetupShown> = {
  complete: (given, before) => {
    const token = given.token ?? before?.token
    return token === undefined ? null : { ...given, token, updateSecret: before?.updateSecret ?? newSecret() }
  },
  shown: ({ updateSecret: _own, ...kept }) => ({ ...kept, token: told(kept.token) }),
}

export const whatsappForm: Form<WhatsappSetupGiven, WhatsappSetup, WhatsappSetupShown> = {
  complete: (given, before) => {
    const accessToken = given.accessToken ?? before?.accessToken
    const appSecret = given.appSecret ?? before?.appSecret
    if (accessToken === undefined || appSecret === undefined) return null
    return { ...given, accessToken, appSecret, verifyToken: before?.verifyToken ?? newSecret() }
  },
  shown: (kept) => ({ ...kept, accessToken: told(kept.accessToken), appSecret: told(kept.appSecret) }),
}

export const gatewayForm: Form<GatewaySetupGiven, GatewaySetup, GatewaySetupShown> = {
  complete: (given, before) => ({
    ...given,
    authorization: renewed(given.authorization, before?.authorization),
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
