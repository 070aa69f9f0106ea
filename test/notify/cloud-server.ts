import Type from 'typebox'
import Value from 'typebox/value'
import { bodyOf } from './body-of.ts'
import { listening } from './listening.ts'

const strict = { additionalProperties: false }
const TextParameter = Type.Object(
  { type: Type.Literal('text'), text: Type.String({ minLength: 1, maxLength: 1024 }) },
  strict,
)
const BodyComponent = Type.Object({ type: Type.Literal('body'), parameters: Type.Array(TextParameter) }, strict)
const ButtonComponent = Type.Object(
  {
    type: Type.Literal('button'),
    sub_type: Type.Literal('quick_reply'),
    index: Type.String({ pattern: '^[0-9]$' }),
    parameters: Type.Tuple([
      Type.Object({ type: Type.Literal('payload'), payload: Type.String({ minLength: 1, maxLength: 128 }) }, strict),
    ]),
  },
  strict,
)
/** A template message, as the documentation of the Cloud API has it; nothing else is taken. */
const TemplateMessage = Type.Object(
  {
    messaging_product: Type.Literal('whatsapp'),
    recipient_type: Type.Optional(Type.Literal('individual')),
    to: Type.String({ pattern: '^[1-9][0-9]{6,14}$' }),
    type: Type.Literal('template'),
    template: Type.Object(
      {
        name: Type.String({ pattern: '^[a-z0-9_]+$' }),
        language: Type.Object({ code: Type.String({ pattern: '^[a-z]{2}(_[A-Z]{2})?$' }) }, strict),
        components: Type.Array(Type.Union([BodyComponent, ButtonComponent])),
      },
      strict,
    ),
    biz_opaque_callback_data: Type.Optional(Type.String({ maxLength: 512 })),
  },
  strict,
)
/** Words to somebody who wrote within the last day. */
const TextMessage = Type.Object(
  {
    messaging_product: Type.Literal('whatsapp'),
    recipient_type: Type.Optional(Type.Literal('individual')),
    to: Type.String({ pattern: '^[1-9][0-9]{6,14}$' }),
    type: Type.Literal('text'),
    text: Type.Object(
      { preview_url: Type.Optional(Type.Boolean()), body: Type.String({ minLength: 1, maxLength: 4096 }) },
      strict,
    ),
  },
  strict,
)
type TemplateMessage = Type.Static<typeof TemplateMessage>

/** What was approved: how many variables and buttons each template has. */
const templates: Readonly<Record<string, { variables: number; buttons: number }>> = {
  tamu_tanya: { variables: 2, buttons: 4 },
  tamu_kabar: { variables: 2, buttons: 0 },
}

type Refusal = { status: number; code: number; message: string; details?: string; retryAfter?: string }

/** Speaks as the Cloud API of WhatsApp does, and refuses what it would refuse. */
export async function cloudServer({ phoneNumberId, accessToken }: { phoneNumberId: string; accessToken: string }) {
  const messages: TemplateMessage[] = []
  const words: { to: string; body: string }[] = []
  const state: { refusal: Refusal | null } = { refusal: null }

  const port = await listening(async (request, response) => {
    const reply = (body: object, status: number, headers = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    const refuse = ({ status, code, message, details, retryAfter }: Refusal) => {
      const error_data = { messaging_product: 'whatsapp', details: details ?? message }
      const error = { message, type: 'OAuthException', code, error_data, fbtrace_id: 'Az8or2yhqkZfEZ' }
      reply({ error }, status, retryAfter === undefined ? {} : { 'retry-after': retryAfter })
    }
    if (request.headers.authorization !== `Bearer ${accessToken}`)
      return refuse({ status: 401, code: 190, message: 'Invalid OAuth access token - Cannot parse access token' })
    if (request.method !== 'POST' || !/^\/v\d+\.0\/\d+\/messages$/.test(request.url ?? ''))
      return refuse({ status: 404, code: 2500, message: 'Unknown path components' })
    if (!request.url?.endsWith(`/${phoneNumberId}/messages`))
      return refuse({ status: 400, code: 100, message: 'Unsupported post request' })
    const body: unknown = JSON.parse((await bodyOf(request)).toString())
    if (Value.Check(TextMessage, body)) {
      words.push({ to: body.to, body: body.text.body })
      return reply({ messaging_product: 'whatsapp', contacts: [], messages: [{ id: 'wamid.T' }] }, 200)
    }
    if (request.headers['content-type'] !== 'application/json' || !Value.Check(TemplateMessage, body)) {
      const [error] = Value.Errors(TemplateMessage, body)
      return refuse({ status: 400, code: 100, message: `(#100) Param ${error?.instancePath} ${error?.message}` })
    }
    const trouble = state.refusal ?? templateTrouble(body)
    if (trouble !== null) return refuse(trouble)
    messages.push(body)
    const wamid = `wamid.${Buffer.from(`${body.to}/${messages.length}`).toString('base64')}`
    const contacts = [{ input: body.to, wa_id: body.to }]
    reply({ messaging_product: 'whatsapp', contacts, messages: [{ id: wamid, message_status: 'accepted' }] }, 200)
  })

  return {
    apiBase: `http://graph.test:${port}`,
    messages,
    words,
    refuseWith: (refusal: Refusal | null) => {
      state.refusal = refusal
    },
  }
}

function templateTrouble({ template }: TemplateMessage): Refusal | null {
  const approved = templates[template.name]
  if (approved === undefined || template.language.code !== 'id')
    return { status: 404, code: 132001, message: '(#132001) Template name does not exist in the translation' }
  const texts = template.components.flatMap((one) => (one.type === 'body' ? one.parameters : []))
  const buttons = template.components.flatMap((one) => (one.type === 'button' ? one.index : []))
  const expected = Array.from({ length: approved.buttons }, (_, index) => String(index))
  if (texts.length !== approved.variables || buttons.join() !== expected.join())
    return { status: 400, code: 132000, message: '(#132000) Number of parameters does not match' }
  if (texts.some(({ text }) => /[\n\t]| {5}/.test(text)))
    return { status: 400, code: 132018, message: 'Param text cannot have new-line/tab characters' }
  return null
}
