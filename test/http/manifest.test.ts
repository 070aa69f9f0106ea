import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from './house.ts'

const files = join(import.meta.dirname, '../../src/web/public')
let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

test('whoever installs Lawang finds its icons, and the name of their office once they are signed in', async () => {
  const stranger = await house.stranger.call('GET', '/manifest.webmanifest')
  expect(stranger.headers['content-type']).toMatch(/^application\/manifest\+json/)
  expect(stranger.json).toMatchObject({ name: 'Lawang', start_url: '/', scope: '/', display: 'standalone' })
  const icons: readonly { src: string; purpose: string }[] = stranger.json.icons
  expect(icons.map(({ purpose }) => purpose)).toEqual(expect.arrayContaining(['any', 'maskable']))
  expect(icons.filter(({ src }) => !existsSync(join(files, src)))).toEqual([])
  const { json } = await house.secretariat.call('GET', '/manifest.webmanifest')
  expect(json.name).toMatch(/^Lawang · \S/)
})
