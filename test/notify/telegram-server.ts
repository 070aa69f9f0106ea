import { botApi } from './bot-api.ts'
import { listening } from './listening.ts'

/** Telegram, as far as a bot sees it, for one test. */
export async function telegramServer() {
  const api = botApi()
  const port = await listening(api.onRequest)
  return { ...api, apiBase: `http://telegram.test:${port}` }
}
