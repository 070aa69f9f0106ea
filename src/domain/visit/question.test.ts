import { describe, expect, test } from 'vitest'
import { rina, scenario, siti, sopFrom } from './scenario.ts'

describe('questions', () => {
  test('a person asks where the step waits for the asking', () => {
    const byPerson = `
sop: 1
name: Uji
actors: { officer: { label: Petugas, role: officer }, boss: { label: Pimpinan, role: host } }
steps:
  - { no: 1, short: Buku, actor: officer, until: { registered: 2 }, activity: Buku }
  - { no: 2, short: Tanya, actor: officer, asks: boss, needs: [hostAsked], until: { answered.yes: 3, answered.no: 3 }, activity: Tanya }
  - { no: 3, short: Arsip, actor: officer, until: { archived: end }, activity: Arsip }
`
    const visit = scenario(sopFrom(byPerson))
    expect(visit.does(rina, siti)).toEqual(['arrived', 'registered 6412'])
    expect(visit.tries(rina, { type: 'answer', answer: 'yes', via: 'phone' })).toMatchObject({
      refused: 'needsFirst',
      facts: { missing: ['hostAsked'] },
    })
    expect(visit.does(rina, { type: 'ask' })).toEqual(['hostAsked boss Erwin Tunjang'])
    expect(visit.tries(rina, { type: 'ask' })).toMatchObject({ refused: 'notNow' })
    expect(visit.does(rina, { type: 'answer', answer: 'yes', via: 'phone' })).toHaveLength(1)
  })

  test('a rule answers at once: yes, or no where admission is broken', () => {
    const ruled = (admits: string) =>
      sopFrom(`
sop: 1
name: Uji
actors: { officer: { label: Petugas, role: officer }, quota: { label: Kuota, role: rule } }
fields: { host: none }
admits: ${admits}
steps:
  - { no: 1, short: Buku, actor: officer, until: { registered: 2 }, activity: Buku }
  - { no: 2, short: Kuota, actor: officer, asks: quota, until: { answered.yes: 3, answered.no: 4 }, activity: Kuota }
  - { no: 3, short: Masuk, actor: officer, until: { received: end }, activity: Masuk }
  - { no: 4, short: Pulang, actor: officer, until: { turnedAway: end }, activity: Pulang }
`)
    const small = scenario(ruled('{ people: 2 }'))
    expect(small.does(rina, siti)).toEqual([
      'arrived',
      'registered 6412',
      'hostAsked quota nobody',
      'answered quota yes via rule',
    ])
    const large = scenario(ruled('{ people: 2 }'))
    large.does(rina, { ...siti, companions: [{}, {}] })
    expect(large.visit().answers['quota']).toMatchObject({ answer: 'no', reason: 'tooManyPeople', via: 'rule' })
    expect(large.tries(rina, { type: 'answer', answer: 'yes', via: 'phone' })).toMatchObject({ refused: 'notYours' })
    expect(large.does(rina, { type: 'turnAway' })).toEqual(['turnedAway', 'archived declined'])
    const waived = scenario(ruled('{ people: 2 }'))
    waived.does(rina, { ...siti, companions: [{}, {}], waive: [{ what: 'admits.people', reason: 'izin kepala' }] })
    expect(waived.progress().standing).toBe(3)
  })
})
