import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitrarySop } from '../sop/arbitrary.ts'
import type { Sop } from '../sop/sop.ts'
import { isRefusal } from './decide.ts'
import { choicesOf, rehearsalOpening, type Words } from './rehearsal/choices.ts'
import { playing, rehearsalOfficer } from './rehearsal/people.ts'
import { type Rehearsal, rehearse, standingOf, startRehearsal, waited } from './rehearsal.ts'
import { hours, morning, sopFrom } from './scenario.ts'

const seed = sopFrom(readFileSync(new URL('../../../sop/penerimaan-tamu.yaml', import.meta.url), 'utf8'))
const words: Words = {
  visitor: 'Tamu Contoh',
  host: 'Pegawai Contoh',
  otherHost: 'Pegawai Lain',
  institution: 'Instansi Contoh',
  phone: '081200000000',
  purpose: 'Mencoba SOP',
  filled: 'contoh',
  reason: 'latihan',
}

test('the seed is played from the door to the archive', () => {
  let at = waited(opened(seed), 60)
  const steps: (number | null | undefined)[] = []
  for (const wanted of ['answer', 'seat', 'receive', 'checkOut']) {
    steps.push(standingOf(at)?.progress.step)
    const choice = choicesOf(at, words).find(({ command }) => command.type === wanted)
    if (choice === undefined) throw new Error(`${wanted} cannot be done`)
    at = waited(after(rehearse(at, choice.command)), 30)
  }
  expect(steps).toEqual([2, 3, 3, 3])
  expect(standingOf(at)?.visit).toMatchObject({ question: { last: { answer: 'yes' } }, filing: { outcome: 'met' } })
})

test('every actor has the part that it has on a real visit', () => {
  const at = opened(seed)
  const host = seed.actors.find((actor) => actor.role === 'host')
  if (host === undefined) throw new Error('The seed has a host')
  const own = choicesOf(at, words, playing(host, at.visit)).map(({ command }) => command.type)
  expect(own).toContain('answer')
  expect(own).not.toContain('seat')
})

test('its clock is moved by hand, and tells what is late', () => {
  const late = standingOf(waited(opened(seed), 6 * 60))
  expect(late?.clocks.passes.at(-1)).toMatchObject({ no: 2, elapsedSeconds: 360, limitSeconds: 300 })
})

test('a refusal is the one of a real visit, and changes nothing', () => {
  expect(rehearse(opened(seed), { type: 'receive' })).toMatchObject({ refused: 'noYes' })
})

test('by any SOP every choice of everybody goes through', () => {
  fc.assert(
    fc.property(arbitrarySop, fc.infiniteStream(fc.nat({ max: 1000 })), (sop, picks) => {
      const kinds = sop.kinds.filter((kind) => kind.recorded)
      const kind = kinds[0]?.key
      const start = startRehearsal(sop, setting(sop), morning)
      const choice = { origin: 'desk', ...(kind === undefined ? {} : { kind }) } as const
      const begun = rehearse(start, rehearsalOpening(start, choice, words))
      if (isRefusal(begun)) {
        expect(admission).toContain(begun.refused)
        return
      }
      let at = begun
      for (let turn = 0; turn < 6 && standingOf(at)?.visit.filing.state === 'open'; turn += 1) {
        const choices = choicesOf(at, words)
        for (const { command } of choices) expect(rehearse(at, command)).not.toHaveProperty('refused')
        const actor = sop.actors[turn % sop.actors.length]
        const own = actor === undefined ? rehearsalOfficer : playing(actor, at.visit)
        for (const { command } of choicesOf(at, words, own)) {
          expect(rehearse(at, command, own)).not.toHaveProperty('refused')
        }
        const picked = choices[(picks.next().value ?? 0) % choices.length]
        if (picked !== undefined) at = waited(after(rehearse(at, picked.command)), 90)
      }
    }),
    { numRuns: 10, endOnFailure: true },
  )
})

/** What an opening may be refused for at the hour of the test. */
const admission = ['tooManyPeople', 'notOnThisDay', 'notAtThisHour', 'noticeTooShort', 'hourFull']

function setting(sop: Sop) {
  return {
    hours,
    rooms: ['Ruang Tunggu'],
    unplayed: sop.actors.filter((actor) => actor.optional).map(({ key }) => key),
  }
}

function opened(sop: Sop): Rehearsal {
  const start = startRehearsal(sop, setting(sop), morning)
  return after(rehearse(start, rehearsalOpening(start, { origin: 'desk' }, words)))
}

function after(done: ReturnType<typeof rehearse>): Rehearsal {
  if (isRefusal(done)) throw new Error(JSON.stringify(done))
  return done
}
