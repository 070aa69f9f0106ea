import { describe, expect, test } from 'vitest'
import { erwin, lawang, rina, scenario, siti, sopFrom } from './scenario.ts'

const file = (steps: string) =>
  sopFrom(`
sop: 1
name: Uji
actors: { officer: { label: Petugas, role: officer }, boss: { label: Pimpinan, role: host } }
words: { checked: Surat diperiksa }
steps:
  - { no: 1, short: Buku, actor: officer, with: boss, until: { registered: 2 }, activity: Buku }
${steps}
`)
const opened = (steps: string) => {
  const visit = scenario(file(steps))
  visit.does(rina, siti)
  return visit
}

describe('no meeting is waited for', () => {
  const served = `  - { no: 2, short: Layani, actor: officer, until: { called: 3 }, activity: Layani }
  - { no: 3, short: Arsip, actor: officer, until: { archived: end }, activity: Arsip }`

  test('at its filing, or filed over a wait that is passed over, the visitor was served', () => {
    const visit = opened(served)
    expect(visit.does(rina, { type: 'archive' })).toEqual(['archived met'])
    expect(visit.passes()).toEqual(['1 normal 0s', '2 passedOver 0s', '3 normal 0s'])
  })

  test('one who was gone before is not: the desk says so, or closing time does', () => {
    const gone = opened(served)
    expect(gone.does(rina, { type: 'archive', outcome: 'leftUnreported' })).toEqual(['archived leftUnreported'])
    expect(gone.passes().at(-1)).toBe('2 cutShort 0s')
    expect(opened(served).does(lawang, { type: 'archive' })).toEqual(['archived leftUnreported'])
  })

  test('reported back before anything else: withdrawn', () => {
    const visit = opened(`  - { no: 2, short: Surat, actor: officer, until: { performed.checked: 3 }, activity: Surat }
  - { no: 3, short: Arsip, actor: officer, until: { archived: end }, activity: Arsip }`)
    visit.does(rina, { type: 'reportBack' })
    expect(visit.does(lawang, { type: 'archive' })).toEqual(['archived withdrew'])
  })
})

describe('a meeting', () => {
  const meeting = `  - { no: 2, short: Masuk, actor: officer, until: { received: 3 }, activity: Masuk }
  - { no: 3, short: Kembali, actor: officer, until: { reportedBack: 4 }, activity: Kembali }
  - { no: 4, short: Arsip, actor: officer, until: { archived: end }, activity: Arsip }`

  test('needs no answer where no step of the flow waits for one', () => {
    const visit = opened(meeting)
    expect(visit.does(erwin, { type: 'receive' })).toEqual(['received'])
    visit.does(rina, { type: 'reportBack' })
    expect(visit.does(rina, { type: 'archive' })).toEqual(['archived met'])
  })

  test('nobody reported back from: left without a word', () => {
    const visit = opened(meeting)
    visit.does(erwin, { type: 'receive' }, { type: 'endMeeting' })
    expect(visit.does(lawang, { type: 'archive' })).toEqual(['archived leftUnreported'])
  })

  test('that ends the flow is filed by itself, as met', () => {
    const visit = opened('  - { no: 2, short: Masuk, actor: officer, until: { received: end }, activity: Masuk }')
    expect(visit.does(erwin, { type: 'receive' })).toEqual(['received', 'archived met'])
  })
})

test('a requirement that was missing makes the visit unmet, even when it was left without a word', () => {
  const visit =
    opened(`  - { no: 2, short: Surat, actor: officer, until: { performed.checked.passed: 3, performed.checked.failed: 3 }, activity: Surat }
  - { no: 3, short: Masuk, actor: officer, until: { received: 4 }, activity: Masuk }
  - { no: 4, short: Arsip, actor: officer, until: { archived: end }, activity: Arsip }`)
  visit.does(rina, { type: 'perform', activity: 'checked', result: 'failed' })
  expect(visit.does(lawang, { type: 'archive' })).toEqual(['archived unmet'])
})

test('an outcome that nothing speaks for is refused', () => {
  const visit = opened('  - { no: 2, short: Arsip, actor: officer, until: { archived: end }, activity: Arsip }')
  expect(visit.tries(rina, { type: 'archive', outcome: 'declined' })).toEqual({
    refused: 'badOutcome',
    facts: { outcome: 'declined', possible: ['met', 'leftUnreported'] },
  })
})
