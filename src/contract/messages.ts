import Type, { type Static } from 'typebox'

/** What a message that leaves Lawang is about. */
export const MessageKind = Type.Enum(['asked', 'reminder', 'called', 'answered', 'left', 'said', 'test'])
export type MessageKind = Static<typeof MessageKind>
