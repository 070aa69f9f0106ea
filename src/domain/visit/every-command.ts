import { answerWords } from '../sop/moment-name.ts'
import type { Sop } from '../sop/sop.ts'
import type { Command, Context, OpenCommand, Who } from './command.ts'
import { admitKeys } from './decide/admits.ts'
import { deskOf } from './decide/desk.ts'
import { activitiesOf } from './decide/perform.ts'
import { type HostRef, outcomes } from './moment.ts'
import type { Offer } from './offer.ts'
import type { Visit } from './visit.ts'

/** For tests: a form in which nothing is missing. */
function fullForm(sop: Sop, host: HostRef, people: number) {
  const fields = Object.keys({ ...sop.intake.fields.values, ...Object.assign({}, ...sop.kinds.map(valuesOf)) })
  return {
    visitor: { personId: 'p', name: 'Siti', institution: 'CV Barito', phone: '0812' },
    purpose: 'Konsultasi',
    host,
    companions: Array.from({ length: people - 1 }, () => ({})),
    fields: Object.fromEntries(fields.map((field) => [field, 'x'])),
    identity: { kind: 'ktp' },
    initials: Array.from({ length: people }, () => 'M 1 1'),
  } as const
}

/** For tests: the opening of a visit, with every rule of admission left out. */
export function opening(
  sop: Sop,
  host: HostRef,
  choice: Pick<OpenCommand, 'origin' | 'register'>,
  pick: number,
): OpenCommand {
  const kind = sop.kinds.length === 0 ? undefined : sop.kinds[pick % sop.kinds.length]
  const admits = (kind?.intake ?? sop.intake).admits
  const waive = admitKeys
    .filter((key) => admits[key] !== undefined)
    .map((key) => ({ what: `admits.${key}`, reason: 'coba' }))
  return {
    type: 'open',
    ...choice,
    ...(kind === undefined ? {} : { kind: kind.key }),
    ...(waive.length === 0 ? {} : { waive }),
    ...fullForm(sop, host, 2),
  }
}

/** For tests: every command that could be sent for a visit, each complete, allowed or not. */
export function everyCommand(visit: Visit, context: Context, hosts: readonly [HostRef, HostRef]): readonly Command[] {
  const { sop } = context
  const { intake, flow } = deskOf(visit, context)
  const actors = sop.actors.map((actor) => actor.key)
  const items = [...new Set([...Object.keys(intake.keeps), 'bag'])]
  const pools = [...new Set([...Object.keys(intake.issues), 'badge'])]
  const named = flow.steps.flatMap((step) => [...step.needs, ...step.until.map((exit) => exit.moment)])
  const ink = 'M 1 1'
  const other = visit.host?.name === hosts[0].name ? hosts[1] : hosts[0]
  return [
    ...plain.map((type): Command => ({ type })),
    { type: 'register', ...fullForm(sop, visit.host ?? other, visit.headCount) },
    { type: 'reportBack', initials: ink },
    { type: 'checkOut', initials: ink },
    { type: 'seat' },
    { type: 'turnAway', reason: 'rapat' },
    { type: 'forward', host: other },
    { type: 'note', text: 'catatan' },
    { type: 'say', text: 'lima menit lagi' },
    { type: 'move', day: receptionDay(intake.admits.days, visit.moments.length) },
    { type: 'correct', field: 'purpose', to: `lain ${visit.moments.length}` },
    { type: 'archive' },
    ...[true, false].map((digital): Command => ({ type: 'see', identity: { kind: 'sim', digital } })),
    ...outcomes.map((outcome): Command => ({ type: 'archive', outcome })),
    ...actors.flatMap((stage) =>
      answerWords.flatMap((answer) =>
        [true, false].map((anew): Command => ({ type: 'answer', stage, answer, anew, via: 'phone' })),
      ),
    ),
    ...[...activitiesOf(sop), 'dancing'].flatMap((activity): Command[] => [
      { type: 'perform', activity },
      { type: 'perform', activity, result: 'passed' },
      { type: 'perform', activity, result: 'failed' },
    ]),
    ...items.flatMap((item): Command[] => [
      { type: 'deposit', item },
      { type: 'handBack', item },
      { type: 'lose', item },
    ]),
    ...pools.flatMap((pool): Command[] => [
      { type: 'issue', pool },
      { type: 'takeBack', pool },
      { type: 'lose', pool },
    ]),
    ...[
      ...new Set([...named, 'signs.entering', 'signs.leaving', 'fields.purpose', 'admits.people', 'issued.badge']),
    ].map((what): Command => ({ type: 'waive', waive: [{ what, reason: 'coba' }] })),
    { type: 'undo', commandId: visit.moments.at(-1)?.commandId ?? '' },
    { type: 'undo', commandId: visit.moments[0]?.commandId ?? '' },
  ]
}

/** For tests: whether an offer covers a command. */
export function isOffered(command: Command, offers: readonly Offer[], who: Who): boolean {
  return offers.some((offer) => {
    if (offer.type !== command.type) return false
    switch (offer.type) {
      case 'answer':
        return (
          command.type === 'answer' &&
          offer.stage === command.stage &&
          offer.answers.includes(command.answer) &&
          (!offer.anew || command.anew === true)
        )
      case 'perform':
        return (
          command.type === 'perform' &&
          offer.activity === command.activity &&
          (command.result === undefined ? offer.results.length === 0 : offer.results.includes(command.result))
        )
      case 'waive':
        return command.type === 'waive' && command.waive.every(({ what }) => offer.what.includes(what))
      case 'see':
        return command.type === 'see' && (offer.digital === 'either' || command.identity.digital === true)
      case 'deposit':
      case 'handBack':
        return 'item' in command && offer.item === command.item
      case 'issue':
      case 'takeBack':
        return 'pool' in command && offer.pool === command.pool
      case 'lose':
        return command.type === 'lose' && ('item' in offer ? offer.item === command.item : offer.pool === command.pool)
      case 'archive':
        if (command.type !== 'archive') return false
        if (command.outcome === undefined) return offer.how !== 'besides' || who.role === 'system'
        return offer.outcomes.includes(command.outcome)
      case 'undo':
        return command.type === 'undo' && offer.commandId === command.commandId
      case 'open':
      case 'arrive':
      case 'queue':
      case 'call':
      case 'register':
      case 'ask':
      case 'forward':
      case 'seat':
      case 'turnAway':
      case 'receive':
      case 'endMeeting':
      case 'reportBack':
      case 'checkOut':
      case 'withdraw':
      case 'correct':
      case 'note':
      case 'say':
      case 'move':
        return true
      default: {
        const never: never = offer
        return never
      }
    }
  })
}

const plain = ['arrive', 'queue', 'call', 'ask', 'receive', 'endMeeting', 'withdraw'] as const

/** A day far ahead on which the office receives; another one every time. */
function receptionDay(days: readonly number[] | undefined, pick: number): string {
  const first = Temporal.PlainDate.from('2027-06-01').add({ weeks: pick })
  const week = Array.from({ length: 7 }, (_, at) => first.add({ days: at }))
  return (week.find(({ dayOfWeek }) => days === undefined || days.includes(dayOfWeek)) ?? first).toString()
}

function valuesOf(kind: Sop['kinds'][number]) {
  return kind.intake.fields.values
}
