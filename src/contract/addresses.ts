import Type, { type Static } from 'typebox'
import { letterChannels } from '../domain/reach/message.ts'
import { At, Id, line, nullable, page } from './primitives.ts'

const Channel = Type.Enum([...letterChannels])

/** Where a member of staff can be reached; of the address itself only as much as tells which one it is. */
export const StaffAddress = Type.Object(
  {
    id: Id,
    channel: Channel,
    label: Type.String({ description: '`e••••@kalteng.go.id`' }),
    createdAt: At,
    /** When a message went through last. */
    okAt: nullable(At),
  },
  { $id: 'StaffAddress' },
)
export type StaffAddress = Static<typeof StaffAddress>
export const StaffAddressPage = page(StaffAddress)
export type StaffAddressPage = Static<typeof StaffAddressPage>

/** The code with which a member of staff opens a chat with the office's bot, once: `/start CODE`. */
export const ChatCode = Type.Object(
  {
    code: Type.String(),
    until: At,
    /** What the bot is called; null where Telegram did not say. */
    bot: nullable(Type.String()),
    link: nullable(Type.String({ description: 'opens the chat with the code in it' })),
  },
  { $id: 'ChatCode' },
)
export type ChatCode = Static<typeof ChatCode>

/** A mail address, or a mobile number: `0812…` is one of Indonesia, others begin with `+`. */
export const NewStaffAddress = Type.Object(
  { channel: Type.Enum(['email', 'whatsapp', 'gateway']), address: line(254) },
  { $id: 'NewStaffAddress' },
)
export type NewStaffAddress = Static<typeof NewStaffAddress>
