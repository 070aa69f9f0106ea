import { parseSop } from '../sop/parse.ts'
import type { Sop } from '../sop/sop.ts'
import type { OfficeHours } from '../sop/working-time.ts'
import type { Command, Context, Numbered, OpenCommand, Who } from './command.ts'
import { decide, isRefusal } from './decide.ts'
import { evolve } from './evolve.ts'
import type { HostRef, Instant, Moment } from './moment.ts'
import type { Progress } from './progress.ts'
import type { Refusal } from './refusal.ts'
import type { Visit } from './visit.ts'
import { progressOf } from './walk.ts'

/** For tests: one visit at one office, commanded step by step, so that a test reads given, when, then. */
export type Scenario = {
  /** Commands that go through; the moments they record, in short. A refusal fails the test. */
  does(who: Who, ...commands: readonly Command[]): readonly string[]
  /** One command that may not go through: the refusal, or what it recorded. */
  tries(who: Who, command: Command): Refusal | readonly string[]
  /** Time passes: `1:22`, or minutes. */
  wait(time: string | number): Scenario
  context(who: Who, commandId?: string): Context
  visit(): Visit
  progress(): Progress
  /** The steps passed so far, in short: `1 normal 82s`. */
  passes(): readonly string[]
  /** The id of the last command. */
  lastCommand(): string
  now(): Instant
  readonly sop: Sop
  /** What the rest of the office has: slots, cards and rooms may be set by the test. */
  readonly supply: { slots: Numbered[]; cards: Record<string, Numbered[]>; rooms: string[]; sameHour: number }
}

/** The desk, the host of the visit, another host, and the visitor at a kiosk. */
export const rina: Who = person('officer', 'rina', 'Rina Marlina')
export const agus: Who = person('officer', 'agus', 'Agus Prasetyo')
export const erwin: Who = person('host', 'erwin', 'Erwin Tunjang')
export const marlina: Who = person('host', 'marlina', 'Marlina Asi')
export const visitor: Who = { role: 'visitor', by: { kind: 'visitor' }, headOf: [], duties: [] }
export const lawang: Who = { role: 'system', by: { kind: 'system' }, headOf: [], duties: [] }

export const toErwin: HostRef = { kind: 'staff', staffId: 'erwin', name: 'Erwin Tunjang', unitId: 'perumahan' }
export const toMarlina: HostRef = { kind: 'staff', staffId: 'marlina', name: 'Marlina Asi', unitId: 'pertanahan' }

export const hours: OfficeHours = {
  timeZone: 'Asia/Pontianak',
  week: {
    1: [{ from: 480, to: 960 }],
    2: [{ from: 480, to: 960 }],
    3: [{ from: 480, to: 960 }],
    4: [{ from: 480, to: 960 }],
    5: [{ from: 480, to: 960 }],
  },
  closed: [],
}

/** Tuesday 24 November 2026, 09.36 in Palangka Raya. */
export const morning: Instant = Date.parse('2026-11-24T02:36:00Z')

/** The form of the seed, filled in. */
export const siti = {
  type: 'open',
  origin: 'desk',
  register: true,
  visitor: { personId: 'siti', name: 'Siti Rahmawati', institution: 'CV Barito Griya' },
  purpose: 'Konsultasi site plan',
  host: toErwin,
  identity: { kind: 'ktp', number: '6271000000000412' },
  initials: ['M 10 10 L 20 20'],
} as const satisfies OpenCommand

/** An SOP from its source. */
export function sopFrom(yaml: string): Sop {
  const parsed = parseSop(yaml)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return parsed.sop
}

/** A visit that is not opened yet, at an office with three slots, three cards of each pool and two rooms. */
export function scenario(sop: Sop, unplayed: readonly string[] = []): Scenario {
  const free = (number: string): Numbered => ({ number, state: 'free' })
  const supply: Scenario['supply'] = {
    slots: ['01', '02', '03'].map(free),
    cards: Object.fromEntries(poolsOf(sop).map((pool) => [pool, ['001', '002', '003'].map(free)])),
    rooms: ['Ruang Tunggu 1', 'Ruang Tunggu 2'],
    sameHour: 0,
  }
  let visit: Visit | null = null
  let now = morning
  let count = 0
  const context = (who: Who, commandId = `c${count + 1}`): Context => ({
    sop,
    sopVersion: 1,
    now,
    who,
    post: 'Meja 1',
    commandId,
    visitId: 'visit',
    slots: supply.slots.map((slot) => (visit?.custody.held.some(at(slot.number)) ? taken(slot) : slot)),
    pools: Object.fromEntries(
      Object.entries(supply.cards).map(([pool, cards]) => [
        pool,
        cards.map((card) =>
          visit?.custody.out.some((one) => one.pool === pool && one.number === card.number) ? taken(card) : card,
        ),
      ]),
    ),
    rooms: supply.rooms,
    next: { year: 2026, guestBook: 6412, archive: 97, ticket: 'A16' },
    unplayed,
    hours,
    sameHour: supply.sameHour,
  })
  const tries = (who: Who, command: Command) => {
    const decided = decide(visit, command, context(who))
    if (isRefusal(decided)) return decided
    count += 1
    visit = decided.reduce<Visit | null>(
      (one, moment) => evolve(one, moment, { visitId: 'visit', sopVersion: 1 }),
      visit,
    )
    return decided.map(short)
  }
  const opened = () => {
    if (visit === null) throw new Error('The visit has not been opened')
    return visit
  }
  const self: Scenario = {
    sop,
    supply,
    context,
    tries,
    does: (who, ...commands) =>
      commands.flatMap((command) => {
        const done = tries(who, command)
        if (isRefusal(done)) throw new Error(`${command.type} was refused: ${JSON.stringify(done)}`)
        return done
      }),
    wait(time) {
      now += milliseconds(time)
      return self
    },
    visit: opened,
    progress: () => progressOf(opened(), sop, hours),
    passes: () => self.progress().passes.map(passInShort),
    lastCommand: () => `c${count}`,
    now: () => now,
  }
  return self
}

/** The pools of the office and of every kind of visit. */
function poolsOf(sop: Sop): readonly string[] {
  return [sop.intake, ...sop.kinds.map((kind) => kind.intake)].flatMap((intake) => Object.keys(intake.issues))
}

const at = (number: string) => (held: { readonly slot: string }) => held.slot === number
const taken = (one: Numbered): Numbered => ({ ...one, state: 'taken' })

/** A moment in few words. */
function short(moment: Moment): string {
  switch (moment.type) {
    case 'deposited':
      return `deposited ${moment.item} ${moment.slot}`
    case 'handedBack':
      return `handedBack ${moment.item} ${moment.slot}${moment.processed ? ' processed' : ''}`
    case 'issued':
    case 'takenBack':
      return `${moment.type} ${moment.pool} ${moment.number}`
    case 'registered':
      return `registered ${moment.number}`
    case 'answered':
      return `answered ${moment.stage} ${moment.answer} via ${moment.via}`
    case 'hostAsked':
      return `hostAsked ${moment.stage} ${moment.to?.name ?? 'nobody'}`
    case 'forwarded':
      return `forwarded ${moment.to.name}`
    case 'performed':
      return `performed ${moment.activity}${moment.result === undefined ? '' : ` ${moment.result}`}`
    case 'seated':
      return `seated ${moment.room}`
    case 'archived':
      return `archived ${moment.outcome}`
    case 'waived':
      return `waived ${moment.what}`
    case 'lost':
      return `lost ${moment.what.of === 'visitor' ? moment.what.item : moment.what.pool}`
    case 'corrected':
      return `corrected ${moment.change.kind}`
    case 'requested':
    case 'arrived':
    case 'queued':
    case 'called':
    case 'identitySeen':
    case 'turnedAway':
    case 'received':
    case 'meetingEnded':
    case 'reportedBack':
    case 'noted':
    case 'spoke':
    case 'said':
      return moment.type
    case 'escalated':
      return `escalated ${moment.rung} ${moment.to?.name ?? 'nobody'}`
    default: {
      const never: never = moment
      return never
    }
  }
}

function passInShort({ no, ending, startedAt, endedAt }: Progress['passes'][number]): string {
  if (startedAt === null) return `${no} ${ending} without time`
  return endedAt === null ? `${no} ${ending}` : `${no} ${ending} ${Math.round((endedAt - startedAt) / 1000)}s`
}

function milliseconds(time: string | number): number {
  if (typeof time === 'number') return time * 60_000
  const [minutes = '0', seconds = '0'] = time.split(':')
  return (Number(minutes) * 60 + Number(seconds)) * 1000
}

function person(role: 'officer' | 'host', id: string, name: string): Who {
  return {
    role,
    by: { kind: 'account', accountId: `account-${id}`, staffId: id, name },
    staffId: id,
    headOf: [],
    duties: [],
  }
}
