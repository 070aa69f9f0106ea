import Type, { type Static } from 'typebox'
import { letterKinds } from '../domain/reach/message.ts'

/** What a letter to a person is about. */
export const MessageKind = Type.Enum([...letterKinds])
export type MessageKind = Static<typeof MessageKind>
