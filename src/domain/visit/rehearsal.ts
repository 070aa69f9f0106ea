import { intakeOf } from '../sop/flow.ts'
import type { Sop } from '../sop/sop.ts'
import type { OfficeHours } from '../sop/working-time.ts'
import type { Clocks } from './clock.ts'
import { clocksOf } from './clocks.ts'
import type { Command, Context, Numbered, Who } from './command.ts'
import { decide, isRefusal } from './decide.ts'
import { evolve } from './evolve.ts'
import type { Instant } from './moment.ts'
import type { Offer } from './offer.ts'
import { offersFor } from './offers.ts'
import type { Progress } from './progress.ts'
import { railOf } from './rail.ts'
import type { Refusal } from './refusal.ts'
import { rehearsalOfficer } from './rehearsal/people.ts'
import type { Visit } from './visit.ts'
import { progressOf } from './walk.ts'

/**
 * A made-up visit under an SOP, played without an office: a value that is replaced by the next with every command, so that a
 * screen can keep all of them and go back. Slots and cards never run out, its clock is moved by hand, and nothing is stored.
 */
export type Rehearsal = {
  readonly sop: Sop
  readonly setting: Setting
  /** Null until `open` is commanded. */
  readonly visit: Visit | null
  readonly now: Instant
  /** How many commands went through. */
  readonly commands: number
}

/** Where the rehearsal plays: whatever an office would know and an SOP does not. */
export type Setting = {
  readonly hours: OfficeHours
  /** Rooms to be seated in; the first is taken where none is named. */
  readonly rooms: readonly string[]
  /** Optional actors whom nobody plays. */
  readonly unplayed: readonly string[]
}

/** A rehearsal that has not begun, at an instant of the office's day. */
export function startRehearsal(sop: Sop, setting: Setting, now: Instant): Rehearsal {
  return { sop, setting, visit: null, now, commands: 0 }
}

/** The rehearsal after a command, or the refusal that a real visit would have met. The officer commands, where nobody else is named. */
export function rehearse(before: Rehearsal, command: Command, who: Who = rehearsalOfficer): Rehearsal | Refusal {
  const decided = decide(before.visit, command, contextOf(before, who))
  if (isRefusal(decided)) return decided
  const visit = decided.reduce<Visit | null>((one, moment) => evolve(one, moment, beginning), before.visit)
  return { ...before, visit, commands: before.commands + 1 }
}

/** The rehearsal so much later. */
export function waited(before: Rehearsal, seconds: number): Rehearsal {
  return { ...before, now: before.now + Math.max(0, seconds) * 1000 }
}

/** What could be commanded now, as on a real visit. */
export function rehearsalOffers(at: Rehearsal, who: Who = rehearsalOfficer): readonly Offer[] {
  return offersFor(at.visit, contextOf(at, who))
}

/** Where the visit stands, its rail and its clocks; null before it was opened. */
export function standingOf(at: Rehearsal): Standing | null {
  const { visit, sop, setting, now } = at
  if (visit === null) return null
  const progress = progressOf(visit, sop, setting.hours)
  return {
    visit,
    progress,
    rail: railOf(visit, progress, sop),
    clocks: clocksOf(visit, progress, sop, setting.hours, now),
  }
}
export type Standing = {
  readonly visit: Visit
  readonly progress: Progress
  readonly rail: ReturnType<typeof railOf>
  readonly clocks: Clocks
}

const beginning = { visitId: 'rehearsal', sopVersion: 0 }

function contextOf({ sop, setting, visit, now, commands }: Rehearsal, who: Who): Context {
  const date = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(setting.hours.timeZone)
  const intakes = [intakeOf(sop, undefined), ...sop.kinds.map((kind) => kind.intake)]
  const pools = new Set(intakes.flatMap((intake) => Object.keys(intake.issues)))
  return {
    sop,
    sopVersion: beginning.sopVersion,
    now,
    who,
    commandId: `rehearsal-${commands + 1}`,
    visitId: beginning.visitId,
    slots: endless(2, (number) => visit?.custody.held.some((one) => one.slot === number) === true),
    pools: Object.fromEntries(
      [...pools].map((pool) => [
        pool,
        endless(3, (number) => visit?.custody.out.some((one) => one.pool === pool && one.number === number) === true),
      ]),
    ),
    rooms: setting.rooms,
    next: { year: date.year, guestBook: 1, archive: 1, ticket: 'A1' },
    unplayed: setting.unplayed,
    hours: setting.hours,
    sameHour: 0,
  }
}

/** More numbers than one visit can take. */
function endless(digits: number, isTaken: (number: string) => boolean): readonly Numbered[] {
  return Array.from({ length: 99 }, (_, at) => {
    const number = String(at + 1).padStart(digits, '0')
    return { number, state: isTaken(number) ? 'taken' : 'free' }
  })
}
