import { expect, test } from 'vitest'
import { cloudServer } from '../../../test/notify/cloud-server.ts'
import { fetchHere, question } from '../../../test/notify/letter.ts'
import { whatsappId } from '../../app/reach/inbound/whatsapp-id.ts'
import type { WhatsappSetup } from '../../contract/channels.ts'
import { whatsapp } from './whatsapp.ts'

const channel = whatsapp(fetchHere, Date.now)
const marlina = { phone: '0812-5100-0003' }
const given = { phoneNumberId: '109876543210987', accessToken: 'EAAGm0PX4ZCpsBA' }

async function server() {
  const cloud = await cloudServer(given)
  const setup: WhatsappSetup = {
    ...given,
    apiBase: cloud.apiBase,
    appSecret: 'app',
    verifyToken: 'verify',
    questionTemplate: 'tamu_tanya',
    noticeTemplate: 'tamu_kabar',
    language: 'id',
  }
  return { ...cloud, setup }
}

test('a question is the approved template with its four buttons', async () => {
  const { setup, messages } = await server()
  const letter = question({ body: 'Keperluan: sertifikat.\nDatang pukul 09.42.' })
  const delivery = await channel.send(setup, marlina, letter)
  const token = letter.buttons[0]?.data.slice(0, -2)
  const wamid = `wamid.${Buffer.from('6281251000003/1').toString('base64')}`
  expect(delivery).toEqual({ went: 'through', remoteId: whatsappId(wamid), reply: '200 accepted' })
  expect(JSON.stringify(delivery)).not.toContain(wamid)
  expect(messages).toEqual([
    {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '6281251000003',
      type: 'template',
      template: {
        name: 'tamu_tanya',
        language: { code: 'id' },
        components: [
          {
            type: 'body',
            parameters: [
              { type: 'text', text: letter.title },
              { type: 'text', text: 'Keperluan: sertifikat. Datang pukul 09.42.' },
            ],
          },
          ...(['y', 'l', 'n', 'a'] as const).map((letterOf, index) => ({
            type: 'button',
            sub_type: 'quick_reply',
            index: String(index),
            parameters: [{ type: 'payload', payload: `${token}:${letterOf}` }],
          })),
        ],
      },
      biz_opaque_callback_data: letter.id,
    },
  ])
})

test('an answer that is not offered keeps its button, so that the others stay where Meta has them', async () => {
  const { setup, messages } = await server()
  const letter = question()
  const buttons = letter.buttons.filter(({ answer }) => answer === 'no' || answer === 'yes').toReversed()
  expect(await channel.send(setup, marlina, { ...letter, buttons })).toMatchObject({ went: 'through' })
  const payloads = JSON.stringify(messages[0]?.template.components).match(/:[ynla]"/g)
  expect(payloads).toEqual([':y"', ':l"', ':n"', ':a"'])
})

test('a notice is the template without buttons', async () => {
  const { setup, messages } = await server()
  expect(await channel.send(setup, marlina, question({ kind: 'left', buttons: [], body: '' }))).toMatchObject({
    went: 'through',
  })
  expect(messages[0]).toHaveProperty('template.name', 'tamu_kabar')
})

test.each([
  [131_056, 400, 'Pair rate limit hit', 30],
  [130_429, 400, 'Rate limit hit', 30],
  [80_007, 429, 'Rate limit issues', 30],
  [131_016, 500, 'Service unavailable', undefined],
  [131_999, 503, 'Something new', undefined],
])('%i is tried again', async (code, status, message, afterSeconds) => {
  const { setup, refuseWith } = await server()
  refuseWith({ code, status, message })
  const reply = `${code} ${message}: ${message}`
  expect(await channel.send(setup, marlina, question())).toEqual({
    went: 'wrong',
    again: true,
    ...(afterSeconds === undefined ? {} : { afterSeconds }),
    reply,
  })
})

test('a rest that Meta asks for is kept', async () => {
  const { setup, refuseWith } = await server()
  refuseWith({ code: 130_429, status: 429, message: 'Rate limit hit', retryAfter: '90' })
  expect(await channel.send(setup, marlina, question())).toMatchObject({ again: true, afterSeconds: 90 })
})

test.each([
  [131_026, 400, 'Message undeliverable'],
  [131_047, 400, 'Re-engagement message'],
  [132_001, 404, 'Template name does not exist in the translation'],
  [190, 401, 'Access token has expired'],
  [368, 403, 'Temporarily blocked for policies violations'],
])('%i is not', async (code, status, message) => {
  const { setup, refuseWith } = await server()
  refuseWith({ code, status, message })
  const delivery = await channel.send(setup, marlina, question())
  expect(delivery).toEqual({ went: 'wrong', again: false, reply: `${code} ${message}: ${message}` })
})

test('a token or a template that is wrong is told in the words of Meta', async () => {
  const { setup } = await server()
  const unknown = await channel.send({ ...setup, questionTemplate: 'lain' }, marlina, question())
  expect(unknown.reply).toContain('132001')
  const refused = await channel.send({ ...setup, accessToken: 'EAAbad' }, marlina, question())
  expect(refused).toMatchObject({ went: 'wrong', again: false })
  expect(refused.reply).toContain('190')
  expect(refused.reply).not.toContain('EAAbad')
})
