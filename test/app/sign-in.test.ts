import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../src/app/create-app.ts'
import { DiskFull } from '../../src/store/errors.ts'
import { type TestStore, testStore } from '../test-store.ts'
import { morning, passed, password, refused, signIn, type TestOffice, testOffice } from './office.ts'

let place: TestStore
let office: TestOffice
beforeAll(async () => {
  place = await testStore(() => morning)
})
beforeEach(async () => {
  office = await testOffice(place.store)
})
afterAll(() => place.clear())

const hour = 3600
const signInAs = (name: string, secret: string, address = '10.0.0.1') =>
  office.app.sessions.signIn({ username: office.username(name), password: secret }, address)

test('who signs in is known by the token, in their language', async () => {
  const { app } = office
  const { token, session } = passed(await signInAs('SEKRETARIAT', password))
  expect(session).toMatchObject({
    account: { username: office.username('sekretariat'), role: 'secretariat', mustChangePassword: false },
    office: { shortName: 'DPKPP Kalimantan Tengah', timeZone: 'Asia/Pontianak' },
  })
  const caller = await app.sessions.callerOf(token, 'en')
  expect(caller).toMatchObject({ role: 'secretariat', locale: 'en' })
  if (caller === null) throw new Error('no caller')
  passed(await app.sessions.change(caller, { locale: 'id' }))
  expect(await app.sessions.callerOf(token, 'en')).toMatchObject({ locale: 'id' })
  expect(await app.sessions.callerOf(`${token}x`)).toBeNull()
})

test('a wrong name and a wrong password are answered the same', async () => {
  const wrongPassword = refused(await signInAs('sekretariat', 'salah sekali'))
  const wrongName = refused(await signInAs('siapa', password))
  expect(wrongPassword).toEqual({ code: 'wrongNameOrPassword' })
  expect(wrongName).toEqual(wrongPassword)
})

test('after some wrong tries one has to wait; another computer need not', async () => {
  for (let i = 0; i < 5; i += 1) refused(await signInAs('sekretariat', 'salah sekali'))
  expect(refused(await signInAs('sekretariat', password))).toMatchObject({
    code: 'tooManyTries',
    facts: { seconds: 2 },
  })
  passed(await signInAs('sekretariat', password, '10.0.0.2'))
  office.wait(2)
  passed(await signInAs('sekretariat', password))
})

test('a session ends after twelve idle hours, and after seven days whatever happens', async () => {
  const { app } = office
  const { token } = passed(await signInAs('sekretariat', password))
  for (let i = 0; i < 15; i += 1) {
    office.wait(11 * hour)
    expect(await app.sessions.callerOf(token)).not.toBeNull()
  }
  office.wait(4 * hour)
  expect(await app.sessions.callerOf(token)).toBeNull()
  const { token: idle } = passed(await signInAs('sekretariat', password))
  office.wait(12 * hour)
  expect(await app.sessions.callerOf(idle)).toBeNull()
})

test('a clock that is set back an hour ends no session', async () => {
  const { token } = passed(await signInAs('sekretariat', password))
  office.wait(-hour)
  expect(await office.app.sessions.callerOf(token)).not.toBeNull()
})

test('a full disk shuts nobody out: who is signed in may go on reading', async () => {
  const { token } = passed(await signInAs('sekretariat', password))
  office.wait(hour)
  const administer = () => Promise.reject(new DiskFull(null))
  const full = createApp({ store: { ...office.store, administer }, clock: office.now })
  expect(await full.sessions.callerOf(token)).toMatchObject({ role: 'secretariat' })
})

test('signing out ends the session on the server', async () => {
  const { app } = office
  const { token } = passed(await signInAs('sekretariat', password))
  const caller = await app.sessions.callerOf(token)
  if (caller === null) throw new Error('no caller')
  await app.sessions.signOut(caller)
  expect(await app.sessions.callerOf(token)).toBeNull()
})

test('a new password ends all sessions but begins one', async () => {
  const { app } = office
  const { token: other } = passed(await signInAs('sekretariat', password))
  const caller = await signIn(app, office.username('sekretariat'), password)
  const change = (current: string, next: string) => app.sessions.changePassword(caller, { current, next })
  expect(refused(await change('salah sekali', 'matahari terbit')).code).toBe('wrongNameOrPassword')
  expect(refused(await change(password, password)).code).toBe('samePassword')
  expect(refused(await change(password, 'pendek')).code).toBe('weakPassword')
  const { token } = passed(await change(password, 'matahari terbit'))
  expect(await app.sessions.callerOf(other)).toBeNull()
  expect(await app.sessions.callerOf(token)).not.toBeNull()
  expect(refused(await signInAs('sekretariat', password)).code).toBe('wrongNameOrPassword')
})

test('a first password must be changed', async () => {
  const { app, secretariat } = office
  passed(
    await app.accounts.add(secretariat, {
      username: office.username('surya'),
      name: 'Surya Pratama',
      role: 'officer',
      password,
    }),
  )
  const surya = await signIn(app, office.username('surya'), password)
  expect(surya.mustChangePassword).toBe(true)
  const { token } = passed(await app.sessions.changePassword(surya, { current: password, next: 'angin timur laut' }))
  expect(await app.sessions.callerOf(token)).toMatchObject({ mustChangePassword: false })
})

test('a disabled account is signed out and cannot sign in', async () => {
  const { app, secretariat, desk } = office
  const { token } = passed(await signInAs('rinamarlina', password))
  passed(await app.accounts.change(secretariat, desk.accountId, { disabled: true }))
  expect(await app.sessions.callerOf(token)).toBeNull()
  expect(refused(await signInAs('rinamarlina', password))).toEqual({ code: 'wrongNameOrPassword' })
})

test('a new first password ends the sessions of the account', async () => {
  const { app, secretariat, desk } = office
  const { token } = passed(await signInAs('rinamarlina', password))
  const changed = passed(await app.accounts.change(secretariat, desk.accountId, { password: 'bulan purnama raya' }))
  expect(changed.mustChangePassword).toBe(true)
  expect(await app.sessions.callerOf(token)).toBeNull()
})

test('the last account of the secretariat can neither be disabled nor become something else', async () => {
  const { app, secretariat, desk } = office
  const change = (id: string, body: { disabled?: boolean; role?: 'officer' | 'secretariat' }) =>
    app.accounts.change(secretariat, id, body)
  expect(refused(await change(secretariat.accountId, { disabled: true })).code).toBe('lastSecretariat')
  expect(refused(await change(secretariat.accountId, { role: 'officer' })).code).toBe('lastSecretariat')
  passed(await change(desk.accountId, { role: 'secretariat' }))
  const both = await Promise.all([
    change(secretariat.accountId, { disabled: true }),
    change(desk.accountId, { role: 'officer' }),
  ])
  expect(both.filter((one) => one.ok)).toHaveLength(1)
})

test('a username is taken whatever its case, and an account names somebody on the staff list', async () => {
  const { app, secretariat } = office
  const add = (username: string, staffId?: string) =>
    app.accounts.add(secretariat, {
      username,
      name: 'X',
      role: 'host',
      password,
      ...(staffId === undefined ? {} : { staffId }),
    })
  expect(refused(await add(office.username('sekretariat').toUpperCase())).code).toBe('usernameTaken')
  expect(refused(await add('baru', 'nobody')).code).toBe('unknownHost')
  expect(refused(await add('')).code).toBe('nameRequired')
})
