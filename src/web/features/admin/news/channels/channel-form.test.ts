import { expect, test } from 'vitest'
import { draftOf, isChanged, missingIn, setupOf, stateOf } from './channel-form.ts'

const fresh = { kind: 'email', setup: null } as const
const kept = {
  kind: 'email',
  setup: {
    host: 'mail.test',
    port: 465,
    security: 'tls',
    user: null,
    from: 'a@b.test',
    fromName: null,
    password: 'set',
  },
} as const
const bot = { kind: 'telegram', setup: { updates: 'polling', apiBase: 'https://bot.test', token: 'set' } } as const

test('a channel that was never set up begins with what is usual, and says what is missing', () => {
  expect(draftOf(fresh)).toMatchObject({ host: '', port: '587', security: 'starttls', password: '' })
  expect(missingIn(fresh, draftOf(fresh))).toEqual(['host', 'from'])
  expect(missingIn({ kind: 'telegram', setup: null }, draftOf({ kind: 'telegram', setup: null }))).toEqual(['token'])
})

test('a secret that is kept is neither shown, missing nor sent, until another one is typed', () => {
  expect(draftOf(bot)).toEqual({ token: '', updates: 'polling' })
  expect(missingIn(bot, draftOf(bot))).toEqual([])
  expect(isChanged(bot, draftOf(bot))).toBe(false)
  expect(setupOf(bot, draftOf(bot))).toEqual({ updates: 'polling', apiBase: 'https://bot.test' })
  const typed = { ...draftOf(bot), token: '1:b' }
  expect(isChanged(bot, typed)).toBe(true)
  expect(setupOf(bot, typed)).toMatchObject({ token: '1:b' })
})

test('what is empty is sent as none, a number as a number, without blanks at the ends', () => {
  expect(setupOf(kept, { ...draftOf(kept), host: ' smtp.test ', port: '25' })).toEqual({
    host: 'smtp.test',
    port: 25,
    security: 'tls',
    user: null,
    from: 'a@b.test',
    fromName: null,
  })
})

test('how a channel stands follows from what happened last', () => {
  const { setup } = kept
  const [early, late] = ['2026-11-24T02:00:00.000Z', '2026-11-24T03:00:00.000Z']
  expect(stateOf({ setup: null, enabled: false, okAt: null, failedAt: null })).toBe('unset')
  expect(stateOf({ setup, enabled: false, okAt: early, failedAt: null })).toBe('off')
  expect(stateOf({ setup, enabled: true, okAt: null, failedAt: null })).toBe('untried')
  expect(stateOf({ setup, enabled: true, okAt: early, failedAt: late })).toBe('failing')
  expect(stateOf({ setup, enabled: true, okAt: late, failedAt: early })).toBe('working')
})
