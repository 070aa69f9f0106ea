import { custodyAfter, nothingKept } from './custody.ts'
import { withField } from './mend.ts'
import type { Agreed, By, Details, Moment } from './moment.ts'
import { placeAfter } from './place.ts'
import { asked, forwardedTo, withAnswer } from './question.ts'
import type { Visit } from './visit.ts'

/** What a visit brings along beside its moments. */
export type Beginning = { readonly visitId: string; readonly sopVersion: number }

/** The visit after one more moment. Only an opening can come first; anything else first is a broken ledger. */
export function evolve(visit: Visit | null, moment: Moment, at: Beginning): Visit {
  if (visit === null) return { ...changed(blank(moment, at), moment), moments: [moment] }
  if (moment.type === 'corrected' && moment.change.kind === 'undo') return without(visit, moment.change.commandId, at)
  return { ...changed(visit, moment), moments: [...visit.moments, moment] }
}

/** The visit that its moments tell of. */
export function visitOf(moments: readonly Moment[], at: Beginning): Visit {
  const visit = moments.reduce<Visit | null>((before, moment) => evolve(before, moment, at), null)
  if (visit === null) throw new Error(`Visit ${at.visitId} has no moments`)
  return visit
}

/** A commit that was taken back is as if it had not been: the rest is told anew. The ledger keeps both. */
function without(visit: Visit, commandId: string, at: Beginning): Visit {
  return visitOf(
    visit.moments.filter((moment) => moment.commandId !== commandId),
    at,
  )
}

function blank(moment: Moment, at: Beginning): Visit {
  if (moment.type !== 'requested' && moment.type !== 'arrived') {
    throw new Error(`Visit ${at.visitId} begins with ${moment.type}`)
  }
  return {
    id: at.visitId,
    sopVersion: at.sopVersion,
    origin: moment.origin,
    ...(moment.kind === undefined ? {} : { kind: moment.kind }),
    leftOut: moment.leftOut,
    companions: [],
    headCount: moment.headCount,
    fields: {},
    register: { state: 'unsigned' },
    question: { state: 'unasked' },
    answers: {},
    standIns: [],
    place: { at: 'expected' },
    custody: nothingKept,
    filing: { state: 'open' },
    mended: [],
    notes: [],
    conversation: [],
    moments: [],
  }
}

function changed(visit: Visit, moment: Moment): Visit {
  const place = placeAfter(visit, moment)
  return { ...told(visit, moment), ...(place === visit.place ? {} : { place }) }
}

function told(visit: Visit, moment: Moment): Visit {
  switch (moment.type) {
    case 'requested': {
      const opened = withDetails({ ...visit, requestedAt: moment.at, headCount: moment.headCount }, moment.details)
      return withAppointment(opened, moment)
    }
    case 'arrived':
      return withDetails({ ...visit, arrivedAt: moment.at, headCount: moment.headCount }, moment.details)
    case 'registered': {
      const { year, number, initials, at } = moment
      const signed = withDetails(
        { ...visit, register: { state: 'signed', year, number, at, initials } },
        moment.details,
      )
      return moment.details.companions === undefined ? signed : { ...signed, headCount: 1 + signed.companions.length }
    }
    case 'identitySeen':
    case 'deposited':
    case 'handedBack':
    case 'issued':
    case 'takenBack':
    case 'lost':
      return { ...visit, custody: custodyAfter(visit.custody, moment, moment.at) }
    case 'hostAsked':
      return { ...visit, question: asked(moment.stage, moment.to, moment.at) }
    case 'forwarded':
      return forwarded(visit, moment)
    case 'escalated':
      return withStandIn(visit, moment)
    case 'said':
      return { ...visit, conversation: [...visit.conversation, spokenIn(moment)] }
    case 'answered':
      return withAnswer(visit, moment)
    case 'archived': {
      const { outcome, year, number, at } = moment
      return { ...visit, filing: { state: 'filed', outcome, year, number, at } }
    }
    case 'corrected':
      return mended(visit, moment)
    case 'noted':
      return { ...visit, notes: [...visit.notes, { text: moment.text, at: moment.at, by: nameOf(moment.by) }] }
    case 'queued':
    case 'called':
    case 'performed':
    case 'seated':
    case 'turnedAway':
    case 'received':
    case 'meetingEnded':
    case 'reportedBack':
    case 'waived':
    case 'spoke':
      return visit
    default: {
      const never: never = moment
      return never
    }
  }
}

function withDetails(visit: Visit, details: Details): Visit {
  return {
    ...visit,
    ...(details.visitor === undefined ? {} : { visitor: details.visitor }),
    ...(details.purpose === undefined ? {} : { purpose: details.purpose }),
    ...(details.host === undefined ? {} : { host: details.host }),
    ...(details.companions === undefined ? {} : { companions: details.companions }),
    ...(details.fields === undefined ? {} : { fields: { ...visit.fields, ...details.fields } }),
  }
}

function mended(visit: Visit, moment: Extract<Moment, { type: 'corrected' }>): Visit {
  const { change, at, by, reason } = moment
  if (change.kind === 'undo') return visit
  if (change.kind === 'appointment') return withAppointment(visit, change.to)
  const { field, from, to } = change
  const entry = { field, from, to, at, by: nameOf(by), ...(reason === undefined ? {} : { reason }) }
  return { ...withField(visit, field, to), mended: [...visit.mended, entry] }
}

/** Whoever stood in for the host that the sheet leaves is not asked any more; who stands in for others goes on. */
function forwarded(visit: Visit, { to, at }: Extract<Moment, { type: 'forwarded' }>): Visit {
  const question = forwardedTo(visit, to, at)
  const gone = question !== visit.question && question.state === 'open' ? question.stage : null
  return { ...visit, host: to, question, standIns: visit.standIns.filter(({ stage }) => stage !== gone) }
}

function withStandIn(visit: Visit, { stage, rung, to }: Extract<Moment, { type: 'escalated' }>): Visit {
  if (to?.kind !== 'staff') return visit
  const others = visit.standIns.filter((one) => one.stage !== stage || one.staffId !== to.staffId)
  return { ...visit, standIns: [...others, { stage, rung, staffId: to.staffId, name: to.name }] }
}

function spokenIn({ from, text, at, by, commandId }: Extract<Moment, { type: 'said' }>) {
  return { text, at, by: nameOf(by), from, commandId, accountId: by.kind === 'account' ? by.accountId : null }
}

function withAppointment({ day: _day, time: _time, ...visit }: Visit, { day, time }: Agreed): Visit {
  return { ...visit, ...(day === undefined ? {} : { day }), ...(time === undefined ? {} : { time }) }
}

/** The name under which somebody acted; nobody's for the visitor and for Lawang. */
export function nameOf(by: By): string {
  return by.kind === 'account' || by.kind === 'staff' ? by.name : ''
}
