import { expect, test } from 'vitest'
import { adviceOn } from './advice.ts'

test.each([
  ['email', '535 5.7.8 authentication failed', 'password'],
  ['email', '550 5.1.1 User unknown', 'recipient'],
  ['email', '451 4.7.1 Greylisted', 'later'],
  ['telegram', '401 Unauthorized', 'token'],
  ['telegram', '403 Forbidden: bot was blocked by the user', 'started'],
  ['telegram', '429 Too Many Requests: retry after 7', 'later'],
  ['whatsapp', '190 Invalid OAuth access token', 'token'],
  ['gateway', '503 down', 'broken'],
  ['webhook', '404 no', 'address'],
  ['email', 'Tidak ada jawaban dalam waktunya (smtp.test).', null],
] as const)('%s: %s is met with %s', (channel, reply, advice) => {
  expect(adviceOn(channel, reply)).toBe(advice)
})
