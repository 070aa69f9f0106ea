import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from './house.ts'

let house: House
// biome-ignore lint/suspicious/noExplicitAny: the document is walked, not used
let described: any

beforeAll(async () => {
  house = await openHouse()
  described = (await house.stranger.call('GET', '/api/openapi.json')).json
})
afterAll(() => house.close())

test('the interface is described in OpenAPI 3.1, each schema once and by name', () => {
  expect(described.openapi).toBe('3.1.0')
  expect(Object.keys(described.components.schemas)).toEqual(
    expect.arrayContaining(['Visit', 'VisitAnswered', 'OpenVisit', 'VisitCommand', 'Problem', 'Session', 'EventData']),
  )
  const text = JSON.stringify(described)
  expect(text).not.toContain('"$id"')
  expect(text).not.toContain('Schema0')
})

test('every reference leads to a schema that is there', () => {
  const references = new Set([...JSON.stringify(described).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = '']) => to))
  const names = [...references].map((to) => to.replace('#/components/schemas/', ''))
  expect(names.filter((name) => !(name in described.components.schemas))).toEqual([])
  expect(names.length).toBeGreaterThan(20)
})

test('every operation says what it does, what it answers, and that a problem may come instead', () => {
  for (const [path, methods] of Object.entries<object>(described.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const name = `${method} ${path}`
      expect(operation.summary, name).toMatch(/\w/)
      expect(operation.tags, name).toHaveLength(1)
      const { default: problem, ...answers } = operation.responses
      expect(Object.keys(answers), name).toHaveLength(1)
      expect(problem.content, name).toHaveProperty('application/problem+json')
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, param]) => param)
      const declared = (operation.parameters ?? []).filter((one: { in: string }) => one.in === 'path')
      expect(declared.map((one: { name: string }) => one.name).sort(), name).toEqual(inPath.sort())
    }
  }
})

test('what is open to everybody asks for no session', () => {
  expect(described.paths['/api/setup'].get.security).toEqual([])
  expect(described.paths['/api/session'].post.security).toEqual([])
  expect(described.paths['/api/visits'].post.security).toBeUndefined()
  expect(described.security).toEqual([{ session: [] }])
})

test('the papers and the stream say what they are', () => {
  expect(described.paths['/api/guest-book.pdf'].get.responses['200'].content).toHaveProperty('application/pdf')
  expect(described.paths['/api/events'].get.responses['200'].content).toHaveProperty('text/event-stream')
})

test('the docs need nothing from elsewhere and nothing inline', async () => {
  const page = await house.stranger.call('GET', '/api/docs')
  expect(page.status).toBe(200)
  expect(page.text).not.toMatch(/(src|href)="https?:/)
  expect(page.text).not.toMatch(/<script(?![^>]*src=)[^>]*>/)
})
