import type { AnswerLink } from '../../contract/answer.ts'
import { letterChannels } from '../../domain/reach/message.ts'
import { textIn } from '../../domain/sop/text.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import type { Locale } from '../../text/locale.ts'
import { iso } from '../instants.ts'
import type { Parts } from '../parts.ts'
import { hoursFor } from '../visit/hours-for.ts'
import { tellStanding } from '../visit/present-clocks.ts'
import { deskPhone } from './desk-phone.ts'
import { type Link, linkState, type OpenLink } from './link.ts'

/** What the page of a link shows; of a link that has ended no more than that. */
export async function presentLink(parts: Parts, link: Link, locale: Locale): Promise<AnswerLink> {
  const { office, visit, now } = link
  const state = linkState(link)
  return {
    office: {
      name: office.name,
      shortName: office.shortName === '' ? office.name : office.shortName,
      timeZone: office.timeZone,
      phone: deskPhone(office),
    },
    visitId: visit.id,
    end: state.end,
    question: state.end === null ? await questionOf(parts, link, state, locale) : null,
    now: iso(now),
  }
}

type Question = NonNullable<AnswerLink['question']>

async function questionOf(parts: Parts, link: Link, state: OpenLink, locale: Locale): Promise<Question> {
  const { office, visit, staff, sop, now } = link
  const { steps } = tellStanding(visit, sop.sop, await hoursFor(parts, office, visit), now, locale)
  // Once it is answered, another step's clock runs.
  const running =
    state.given === null ? steps.find(({ startedAt, endedAt }) => startedAt !== null && endedAt === null) : undefined
  const actor = sop.sop.actors.find(({ key }) => key === state.stage)
  const own = visit.host?.kind === 'staff' && visit.host.staffId === staff.id
  return {
    to: { name: staff.name, title: staff.title },
    sent: await sentOf(parts, link),
    host: own || visit.host === undefined ? null : { name: visit.host.name, person: visit.host.kind !== 'unit' },
    visitor: { name: visit.visitor?.name ?? null, institution: visit.visitor?.institution ?? null },
    companions: Math.max(0, visit.headCount - 1),
    purpose: visit.purpose ?? null,
    place: placeOf(visit),
    arrivedAt: isoOrNull(visit.arrivedAt ?? null),
    dueAt: running?.dueAt ?? null,
    limitSeconds: running?.limitSeconds ?? null,
    role: actor?.role === 'staff' ? 'staff' : 'host',
    label: actor?.role === 'staff' ? textIn(actor.label, locale) : null,
    answers: [...state.answers],
    anew: state.anew,
    answer: givenOf(state, steps),
    mayReceive: state.mayReceive,
  }
}

/** The address as people call it, which shows only its ends; one that is out of use is not shown. */
async function sentOf({ store }: Parts, { message, staff }: Link): Promise<Question['sent']> {
  const addresses = await store.addresses(message.officeId, staff.id)
  return {
    channel: letterChannels.find((one) => one === message.channel) ?? null,
    address: addresses.find(({ id }) => id === message.addressId)?.label ?? null,
  }
}

/** Where the visitor is while a link is open: before they are received. */
function placeOf({ place }: Visit): Question['place'] {
  switch (place.at) {
    case 'expected':
    case 'desk':
      return { at: place.at, room: null, ticket: null }
    case 'queue':
      return { at: 'queue', room: null, ticket: place.ticket }
    case 'room':
      return { at: 'room', room: place.room, ticket: null }
    case 'meeting':
    case 'met':
    case 'back':
    case 'turnedAway':
      return { at: 'desk', room: null, ticket: null }
    default: {
      const never: never = place
      return never
    }
  }
}

function givenOf(
  { given }: OpenLink,
  steps: readonly { readonly endedAt: string | null; readonly elapsedSeconds: number | null }[],
): Question['answer'] {
  if (given === null) return null
  const { answer, own, until } = given
  const at = iso(answer.at)
  return {
    answer: answer.answer,
    own,
    by: answer.givenByName ?? (answer.recordedBy === '' ? null : answer.recordedBy),
    via: answer.via,
    at,
    tookSeconds: steps.find(({ endedAt }) => endedAt === at)?.elapsedSeconds ?? null,
    reason: answer.reason ?? null,
    proposedAt: isoOrNull(answer.proposedAt ?? null),
    changeableUntil: isoOrNull(until),
  }
}

const isoOrNull = (at: Instant | null) => (at === null ? null : iso(at))
