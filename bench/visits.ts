import { parse } from 'yaml'
import { parseSop } from '../src/domain/sop/parse.ts'
import type { Sop } from '../src/domain/sop/sop.ts'
import type { Command, Context, Who } from '../src/domain/visit/command.ts'
import { decide, isRefusal } from '../src/domain/visit/decide.ts'
import { evolve } from '../src/domain/visit/evolve.ts'
import type { Visit } from '../src/domain/visit/visit.ts'
import { type Figure, ms, perSecond } from './figures.ts'

const wanted = 1_000_000
const passes = 200

/**
 * Deciding and evolving visits of twelve steps, a million commands of them, against writing and reading each visit once as JSON, which
 * any program that stores it does; and checking the file, against the bare YAML library reading it.
 */
export async function visits(): Promise<readonly Figure[]> {
  const source = twelveSteps()
  const parsed = parseSop(source)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  play(parsed.sop, 20_000)
  const played = timed(() => play(parsed.sop, wanted))
  const [visit] = play(parsed.sop, commands.length)
  const bare = timed(() => {
    for (let done = 0; done < wanted; done += 1) JSON.parse(JSON.stringify(visit))
  })
  const checked = timed(() => repeat(() => parseSop(source))) / passes
  const read = timed(() => repeat(() => parse(source))) / passes
  return [
    told(
      'Deciding and evolving, twelve steps',
      perSecond((wanted * 1000) / played),
      `${perSecond((wanted * 1000) / bare)} visits through JSON`,
      played / bare,
    ),
    told('Checking an SOP of twelve steps', ms(checked), `${ms(read)} to read its YAML`, checked / read),
  ]
}

function told(what: string, measured: string, baseline: string, value: number): Figure {
  return { what, measured, baseline, value, shown: `${value.toFixed(2)} ×`, target: null, targetShown: '–' }
}

function timed(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

function repeat(work: () => unknown): void {
  for (let pass = 0; pass < passes; pass += 1) work()
}

/** Plays whole visits until so many commands went through; the last visit. */
function play(sop: Sop, most: number): readonly [Visit] {
  let visit: Visit | null = null
  for (let done = 0; done < most; done += 1) {
    const at = done % commands.length
    const command = commands[at]
    if (command === undefined) break
    if (at === 0) visit = null
    const moments = decide(visit, command, contextAt(sop, at))
    if (isRefusal(moments)) throw new Error(`${command.type} was refused: ${JSON.stringify(moments)}`)
    for (const moment of moments) visit = evolve(visit, moment, { visitId: 'visit', sopVersion: 1 })
  }
  if (visit === null) throw new Error('Nothing was played')
  return [visit]
}

const officer: Who = {
  role: 'officer',
  by: { kind: 'account', accountId: 'rina', staffId: 'rina', name: 'Rina Marlina' },
  staffId: 'rina',
  headOf: [],
  duties: [],
}

function contextAt(sop: Sop, at: number): Context {
  return {
    sop,
    sopVersion: 1,
    now: Date.UTC(2026, 10, 24, 2, at),
    who: officer,
    commandId: `command-${at}`,
    visitId: 'visit',
    slots: [{ number: '01', state: 'free' }],
    pools: { visitorCard: [{ number: '001', state: 'free' }] },
    rooms: ['Ruang Tunggu'],
    next: { year: 2026, guestBook: 1, archive: 1, ticket: 'A1' },
    unplayed: [],
    hours: { timeZone: 'Asia/Pontianak', week: {}, closed: [] },
    sameHour: 0,
  }
}

const commands: readonly Command[] = [
  {
    type: 'open',
    origin: 'desk',
    register: true,
    visitor: { personId: 'siti', name: 'Siti Rahmawati', institution: 'CV Barito Griya' },
    purpose: 'Konsultasi',
    host: { kind: 'staff', staffId: 'erwin', name: 'Erwin Tunjang' },
    identity: { kind: 'ktp' },
  },
  ...['checked', 'inspected', 'noted'].map((activity): Command => ({ type: 'perform', activity })),
  { type: 'answer', answer: 'yes', via: 'phone' },
  { type: 'seat' },
  { type: 'perform', activity: 'announced' },
  { type: 'receive' },
  { type: 'endMeeting' },
  { type: 'reportBack' },
  { type: 'perform', activity: 'asked' },
  { type: 'handBack', item: 'identityCard' },
  { type: 'takeBack', pool: 'visitorCard' },
  { type: 'archive' },
]

function twelveSteps(): string {
  const ends = [
    ...['registered', 'performed.checked', 'performed.inspected', 'performed.noted', 'answered.yes', 'seated'],
    ...['performed.announced', 'received', 'meetingEnded', 'reportedBack', 'performed.asked', 'archived'],
  ]
  const steps = ends.map((moment, at) => {
    const no = at + 1
    const to = no === ends.length ? 'end' : no + 1
    const declined = moment === 'answered.yes' ? ', answered.no: 12' : ''
    const asks = moment === 'answered.yes' ? 'asks: host, ' : ''
    const needs = moment === 'archived' ? 'needs: [handedBack.identityCard, takenBack.visitorCard], ' : ''
    return `  - { no: ${no}, short: Langkah ${no}, actor: officer, ${asks}${needs}limit: 5 menit, until: { ${moment}: ${to}${declined} }, activity: Langkah ke-${no} }`
  })
  return `sop: 1
name: Dua belas langkah
actors:
  officer: { label: Petugas, role: officer }
  host: { label: Pimpinan, role: host }
words: { checked: Diperiksa, inspected: Barang diperiksa, noted: Dicatat, announced: Diumumkan, asked: Ditanya }
keeps: { identityCard: held }
issues: { visitorCard: worn }
steps:
${steps.join('\n')}
standards:
  - { name: Janji layanan, steps: all, limit: 1 jam }
`
}
