import type { VisitCommand } from '../../contract/commands.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { App } from '../app.ts'
import type { Caller } from '../caller.ts'
import type { Answer } from '../outcome.ts'
import { type Chance, scribble } from './chance.ts'
import type { DemoVisit } from './day.ts'
import type { Cast } from './people.ts'

/** Something that somebody does at a certain time. */
export type Act = { readonly at: Instant; readonly run: () => Promise<void> }

type Stage = { readonly app: App; readonly cast: Cast; readonly chance: Chance; readonly now: Instant }

/** What is done for one visit, each thing at its time; the commands are those of the desk and of the host. */
export function actsOf(stage: Stage, visit: DemoVisit): readonly Act[] {
  const { app, cast, now } = stage
  const { desk } = cast
  const answers = visit.answered?.via === 'screen' ? (cast.host(visit.host) ?? desk) : desk
  let visitId = ''
  const at = (ago: number | undefined, run: () => Promise<void>): readonly Act[] =>
    ago === undefined ? [] : [{ at: now - ago * 1000, run }]
  const say = async (caller: Caller, body: Omit<VisitCommand, 'commandId'>) => {
    wentThrough(await app.visits.command(caller, visitId, { commandId: crypto.randomUUID(), ...body }), visit.name)
  }
  return [
    ...at(visit.registered ?? visit.arrived, async () => {
      visitId = await open(stage, visit)
    }),
    ...at(visit.answered?.ago, () => say(answers, answerOf(visit, answers === desk))),
    ...at(visit.seated?.ago, () => say(desk, { type: 'seat', ...(visit.seated && { room: visit.seated.room }) })),
    ...at(visit.received, () => say(answers, { type: 'receive' })),
    ...at(visit.turnedAway?.ago, () => say(desk, turnAwayOf(visit, now))),
    ...at(visit.reportedBack, () => say(desk, { type: 'reportBack' })),
    ...at(visit.identityBack, () => say(desk, { type: 'handBack', item: 'identityCard' })),
    ...at(visit.filed, async () => {
      await say(desk, { type: 'takeBack', pool: 'visitorCard' })
      await say(desk, { type: 'archive' })
    }),
  ]
}

function wentThrough<T>(answer: Answer<T>, name: string): T {
  if (answer.ok) return answer.value
  throw new Error(`The visit of ${name} did not go on: ${answer.trouble.code} ${JSON.stringify(answer.trouble.facts)}`)
}

async function open({ app, cast, chance, now }: Stage, visit: DemoVisit): Promise<string> {
  const registers = visit.registered !== undefined
  const { visit: opened } = wentThrough(
    await app.visits.open(cast.desk, {
      commandId: crypto.randomUUID(),
      origin: visit.origin ?? 'desk',
      register: registers,
      arrivedAt: new Date(now - visit.arrived * 1000).toISOString(),
      visitor: {
        name: visit.name,
        institution: visit.institution,
        ...(visit.phone === undefined ? {} : { phone: visit.phone }),
      },
      purpose: visit.purpose,
      hostId: cast.hostId(visit.host),
      ...(visit.companions === undefined ? {} : { companions: visit.companions.map((name) => ({ name })) }),
      ...(registers ? { initials: scribble(chance), ...custodyOf(visit) } : {}),
    }),
    visit.name,
  )
  return opened.id
}

function custodyOf({ identity, slot, card }: DemoVisit) {
  return {
    identity: { ...identity, ...(slot === undefined ? {} : { slot }) },
    ...(card === undefined ? {} : { cards: { visitorCard: card } }),
  }
}

function answerOf({ answered }: DemoVisit, byDesk: boolean): Omit<VisitCommand, 'commandId'> {
  if (answered === undefined) throw new Error('Nothing was answered')
  const { answer, via, reason, message } = answered
  return {
    type: 'answer',
    answer,
    ...(byDesk ? { via: via === 'screen' ? 'inPerson' : via } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(message === undefined ? {} : { message }),
  }
}

function turnAwayOf({ turnedAway }: DemoVisit, now: Instant): Omit<VisitCommand, 'commandId'> {
  if (turnedAway === undefined) throw new Error('Nobody was turned away')
  const { reason, daysOn } = turnedAway
  if (daysOn === undefined) return { type: 'turnAway', reason }
  const at = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO('Asia/Pontianak')
    .add({ days: daysOn })
    .withPlainTime('09:00')
  return { type: 'turnAway', reason, appointment: { at: new Date(at.epochMilliseconds).toISOString() } }
}
