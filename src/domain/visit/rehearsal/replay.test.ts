import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { standingOf, startRehearsal } from '../rehearsal.ts'
import { hours, morning, sopFrom } from '../scenario.ts'
import { choicesOf, type Words } from './choices.ts'
import { doerOf } from './doer.ts'
import { choiceName, type Move, replay } from './replay.ts'

const file = readFileSync(new URL('../../../../sop/penerimaan-tamu.yaml', import.meta.url), 'utf8')
/** The same office, asking nobody: somebody looks at the visitor's papers instead. */
const unasked = `${file.replace(/asks: host, (.*)until: \{ answered[^}]*\}/, 'with: [host], $1until: { performed.check: 3 }')}words: { check: Memeriksa }\n`
const words: Words = {
  visitor: 'Tamu',
  host: 'Pegawai',
  otherHost: 'Pegawai Lain',
  institution: 'Instansi',
  phone: '081200000000',
  purpose: 'Mencoba',
  filled: 'contoh',
  reason: 'latihan',
}
const begin: Move = { type: 'begin', opening: { origin: 'desk' } }

test('moves are played anew under another SOP as far as they go, and whole again under the first', () => {
  const moves = movesTo('answer', 'seat', 'receive', 'checkOut')
  const whole = played(file, moves)
  expect(whole).toMatchObject({ played: 6, stopped: null })
  expect(standingOf(whole.at)?.visit.filing).toMatchObject({ outcome: 'met' })
  const other = played(unasked, moves)
  expect(other).toMatchObject({ played: 2, stopped: 'noSuchChoice' })
  expect(standingOf(other.at)?.visit.filing.state).toBe('open')
})

test('a form that the draft widens is filled in anew', () => {
  const wider = file.replace('signs:', 'fields: { institution: required, vehicle: required }\nsigns:')
  expect(played(wider, [begin])).toMatchObject({
    played: 1,
    stopped: null,
    at: { visit: { fields: { vehicle: 'contoh' } } },
  })
})

test('who comes while nobody is admitted comes at the next hour that does', () => {
  const late = played(`${file}admits: { days: rabu, hours: 13.00-15.00 }\n`, [begin])
  expect(late.stopped).toBeNull()
  expect(new Date(late.at.now).toISOString()).toBe('2026-11-25T06:00:00.000Z')
  const friday = played(`${file}admits: { days: jumat }\n`, [begin])
  expect(new Date(friday.at.now).toISOString()).toBe('2026-11-27T02:36:00.000Z')
})

test('an answer is the act of who is asked, the rest of whose step it is', () => {
  const { at } = played(file, [begin])
  const doers = Object.fromEntries(choicesOf(at, words).map((one) => [one.command.type, doerOf(one, at)?.key]))
  expect(doers).toMatchObject({ answer: 'host', withdraw: 'officer' })
})

/** Begins, waits a minute, then the first choice of each type. */
function movesTo(...types: readonly string[]): readonly Move[] {
  const moves: Move[] = [begin, { type: 'wait', seconds: 60 }]
  for (const type of types) {
    const choice = choicesOf(played(file, moves).at, words).find(({ command }) => command.type === type)
    if (choice === undefined) throw new Error(`${type} cannot be done`)
    moves.push({ type: 'do', choice: choiceName(choice) })
  }
  return moves
}

function played(yaml: string, moves: readonly Move[]) {
  return replay(startRehearsal(sopFrom(yaml), { hours, rooms: ['Ruang'], unplayed: [] }, morning), moves, words)
}
