/** What a letter to a person is about. */
export const letterKinds = ['asked', 'reminder', 'rings', 'called', 'answered', 'left', 'said', 'test'] as const

/** What a message that leaves Lawang is about; `event` tells a program of a moment. */
export const messageKinds = [...letterKinds, 'event'] as const
export type MessageKind = (typeof messageKinds)[number]

/** The ways to a person. `gateway`: any sender of the office's own. */
export const letterChannels = ['push', 'email', 'telegram', 'whatsapp', 'gateway'] as const
export type LetterChannel = (typeof letterChannels)[number]

/** The ways out of the house; `webhook` leads to a program that listens. */
export const channelKinds = [...letterChannels, 'webhook'] as const
export type ChannelKind = (typeof channelKinds)[number]

/** Where a message stands: given up (`failed`) is said to people; `cancelled` lost its reason before it went. */
export const messageStates = ['waiting', 'sending', 'sent', 'failed', 'cancelled'] as const
export type MessageState = (typeof messageStates)[number]

/** Letters to people and events for programs wait in lines of their own; the ladder's deadlines are a third. */
export type Lane = 'letters' | 'events'
export type DueLine = Lane | 'ladder'
