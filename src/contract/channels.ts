import Type, { type Static } from 'typebox'
import { line, nullable, WebAddress } from './primitives.ts'

/*
 * Each channel's setup comes in three forms: as it is kept, as it is given (a secret that is left out stays as it was; one that
 * may be absent is taken away with null), and as it is shown: of a secret only whether there is one.
 */
const Secret = Type.String({ minLength: 1, maxLength: 2000 })
const MaybeSecret = Type.Optional(nullable(Secret))
const Shown = Type.Enum(['set', 'notSet'])
const Email = Type.String({ format: 'email', maxLength: 254 })

const email = {
  host: Type.String({ maxLength: 253, pattern: '^[A-Za-z0-9.:_-]+$' }),
  port: Type.Integer({ minimum: 1, maximum: 65_535 }),
  /** `starttls` begins in the open and insists on turning secure; `tls` is secure from the first byte. */
  security: Type.Enum(['starttls', 'tls', 'none']),
  user: Type.Optional(nullable(line(320))),
  from: Email,
  fromName: Type.Optional(nullable(line(100))),
}
export const EmailSetup = Type.Object({ ...email, password: MaybeSecret }, { $id: 'EmailSetup' })
export type EmailSetup = Static<typeof EmailSetup>
export const EmailSetupShown = Type.Object({ ...email, password: Shown }, { $id: 'EmailSetupShown' })
export type EmailSetupShown = Static<typeof EmailSetupShown>

const telegram = {
  /** Of a Bot API server of one's own; Telegram's when left out. */
  apiBase: Type.Optional(nullable(WebAddress)),
  /** `polling`: Lawang asks what came in; `webhook`: Telegram calls Lawang's public address. */
  updates: Type.Enum(['polling', 'webhook']),
}
const BotToken = Type.String({ pattern: '^[0-9]{3,20}:[A-Za-z0-9_-]{20,100}$' })
/** `updateSecret` is Lawang's own: Telegram shows it with each call. */
export const TelegramSetup = Type.Object({ ...telegram, token: BotToken, updateSecret: Secret })
export type TelegramSetup = Static<typeof TelegramSetup>
export const TelegramSetupGiven = Type.Object(
  { ...telegram, token: Type.Optional(BotToken) },
  { $id: 'TelegramSetupGiven' },
)
export type TelegramSetupGiven = Static<typeof TelegramSetupGiven>
export const TelegramSetupShown = Type.Object({ ...telegram, token: Shown }, { $id: 'TelegramSetupShown' })
export type TelegramSetupShown = Static<typeof TelegramSetupShown>

const TemplateName = Type.String({ pattern: '^[a-z0-9_]{1,512}$' })
const whatsapp = {
  phoneNumberId: Type.String({ pattern: '^[0-9]{5,30}$' }),
  /** The approved template with the four buttons, and the one without. */
  questionTemplate: TemplateName,
  noticeTemplate: TemplateName,
  /** The language under which both were approved. */
  language: Type.String({ pattern: '^[a-z]{2,3}(_[A-Z]{2})?$' }),
  apiBase: Type.Optional(nullable(WebAddress)),
}
/** `verifyToken` is Lawang's own: Meta shows it when the webhook is set up. */
export const WhatsappSetup = Type.Object({ ...whatsapp, accessToken: Secret, appSecret: Secret, verifyToken: Secret })
export type WhatsappSetup = Static<typeof WhatsappSetup>
export const WhatsappSetupGiven = Type.Object(
  { ...whatsapp, accessToken: Type.Optional(Secret), appSecret: Type.Optional(Secret) },
  { $id: 'WhatsappSetupGiven' },
)
export type WhatsappSetupGiven = Static<typeof WhatsappSetupGiven>
export const WhatsappSetupShown = Type.Object(
  { ...whatsapp, accessToken: Shown, appSecret: Shown, verifyToken: Type.String() },
  { $id: 'WhatsappSetupShown' },
)
export type WhatsappSetupShown = Static<typeof WhatsappSetupShown>

const gateway = { url: WebAddress }
/** `secret` is Lawang's own, by the Standard Webhooks specification: it signs both ways. */
export const GatewaySetup = Type.Object({ ...gateway, authorization: MaybeSecret, secret: Secret })
export type GatewaySetup = Static<typeof GatewaySetup>
export const GatewaySetupGiven = Type.Object(
  /** Sent along as it stands, for a gateway that wants a token. */
  { ...gateway, authorization: MaybeSecret },
  { $id: 'GatewaySetupGiven' },
)
export type GatewaySetupGiven = Static<typeof GatewaySetupGiven>
export const GatewaySetupShown = Type.Object({ ...gateway, authorization: Shown }, { $id: 'GatewaySetupShown' })
export type GatewaySetupShown = Static<typeof GatewaySetupShown>

/** The keys of an office for web push, made by Lawang; `subject` is where a push service turns with a complaint. */
export const PushSetup = Type.Object({ publicKey: Secret, privateKey: Secret, subject: Type.String() })
export type PushSetup = Static<typeof PushSetup>
/** Where events go; `secret` signs them. */
export type HookSetup = { readonly url: string; readonly secret: string }

export const EmailAddress = Type.Object({ email: Email }, { $id: 'EmailAddress' })
export type EmailAddress = Static<typeof EmailAddress>
/** What a browser's push service gave out. */
export const PushAddress = Type.Object(
  {
    endpoint: Type.String({ pattern: '^https://', maxLength: 2000 }),
    keys: Type.Object({
      p256dh: Type.String({ pattern: '^[A-Za-z0-9_-]{86,88}={0,2}$' }),
      auth: Type.String({ pattern: '^[A-Za-z0-9_-]{22,24}={0,2}$' }),
    }),
  },
  { $id: 'PushAddress' },
)
export type PushAddress = Static<typeof PushAddress>
/** A chat with the office's bot. */
export const TelegramAddress = Type.Object({ chatId: Type.String({ pattern: '^-?[0-9]{1,20}$' }) })
export type TelegramAddress = Static<typeof TelegramAddress>
/** A telephone number; `0812…` is one of Indonesia. */
export const PhoneAddress = Type.Object(
  { phone: Type.String({ pattern: '^[+0-9][0-9 .()-]{6,24}$' }) },
  { $id: 'PhoneAddress' },
)
export type PhoneAddress = Static<typeof PhoneAddress>

/** What a push message holds, for the service worker that shows it. */
export type PushMessage = {
  readonly title: string
  readonly body: string
  readonly lang: 'id' | 'en'
  readonly tag: string
  readonly link: string | null
  readonly actions: readonly {
    readonly action: 'yes' | 'no' | 'later' | 'absent'
    readonly title: string
    readonly link: string
    /** What is shown once it is recorded. */
    readonly done: string
  }[]
}
