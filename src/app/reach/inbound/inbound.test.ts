import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { Foreign } from './foreign.ts'
import { inboundOfGateway } from './gateway-note.ts'
import { isSame, isSignedByGateway, isSignedByMeta } from './signatures.ts'
import { inboundOfUpdate, updateIdOf } from './telegram-update.ts'
import { inboundOfWhatsapp } from './whatsapp-event.ts'

const token = 'AZxW0kq1R3mQe8vYt2uJ5nHs7dLc9bPfGi4oKaXr6Ew'
const now = 1_795_000_000_000

describe('an update of the Bot API', () => {
  const erwin = { id: 501234567, is_bot: false, first_name: 'Erwin', last_name: 'Tunjang', username: 'erwin' }
  const chat = { id: 501234567, first_name: 'Erwin', type: 'private' }
  const from = { address: '501234567', name: 'Erwin Tunjang' }
  const read = (update: object) => inboundOfUpdate(new Foreign({ update_id: 9, ...update }))
  const message = (text: string, more = {}) => ({
    message: { message_id: 5, from: erwin, chat, date: 1, text, ...more },
  })
  const press = (data: string, more = {}) => ({
    callback_query: {
      id: '4382bfdwdsb323b2d9',
      from: erwin,
      message: { message_id: 101, chat, date: 1 },
      data,
      ...more,
    },
  })

  test('a pressed button is an answer, and knows what to acknowledge', () => {
    const sender = { ...from, press: { id: '4382bfdwdsb323b2d9', messageId: 101 } }
    expect(read(press(`${token}:l`))).toEqual({ type: 'pressed', id: '9', token, answer: 'later', from: sender })
    expect(read(press('something else'))).toEqual({ type: 'words', id: '9', from: sender })
  })

  test('/start with a code links the chat, in whatever way the app writes it', () => {
    expect(read(message('/start K7QM2XWA'))).toEqual({ type: 'linked', id: '9', code: 'K7QM2XWA', from })
    expect(read(message('/start@dpkpp_bot K7QM2XWA'))).toMatchObject({ type: 'linked', id: '9', code: 'K7QM2XWA' })
    expect(read(message('/start'))).toEqual({ type: 'words', id: '9', from })
  })

  test('/stop and blocking the bot both end it', () => {
    expect(read(message('/stop'))).toEqual({ type: 'ended', id: '9', from })
    const blocked = { my_chat_member: { chat, from: erwin, date: 1, new_chat_member: { user: {}, status: 'kicked' } } }
    expect(read(blocked)).toEqual({ type: 'ended', id: '9', from })
  })

  test('groups are not listened to: everybody in them could answer', () => {
    expect(read(message('/start K7QM2XWA', { chat: { id: -100, type: 'supergroup' } }))).toBeNull()
  })

  test.each([null, 7, 'x', [], {}, { message: null }, { message: { chat: [] } }, { callback_query: { id: 5 } }])(
    '%j says nothing',
    (update) => {
      expect(inboundOfUpdate(new Foreign(update))).toBeNull()
    },
  )

  test('its number is read', () => {
    expect(updateIdOf(new Foreign({ update_id: 12 }))).toBe(12)
    expect(updateIdOf(new Foreign({ update_id: '12' }))).toBeNull()
  })
})

describe('a call of the Cloud API', () => {
  const from = { address: '6281251000003', name: 'Marlina' }
  const event = (value: object, number = '109876543210987') =>
    new Foreign({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: '215589313241560883',
          changes: [
            {
              value: {
                messaging_product: 'whatsapp',
                metadata: { display_phone_number: '6255100000', phone_number_id: number },
                contacts: [{ profile: { name: 'Marlina' }, wa_id: '6281251000003' }],
                ...value,
              },
              field: 'messages',
            },
          ],
        },
      ],
    })
  const read = (value: object) => inboundOfWhatsapp(event(value), '109876543210987')
  const message = (more: object) => ({
    messages: [{ from: '6281251000003', id: 'wamid.HBg', timestamp: '1795000000', ...more }],
  })

  test('the button of a template is an answer', () => {
    const button = { type: 'button', button: { payload: `${token}:y`, text: 'Terima' } }
    expect(read(message(button))).toEqual([{ type: 'pressed', id: 'wamid.HBg', token, answer: 'yes', from }])
    const reply = { type: 'button_reply', button_reply: { id: `${token}:a`, title: 'Tidak di tempat' } }
    expect(read(message({ type: 'interactive', interactive: reply }))).toEqual([
      { type: 'pressed', id: 'wamid.HBg', token, answer: 'absent', from },
    ])
  })

  test('a digit is an answer to the message that it quotes, or to none in particular', () => {
    const text = { type: 'text', text: { body: '3' } }
    expect(read(message({ ...text, context: { from: '6255100000', id: 'wamid.ABC' } }))).toEqual([
      { type: 'replied', id: 'wamid.HBg', answer: 'no', about: 'wamid.ABC', from },
    ])
    expect(read(message(text))).toEqual([{ type: 'replied', id: 'wamid.HBg', answer: 'no', about: null, from }])
    expect(read(message({ type: 'text', text: { body: 'sebentar' } }))).toEqual([
      { type: 'words', id: 'wamid.HBg', from },
    ])
    expect(read(message({ type: 'reaction', reaction: { emoji: '👍' } }))).toEqual([])
  })

  test('how a message fared is told by our own id, with the reason of a failure', () => {
    const status = { id: 'wamid.ABC', timestamp: '1795000000', recipient_id: '6281251000003' }
    const errors = [{ code: 131026, title: 'Message undeliverable', error_data: { details: 'Not on WhatsApp' } }]
    const statuses = [
      { ...status, status: 'delivered', biz_opaque_callback_data: 'msg_1' },
      { ...status, status: 'failed', errors },
      { ...status, status: 'warmed up' },
    ]
    expect(read({ statuses })).toEqual([
      { type: 'fared', about: 'msg_1', state: 'delivered', at: now, reply: 'delivered' },
      { type: 'fared', about: 'wamid.ABC', state: 'failed', at: now, reply: '131026 Not on WhatsApp' },
    ])
  })

  test('what is about another number, or is no such call, says nothing', () => {
    const other = event(message({ type: 'text', text: { body: '1' } }), '111')
    expect(inboundOfWhatsapp(other, '109876543210987')).toEqual([])
    for (const body of [null, 'x', { object: 'page' }, { object: 'whatsapp_business_account', entry: 5 }])
      expect(inboundOfWhatsapp(new Foreign(body), '109876543210987')).toEqual([])
  })
})

describe('a note of the gateway', () => {
  const from = { address: '6281251000003', name: '' }
  const read = (note: unknown) => inboundOfGateway(new Foreign(note), 'n1', now)

  test('a reply is an answer', () => {
    const reply = { type: 'reply', from: '0812-5100-0003' }
    expect(read({ ...reply, text: '1', inReplyTo: 'sms-12' })).toEqual({
      type: 'replied',
      id: 'n1',
      answer: 'yes',
      about: 'sms-12',
      from,
    })
    expect(read({ ...reply, button: `${token}:n` })).toEqual({ type: 'pressed', id: 'n1', token, answer: 'no', from })
    expect(read({ ...reply, text: 'siapa ini' })).toEqual({ type: 'words', id: 'n1', from })
  })

  test('without a name of its own it is not heard: it could not be known again', () => {
    const note = new Foreign({ type: 'reply', from: '081251000003', text: '1' })
    expect(inboundOfGateway(note, '', now)).toBeNull()
  })

  test('a status is one', () => {
    expect(read({ type: 'status', id: 'msg_1', status: 'failed', error: 'no signal' })).toEqual({
      type: 'fared',
      about: 'msg_1',
      state: 'failed',
      at: now,
      reply: 'no signal',
    })
    const at = '2026-11-24T02:42:00.000Z'
    expect(read({ type: 'status', id: 'msg_1', status: 'read', at })).toMatchObject({
      state: 'read',
      at: Date.parse(at),
    })
  })

  test.each([null, {}, { type: 'reply' }, { type: 'reply', from: 'x', text: '1' }, { type: 'status', id: 1 }])(
    '%j says nothing',
    (note) => {
      expect(read(note)).toBeNull()
    },
  )
})

describe('a signature', () => {
  test('of Meta is over the bytes as they came', () => {
    const body = Buffer.from('{"object":"whatsapp_business_account" }')
    const signature = `sha256=${createHmac('sha256', 'app secret').update(body).digest('hex')}`
    expect(isSignedByMeta('app secret', body, signature)).toBe(true)
    expect(isSignedByMeta('other secret', body, signature)).toBe(false)
    expect(isSignedByMeta('app secret', Buffer.from(body.toString().replace(' ', '')), signature)).toBe(false)
    for (const wrong of ['', 'sha256=', signature.slice(7), `sha1=${signature.slice(7)}`])
      expect(isSignedByMeta('app secret', body, wrong)).toBe(false)
  })

  test('of the gateway is what the published library makes, and grows old', () => {
    const secret = `whsec_${Buffer.from('a secret of thirty-two characters').toString('base64')}`
    const body = '{"type":"reply"}'
    const signed = (at: number, key = secret) => ({
      id: 'n1',
      timestamp: String(at / 1000),
      signature: `v1,bm90IHRoaXM= ${new Webhook(key).sign('n1', new Date(at), body)}`,
    })
    expect(isSignedByGateway(secret, body, signed(now), now + 60_000)).toBe(true)
    expect(isSignedByGateway(secret, `${body} `, signed(now), now)).toBe(false)
    expect(isSignedByGateway(secret, body, { ...signed(now), id: 'n2' }, now)).toBe(false)
    expect(isSignedByGateway(secret, body, signed(now), now + 301_000)).toBe(false)
    expect(isSignedByGateway(secret, body, signed(now), now - 301_000)).toBe(false)
    const other = `whsec_${Buffer.from('another secret of some characters').toString('base64')}`
    expect(isSignedByGateway(secret, body, signed(now, other), now)).toBe(false)
    expect(isSignedByGateway(secret, body, { id: '', timestamp: '', signature: '' }, now)).toBe(false)
  })

  test('of Telegram is a word agreed on', () => {
    expect(isSame('abc', 'abc')).toBe(true)
    expect(isSame('', 'abc')).toBe(false)
    expect(isSame('abcd', 'abc')).toBe(false)
  })
})
