import { expect, test } from 'vitest'
import { emailForm, gatewayForm, newHookSecret, pushForm, telegramForm, whatsappForm } from './setups.ts'

const mail = { host: 'mail.test', port: 587, security: 'starttls', from: 'a@b.test' } as const

test('a password that is left out stays, null takes it away, and none is shown', () => {
  const first = emailForm.complete({ ...mail, password: 'rahasia' }, null)
  expect(first).toEqual({ ...mail, password: 'rahasia' })
  expect(emailForm.complete({ ...mail, port: 25 }, first)).toEqual({ ...mail, port: 25, password: 'rahasia' })
  const without = emailForm.complete({ ...mail, password: null }, first)
  expect(without).toEqual({ ...mail, password: null })
  if (first === null || without === null) throw new Error('incomplete')
  expect(emailForm.shown(first)).toEqual({ ...mail, password: 'set' })
  expect(emailForm.shown(without)).toEqual({ ...mail, password: 'notSet' })
})

test('a bot needs its token once, and keeps the secret of its updates', () => {
  expect(telegramForm.complete({ updates: 'polling' }, null)).toBeNull()
  const first = telegramForm.complete({ updates: 'polling', token: '123:abc' }, null)
  const second = telegramForm.complete({ updates: 'webhook' }, first)
  expect(second).toEqual({ ...first, updates: 'webhook' })
  if (second === null) throw new Error('incomplete')
  expect(telegramForm.shown(second)).toEqual({ updates: 'webhook', token: 'set' })
})

test('WhatsApp needs two secrets; the token that Meta is to show is told', () => {
  const given = { phoneNumberId: '12345', questionTemplate: 'a', noticeTemplate: 'b', language: 'id' }
  expect(whatsappForm.complete({ ...given, accessToken: 't' }, null)).toBeNull()
  const kept = whatsappForm.complete({ ...given, accessToken: 't', appSecret: 's' }, null)
  if (kept === null) throw new Error('incomplete')
  expect(whatsappForm.complete(given, kept)).toEqual(kept)
  expect(whatsappForm.shown(kept)).toEqual({
    ...given,
    accessToken: 'set',
    appSecret: 'set',
    verifyToken: kept.verifyToken,
  })
})

test('a gateway keeps its secret over a change', () => {
  const first = gatewayForm.complete({ url: 'https://gateway.test/' }, null)
  expect(first?.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(gatewayForm.complete({ url: 'https://other.test/' }, first)?.secret).toBe(first?.secret)
  expect(newHookSecret()).not.toBe(newHookSecret())
  if (first === null) throw new Error('incomplete')
  expect(gatewayForm.shown(first)).toEqual({ url: 'https://gateway.test/', authorization: 'notSet' })
})

test('no secret goes to another place by itself', () => {
  const first = emailForm.complete({ ...mail, password: 'rahasia' }, null)
  expect(emailForm.complete({ ...mail, host: 'elsewhere.test' }, first)).toMatchObject({ password: null })
  const bot = telegramForm.complete({ updates: 'polling', token: '123:abc' }, null)
  expect(telegramForm.complete({ updates: 'polling', apiBase: 'https://elsewhere.test' }, bot)).toBeNull()
  expect(telegramForm.complete({ updates: 'polling', apiBase: null }, bot)).toMatchObject({ token: '123:abc' })
  const gateway = gatewayForm.complete({ url: 'https://gateway.test/', authorization: 'Bearer x' }, null)
  expect(gatewayForm.complete({ url: 'https://elsewhere.test/' }, gateway)).toMatchObject({ authorization: null })
})

test('the keys for push are made once and stay, whoever is asked for', () => {
  const first = pushForm.complete({ contact: 'a@b.test' }, null)
  expect(first).toMatchObject({ publicKey: expect.stringMatching(/^B[\w-]{86}$/), subject: 'mailto:a@b.test' })
  expect(first?.privateKey).toMatch(/^[\w-]{43}$/)
  const second = pushForm.complete({ contact: 'c@d.test' }, first)
  expect(second).toEqual({ ...first, subject: 'mailto:c@d.test' })
  if (second === null) throw new Error('incomplete')
  expect(pushForm.shown(second)).toEqual({ contact: 'c@d.test' })
})
