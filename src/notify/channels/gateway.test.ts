import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { bodyOf } from '../../../test/notify/body-of.ts'
import { fetchHere, question } from '../../../test/notify/letter.ts'
import { listening } from '../../../test/notify/listening.ts'
import { newHookSecret } from '../../app/reach/setups.ts'
import { gateway } from './gateway.ts'

const secret = newHookSecret()
const channel = gateway(fetchHere, Date.now)

async function gatewayThat(answer: (body: unknown) => { status: number; body: string }) {
  const seen: { body: unknown; authorization: string | undefined }[] = []
  const port = await listening(async (request, response) => {
    const text = (await bodyOf(request)).toString()
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    const body = new Webhook(secret).verify(text, headers)
    seen.push({ body, authorization: request.headers.authorization })
    const { status, body: answered } = answer(body)
    response.writeHead(status, { 'content-type': 'application/json' }).end(answered)
  })
  return { setup: { url: `http://gateway.test:${port}/send`, secret }, seen }
}

test('a question goes out signed, with digits to reply with', async () => {
  const { setup, seen } = await gatewayThat(() => ({ status: 200, body: '{"id":"sms-12"}' }))
  const letter = question()
  const delivery = await channel.send({ ...setup, authorization: 'Bearer abc' }, { phone: '0812-5100 0003' }, letter)
  expect(delivery).toEqual({ went: 'through', remoteId: 'sms-12', reply: '200' })
  expect(seen).toEqual([
    {
      authorization: 'Bearer abc',
      body: {
        id: letter.id,
        kind: 'asked',
        to: '6281251000003',
        text: [
          letter.title,
          letter.body,
          'Balas: 1 Terima; 2 Tunggu; 3 Tidak dapat; 4 Tidak di tempat.',
          `Buka: ${letter.link}`,
        ].join('\n'),
        link: letter.link,
        tag: 'visit_51',
        buttons: [
          { ...letter.buttons[0], reply: '1' },
          { ...letter.buttons[1], reply: '3' },
          { ...letter.buttons[2], reply: '2' },
          { ...letter.buttons[3], reply: '4' },
        ],
      },
    },
  ])
})

test('a gateway that gives no id is fine; one that is down is tried again, one that refuses is not', async () => {
  const plain = await gatewayThat(() => ({ status: 202, body: 'OK' }))
  expect(await channel.send(plain.setup, { phone: '+65 9123 4567' }, question({ kind: 'left', buttons: [] }))).toEqual({
    went: 'through',
    reply: '202',
  })
  expect(plain.seen[0]).toHaveProperty('body.to', '6591234567')
  const down = await gatewayThat(() => ({ status: 502, body: 'no modem' }))
  expect(await channel.send(down.setup, { phone: '0812000111' }, question())).toMatchObject({
    went: 'wrong',
    again: true,
  })
  const refusing = await gatewayThat(() => ({ status: 400, body: 'bad number' }))
  expect(await channel.send(refusing.setup, { phone: '0812000111' }, question())).toEqual({
    went: 'wrong',
    again: false,
    reply: '400 bad number',
  })
})
