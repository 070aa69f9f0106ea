import type { Sender } from './inbound.ts'

/** A channel on which people write back. */
export type ChatChannel = 'telegram' | 'whatsapp' | 'gateway'

/** What a chat is told; `settled`: the buttons of the question have done their work. */
export type Words = { readonly text: string; readonly settled: boolean }

/** Chats, at once and outside of the outbox. A word that does not arrive is lost: what was answered stands all the same. */
export type Chats = {
  write(channel: ChatChannel, setup: unknown, to: Sender, words: Words): Promise<void>
  /** What the office's bot is called at Telegram; null where Telegram does not say. */
  botName(setup: unknown): Promise<string | null>
}
