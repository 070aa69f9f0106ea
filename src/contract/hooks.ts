import Type, { type Static } from 'typebox'
import { personalFields } from '../domain/person/personal.ts'
import { At, Id, nullable, page, WebAddress } from './primitives.ts'

const momentTypes = Object.keys(personalFields)
const Types = Type.Array(Type.Enum(momentTypes), { maxItems: momentTypes.length, uniqueItems: true })

/** A program that is told of moments. */
export const HookItem = Type.Object(
  {
    id: Id,
    url: Type.String(),
    /** The moments it hears of; none: all of them. */
    types: Type.Array(Type.String()),
    enabled: Type.Boolean(),
    createdAt: At,
    okAt: nullable(At),
    failedAt: nullable(At),
    failure: nullable(Type.String()),
  },
  { $id: 'HookItem' },
)
export type HookItem = Static<typeof HookItem>
export const HookPage = page(HookItem)
export type HookPage = Static<typeof HookPage>

/** The secret that signs what it is sent (Standard Webhooks): shown this once. */
export const HookMade = Type.Object({ hook: HookItem, secret: Type.String() }, { $id: 'HookMade' })
export type HookMade = Static<typeof HookMade>

export const NewHook = Type.Object({ url: WebAddress, types: Type.Optional(Types) }, { $id: 'NewHook' })
export type NewHook = Static<typeof NewHook>
export const HookChange = Type.Object(
  { url: Type.Optional(WebAddress), types: Type.Optional(Types), enabled: Type.Optional(Type.Boolean()) },
  { $id: 'HookChange' },
)
export type HookChange = Static<typeof HookChange>
