import type { RequestListener } from 'node:http'
import Type, { type TSchema } from 'typebox'
import Value from 'typebox/value'
import { bodyOf } from './body-of.ts'

const strict = { additionalProperties: false }
const ChatId = Type.Union([Type.String({ pattern: '^-?[0-9]+$' }), Type.Integer()])
const Text = Type.String({ minLength: 1, maxLength: 4096 })
const Button = Type.Object(
  { text: Type.String({ minLength: 1 }), callback_data: Type.String({ minLength: 1, maxLength: 64 }) },
  strict,
)
const Keyboard = Type.Object({ inline_keyboard: Type.Array(Type.Array(Button, { minItems: 1, maxItems: 8 })) }, strict)
const Entity = Type.Object(
  { type: Type.Literal('bold'), offset: Type.Integer({ minimum: 0 }), length: Type.Integer({ minimum: 1 }) },
  strict,
)

/** The parameters of the methods that Lawang calls, as the documentation of the Bot API has them; no others are taken. */
const methods: Readonly<Record<string, TSchema>> = {
  sendMessage: Type.Object(
    {
      chat_id: ChatId,
      text: Text,
      entities: Type.Optional(Type.Array(Entity)),
      link_preview_options: Type.Optional(Type.Object({ is_disabled: Type.Boolean() }, strict)),
      reply_markup: Type.Optional(Keyboard),
    },
    strict,
  ),
  answerCallbackQuery: Type.Object(
    { callback_query_id: Type.String(), text: Type.Optional(Type.String({ maxLength: 200 })) },
    strict,
  ),
  editMessageReplyMarkup: Type.Object(
    { chat_id: ChatId, message_id: Type.Integer(), reply_markup: Type.Optional(Keyboard) },
    strict,
  ),
  getMe: Type.Object({}, strict),
  getUpdates: Type.Object(
    {
      offset: Type.Optional(Type.Integer()),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      timeout: Type.Optional(Type.Integer({ minimum: 0 })),
      allowed_updates: Type.Optional(Type.Array(Type.String())),
    },
    strict,
  ),
  setWebhook: Type.Object(
    {
      url: Type.String({ pattern: '^https://' }),
      secret_token: Type.String({ pattern: '^[A-Za-z0-9_-]{1,256}$' }),
      allowed_updates: Type.Optional(Type.Array(Type.String())),
    },
    strict,
  ),
  deleteWebhook: Type.Object({ drop_pending_updates: Type.Optional(Type.Boolean()) }, strict),
}

export const botToken = '8123456789:AAF-3kq_Lw0pQzYvTn2sVx7mR4uE6bH1jCd'

type Call = { readonly method: string; readonly body: Readonly<Record<string, unknown>> }
type Refusal = { error_code: number; description: string; parameters?: { retry_after: number } }

/** Speaks as Telegram's Bot API does, and refuses what it would not know. */
export function botApi() {
  const calls: Call[] = []
  const updates: { update_id: number }[] = []
  const waiting = new Set<() => void>()
  const state: { refusal: Refusal | null } = { refusal: null }
  let lastMessage = 100

  const onRequest: RequestListener = async (request, response) => {
    const reply = (body: object, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const refuse = (refusal: Refusal) => reply({ ok: false, ...refusal }, refusal.error_code)
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? []
    if (token !== botToken) return refuse({ error_code: 401, description: 'Unauthorized' })
    const schema = methods[method]
    if (schema === undefined) return refuse({ error_code: 404, description: 'Not Found' })
    const body: Record<string, unknown> = JSON.parse((await bodyOf(request)).toString())
    if (request.headers['content-type'] !== 'application/json' || !Value.Check(schema, body)) {
      const [error] = Value.Errors(schema, body)
      return refuse({ error_code: 400, description: `Bad Request: ${error?.instancePath} ${error?.message}` })
    }
    calls.push({ method, body })
    if (state.refusal !== null) return refuse(state.refusal)
    if (method === 'getUpdates') return reply({ ok: true, result: await pending(Number(body['offset'] ?? 0), body) })
    if (method === 'getMe')
      return reply({ ok: true, result: { id: 8123456789, is_bot: true, first_name: 'Lawang', username: 'dpkpp_bot' } })
    if (method !== 'sendMessage') return reply({ ok: true, result: true })
    const chat = { id: Number(body['chat_id']), type: 'private' }
    return reply({ ok: true, result: { message_id: ++lastMessage, date: 1_795_000_000, chat, text: body['text'] } })
  }

  /** What was not confirmed by a higher offset yet; waits for something to come, as long polling does. */
  async function pending(offset: number, { timeout }: Readonly<Record<string, unknown>>) {
    const left = () => updates.filter(({ update_id }) => update_id >= offset)
    if (left().length === 0 && Number(timeout ?? 0) > 0) {
      const { promise, resolve } = Promise.withResolvers<void>()
      waiting.add(resolve)
      const timer = setTimeout(resolve, Number(timeout) * 1000)
      await promise
      clearTimeout(timer)
      waiting.delete(resolve)
    }
    return left().slice(0, 100)
  }

  return {
    onRequest,
    calls,
    of: (method: string) => calls.filter((call) => call.method === method).map(({ body }) => body),
    refuseWith: (refusal: Refusal | null) => {
      state.refusal = refusal
    },
    /** Somebody writes or presses a button. */
    happens: (...news: readonly { update_id: number }[]) => {
      updates.push(...news)
      for (const wake of waiting) wake()
    },
  }
}
