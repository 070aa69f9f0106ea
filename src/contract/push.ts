import Type, { type Static } from 'typebox'
import { letterChannels } from '../domain/reach/message.ts'
import { PushAddress } from './channels.ts'
import { At, Id, line, nullable, page } from './primitives.ts'

/** What a browser needs to be told things by the office. */
export const PushKey = Type.Object(
  {
    publicKey: Type.String({ description: 'applicationServerKey, base64url' }),
    enabled: Type.Boolean({ description: 'whether the office tells anybody anything this way' }),
  },
  { $id: 'PushKey' },
)
export type PushKey = Static<typeof PushKey>

/** A browser in which its owner wants to be told. */
export const NewOwnAddress = Type.Object(
  { channel: Type.Literal('push'), subscription: PushAddress, label: line(80, 'what its owner knows it by') },
  { $id: 'NewOwnAddress' },
)
export type NewOwnAddress = Static<typeof NewOwnAddress>

/** Where the one who asks is reached. */
export const OwnAddress = Type.Object(
  {
    id: Id,
    channel: Type.Enum([...letterChannels]),
    label: Type.String(),
    createdAt: At,
    okAt: nullable(At),
    endpoint: nullable(Type.String({ description: 'of a browser, by which it knows itself' })),
  },
  { $id: 'OwnAddress' },
)
export type OwnAddress = Static<typeof OwnAddress>
/** With whether the office has a bot at Telegram that tells people things. */
export const OwnAddressPage = Type.Object({ ...page(OwnAddress).properties, telegram: Type.Boolean() })
export type OwnAddressPage = Static<typeof OwnAddressPage>
