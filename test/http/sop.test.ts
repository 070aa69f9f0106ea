import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from './house.ts'

const shipped = readFileSync(new URL('../../sop/penerimaan-tamu.yaml', import.meta.url), 'utf8')
let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const add = (yaml: string, headers = {}) => house.secretariat.call('POST', '/api/sop/versions', { yaml }, headers)

test('the SOP in force is the shipped one, with its steps and its file as written', async () => {
  const { json } = await house.secretariat.call('GET', '/api/sop')
  expect(json).toMatchObject({ version: 1, name: 'SOP Penerimaan Tamu', yaml: shipped })
  expect(json.steps.map((step: { short: string }) => step.short)).toEqual([
    'Lapor',
    'Jawaban',
    'Tunggu',
    'Kembali',
    'Arsip',
  ])
})

test('an own file may begin from any that ships', async () => {
  const { json } = await house.secretariat.call('GET', '/api/sop/examples')
  const seed = json.items.find(({ key }: { key: string }) => key === 'penerimaan-tamu')
  expect(seed).toMatchObject({ name: 'SOP Penerimaan Tamu', steps: 5, actors: 2, yaml: shipped })
})

test('a new version is kept as written and waits until it is put in force', async () => {
  const yaml = `  \n${shipped.replace('limit: 5 menit', 'limit: 7 menit')}\n\n`
  const added = await add(yaml)
  expect(added).toMatchObject({ status: 201, json: { version: 2, inForce: false } })
  expect((await house.secretariat.call('GET', '/api/sop')).json.version).toBe(1)
  const put = await house.secretariat.call('PUT', '/api/sop/in-force', { version: 2 })
  expect(put).toMatchObject({ status: 200, json: { version: 2, yaml } })
  const versions = await house.secretariat.call('GET', '/api/sop/versions')
  expect(versions.json.items.filter(({ inForce }: { inForce: boolean }) => inForce)).toMatchObject([{ version: 2 }])
  expect((await house.secretariat.call('PUT', '/api/sop/in-force', { version: 99 })).status).toBe(404)
})

test('the document of the version in force is a paper, a drawing and a process, each twice the same', async () => {
  for (const [form, type] of [
    ['pdf', 'application/pdf'],
    ['svg', 'image/svg+xml'],
    ['bpmn', 'application/xml'],
  ]) {
    const first = await house.secretariat.call('GET', `/api/sop.${form}`)
    expect(first, form).toMatchObject({ status: 200, headers: { 'content-type': expect.stringContaining(type ?? '') } })
    expect((await house.secretariat.call('GET', `/api/sop.${form}`)).text).toBe(first.text)
  }
  const a4 = await house.secretariat.call('GET', '/api/sop.pdf?paper=a4')
  expect(a4.status).toBe(200)
  expect((await house.secretariat.call('GET', '/api/sop.pdf?paper=a5')).status).toBe(422)
})

test('any version that was kept can be printed, by everybody who works with it', async () => {
  const officer = await house.newAccount('rina', 'officer')
  expect((await officer.call('GET', '/api/sop.svg?version=1')).text).toContain('5 menit')
  expect((await officer.call('GET', '/api/sop.svg')).text).toContain('7 menit')
  expect((await officer.call('GET', '/api/sop.bpmn?version=99')).status).toBe(404)
})

test('a file with faults is refused with each fault, its line and column, in the language of the reader', async () => {
  const yaml = shipped
    .replace('until: { registered: 2 }', 'until: { registerd: 2 }')
    .replace('asks: host', 'asks: hots')
  const refused = await add(yaml)
  expect(refused).toMatchObject({ status: 422, json: { code: 'sopInvalid' } })
  const codes = refused.json.errors.map(({ code }: { code: string }) => code)
  expect(codes).toEqual(expect.arrayContaining(['unknownMoment', 'unknownActor']))
  for (const { line, column, message } of refused.json.errors) {
    expect([line > 0, column > 0, message.length > 10]).toEqual([true, true, true])
  }
  const english = await add(yaml, { 'accept-language': 'en' })
  expect(english.json.errors[0].message).not.toBe(refused.json.errors[0].message)
  expect((await house.secretariat.call('GET', '/api/sop/versions')).json.items).toHaveLength(2)
})

test.each([
  ['nothing', ''],
  ['no YAML', '{['],
  ['aliases', 'a: &a [1]\nb: *a\n'],
  ['another kind of document', '- a\n- b\n'],
  ['a file beyond 256 kB', `${shipped}\n# ${'x'.repeat(262_144)}`],
])('%s is no SOP', async (_, yaml) => {
  expect(await add(yaml)).toMatchObject({ status: 422, json: { code: 'sopInvalid' } })
})

test('the format is published for editors, to everybody', async () => {
  const { status, headers, json } = await house.stranger.call('GET', '/sop.schema.json')
  expect([status, headers['content-type']]).toEqual([200, 'application/schema+json; charset=utf-8'])
  expect(json).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    properties: { sop: { const: 1 } },
  })
})
