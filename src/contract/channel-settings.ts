import Type, { type Static, type TObject } from 'typebox'
import {
  EmailSetup,
  EmailSetupShown,
  GatewaySetupGiven,
  GatewaySetupShown,
  TelegramSetupGiven,
  TelegramSetupShown,
  WhatsappSetupGiven,
  WhatsappSetupShown,
} from './channels.ts'
import { At, Id, line, nullable, page } from './primitives.ts'

/** Whom a push service turns to with a complaint; the keys are Lawang's own. */
export const PushSettings = Type.Object(
  { contact: Type.String({ format: 'email', maxLength: 254 }) },
  { $id: 'PushSettings' },
)
export type PushSettings = Static<typeof PushSettings>
/** Empty where nobody was named yet. */
const PushSettingsShown = Type.Object({ contact: Type.String() }, { $id: 'PushSettingsShown' })
export type PushSettingsShown = Static<typeof PushSettingsShown>

/** How a channel does. */
const health = {
  enabled: Type.Boolean(),
  /** When its settings were changed last; null where there are none yet. */
  changedAt: nullable(At),
  okAt: nullable(At),
  failedAt: nullable(At),
  /** What the other side said when it failed last. */
  failure: nullable(Type.String()),
  /** Messages on their way. */
  waiting: Type.Integer(),
  /** Given up, in the last seven days. */
  failed: Type.Integer(),
  sentToday: Type.Integer(),
  /** The members of staff who can be reached by it. */
  people: Type.Array(Type.Object({ id: Id, name: Type.String() })),
}

/** What each channel is set up with, as it is shown: of a secret only whether there is one. */
const shown = {
  push: PushSettingsShown,
  email: EmailSetupShown,
  telegram: TelegramSetupShown,
  whatsapp: WhatsappSetupShown,
  gateway: GatewaySetupShown,
}

const item = <Kind extends keyof typeof shown>(kind: Kind) =>
  Type.Object({ kind: Type.Literal(kind), setup: nullable(shown[kind]), ...health })

export const ChannelItem = Type.Union(
  [item('push'), item('email'), item('telegram'), item('whatsapp'), item('gateway')],
  { $id: 'ChannelItem' },
)
export type ChannelItem = Static<typeof ChannelItem>
export const ChannelPage = page(ChannelItem)
export type ChannelPage = Static<typeof ChannelPage>

const change = <Setup extends TObject>(setup: Setup, $id: string) =>
  Type.Object({ enabled: Type.Optional(Type.Boolean()), setup: Type.Optional(setup) }, { $id })

/** On or off, and its settings; a secret that is left out stays as long as the place that it is for stays. */
export const ChannelChange = {
  push: change(PushSettings, 'PushChange'),
  email: change(EmailSetup, 'EmailChange'),
  telegram: change(TelegramSetupGiven, 'TelegramChange'),
  whatsapp: change(WhatsappSetupGiven, 'WhatsappChange'),
  gateway: change(GatewaySetupGiven, 'GatewayChange'),
}

const trial = <Setup extends TObject>(setup: Setup, $id: string) =>
  Type.Object(
    {
      /** Settings that are not kept yet; those kept when left out. */
      setup: Type.Optional(setup),
      /** A mail address or a number. */
      to: Type.Optional(line(254)),
      /** Else somebody's known address; the caller's own when left out. */
      staffId: Type.Optional(Id),
    },
    { $id },
  )

/** Which settings are tried, and to whom the test goes. */
export const ChannelTrial = {
  push: trial(PushSettings, 'PushTrial'),
  email: trial(EmailSetup, 'EmailTrial'),
  telegram: trial(TelegramSetupGiven, 'TelegramTrial'),
  whatsapp: trial(WhatsappSetupGiven, 'WhatsappTrial'),
  gateway: trial(GatewaySetupGiven, 'GatewayTrial'),
}

/** What the other side said to a test, in its own words. */
export const ChannelTried = Type.Object(
  {
    went: Type.Enum(['through', 'wrong']),
    reply: Type.String(),
    at: At,
    tookMs: Type.Integer(),
  },
  { $id: 'ChannelTried' },
)
export type ChannelTried = Static<typeof ChannelTried>

/** The secret by which a gateway and Lawang know each other: shown this once. */
export const SigningSecret = Type.Object({ secret: Type.String() }, { $id: 'SigningSecret' })
export type SigningSecret = Static<typeof SigningSecret>
