import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rina, scenario, siti, sopFrom } from '../../domain/visit/scenario.ts'
import { isAsItShould } from './balance.ts'

const seed = sopFrom(readFileSync(new URL('../../../sop/penerimaan-tamu.yaml', import.meta.url), 'utf8'))
const registered = () => {
  const at = scenario(seed)
  at.does(rina, siti)
  return at
}

test('a visitor in the building has left their card and wears the office’s', () => {
  expect(isAsItShould(registered().visit(), seed)).toBe(true)
})

test('either of them back too early is a difference', () => {
  const early = registered()
  early.does(rina, { type: 'handBack', item: 'identityCard' })
  expect(isAsItShould(early.visit(), seed)).toBe(false)
  const card = registered()
  card.does(rina, { type: 'takeBack', pool: 'visitorCard' })
  expect(isAsItShould(card.visit(), seed)).toBe(false)
})

test('on the way out things come back one by one', () => {
  const at = registered()
  at.does(
    rina,
    { type: 'answer', answer: 'yes', via: 'phone' },
    { type: 'receive' },
    { type: 'reportBack' },
    { type: 'handBack', item: 'identityCard' },
  )
  expect(isAsItShould(at.visit(), seed)).toBe(true)
})

test('what was lost, waived or only shown is not missed', () => {
  const lost = registered()
  lost.does(rina, { type: 'lose', pool: 'visitorCard', report: 'jatuh di parkiran' })
  expect(isAsItShould(lost.visit(), seed)).toBe(true)
  const digital = scenario(seed)
  digital.does(rina, { ...siti, identity: { kind: 'ktp', digital: true } })
  expect(isAsItShould(digital.visit(), seed)).toBe(true)
  const waived = scenario(seed)
  waived.does(rina, { ...siti, waive: [{ what: 'issued.visitorCard', reason: 'kartu habis' }] })
  expect(isAsItShould(waived.visit(), seed)).toBe(true)
})

test('before the book is signed nothing is missed', () => {
  const at = scenario(seed)
  at.does(rina, { ...siti, register: false })
  expect(isAsItShould(at.visit(), seed)).toBe(true)
})
