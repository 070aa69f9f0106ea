import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { bodyOf } from '../../../test/notify/body-of.ts'
import { fetchHere } from '../../../test/notify/letter.ts'
import { listening } from '../../../test/notify/listening.ts'
import { newHookSecret } from '../../app/reach/setups.ts'
import { wayOut } from '../../outbound/outside.ts'
import { type HookEvent, webhooks } from './webhook.ts'

const secret = newHookSecret()
const event: HookEvent = {
  id: 'evt_1',
  type: 'visit.answered',
  at: 1_795_000_000_000,
  data: { visitId: 'v1', answer: 'yes' },
}
const hooks = webhooks(fetchHere, Date.now)

/** A receiver that answers in turn; the last answer is repeated. */
async function receiver(...answers: readonly { status: number; headers?: Record<string, string>; body?: string }[]) {
  const seen: { body: string; headers: Record<string, string> }[] = []
  const port = await listening(async (request, response) => {
    const answer = answers[Math.min(seen.length, answers.length - 1)] ?? { status: 200 }
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)])
    seen.push({ body: (await bodyOf(request)).toString(), headers: Object.fromEntries(headers) })
    response.writeHead(answer.status, answer.headers).end(answer.body)
  })
  return { setup: { url: `http://hook.test:${port}/lawang`, secret }, seen }
}

test('the published verifier accepts what is sent', async () => {
  const { setup, seen } = await receiver({ status: 204 })
  expect(await hooks.send(setup, event, 'id')).toEqual({ went: 'through', reply: '204' })
  const [{ body, headers } = { body: '', headers: {} }] = seen
  expect(new Webhook(secret).verify(body, headers)).toEqual({
    type: 'visit.answered',
    timestamp: new Date(event.at).toISOString(),
    data: event.data,
  })
  expect(() => new Webhook(newHookSecret()).verify(body, headers)).toThrow('No matching signature')
  expect(() => new Webhook(secret).verify(body.replace('yes', 'no'), headers)).toThrow('No matching signature')
})

test('told again, it has the same id, so that the receiver can know it', async () => {
  const { setup, seen } = await receiver({ status: 500, body: 'restarting' }, { status: 200 })
  expect(await hooks.send(setup, event, 'id')).toEqual({ went: 'wrong', again: true, reply: '500 restarting' })
  expect(await hooks.send(setup, event, 'id')).toMatchObject({ went: 'through' })
  expect(seen.map(({ headers }) => headers['webhook-id'])).toEqual(['evt_1', 'evt_1'])
})

test('the words of a success are kept of a test alone', async () => {
  const { setup } = await receiver({ status: 200, body: 'thank you\n' })
  expect(await hooks.send(setup, event, 'id')).toHaveProperty('reply', '200')
  expect(await hooks.send(setup, { ...event, type: 'test' }, 'id')).toHaveProperty('reply', '200 thank you')
})

test('410 ends it', async () => {
  const { setup } = await receiver({ status: 410 })
  expect(await hooks.send(setup, event, 'id')).toMatchObject({ went: 'wrong', again: false, addressGone: true })
})

test.each([
  [429, '7', 7],
  [503, new Date(Date.now() + 60_000).toUTCString(), 60],
  [429, '9999999', 86_400],
])('after %i with Retry-After %s it is tried again then', async (status, wish, seconds) => {
  const { setup } = await receiver({ status, headers: { 'retry-after': wish } })
  const delivery = await hooks.send(setup, event, 'id')
  expect(delivery).toMatchObject({ went: 'wrong', again: true })
  const after = 'afterSeconds' in delivery ? (delivery.afterSeconds ?? 0) : 0
  expect(Math.abs(after - seconds)).toBeLessThanOrEqual(2)
})

test.each([400, 401, 404, 422])('after %i trying again would not help', async (status) => {
  const { setup } = await receiver({ status, body: 'no' })
  expect(await hooks.send(setup, event, 'id')).toEqual({ went: 'wrong', again: false, reply: `${status} no` })
})

test('a target that hangs is left, and tried again', async () => {
  const port = await listening(() => undefined)
  const hasty = webhooks((request) => fetchHere({ ...request, answerWithinMs: 100 }), Date.now)
  const delivery = await hasty.send({ url: `http://hook.test:${port}/`, secret }, event, 'en')
  expect(delivery).toEqual({ went: 'wrong', again: true, reply: 'No answer in time (hook.test).' })
})

test('a target that leads on, or lies inside, is not gone to and not tried again', async () => {
  const { setup } = await receiver({ status: 307, headers: { location: 'http://127.0.0.1/inside' } })
  expect(await hooks.send(setup, event, 'en')).toEqual({
    went: 'wrong',
    again: false,
    reply: 'Leads on to another address, which is not followed: 307 http://127.0.0.1/inside',
  })
  const guarded = webhooks(wayOut({ allowed: [] }), Date.now)
  expect(await guarded.send(setup, event, 'en')).toMatchObject({ went: 'wrong', again: true })
  const inside = await guarded.send({ url: 'https://10.1.2.3/hook', secret }, event, 'en')
  expect(inside).toMatchObject({ went: 'wrong', again: false })
  expect(inside.reply).toContain('LAWANG_ALLOW_NETWORKS')
})
