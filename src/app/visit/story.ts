import type { MomentItem } from '../../contract/visit.ts'
import type { Sop, StepNo } from '../../domain/sop/sop.ts'
import { textIn } from '../../domain/sop/text.ts'
import { nameOf } from '../../domain/visit/evolve.ts'
import type { Details, IdentityShown, Moment, Occurrence } from '../../domain/visit/moment.ts'
import type { LedgerRow } from '../../store/rows.ts'
import { maskPhone } from '../../text/format.ts'
import type { Locale } from '../../text/locale.ts'
import { iso } from '../instants.ts'
import { presentChange } from './present-words.ts'

/**
 * The story of a visit from its ledger, what was taken back among it. `stepOf` tells the step of each moment that still
 * holds, in their order. Personal numbers are masked; initials are left to the visit itself.
 */
export function storyOf(
  rows: readonly LedgerRow[],
  stepOf: readonly (StepNo | null)[],
  sop: Sop,
  locale: Locale,
): MomentItem[] {
  const voided = new Set(rows.flatMap(({ moment }) => undoneBy(moment) ?? []))
  let holding = 0
  return rows.map(({ seq, moment }) => {
    const isVoided = voided.has(moment.commandId)
    const counts = !isVoided && undoneBy(moment) === null
    const step = counts ? (stepOf[holding] ?? null) : null
    if (counts) holding += 1
    return {
      seq,
      type: moment.type,
      at: iso(moment.at),
      by: { kind: moment.by.kind, name: nameOf(moment.by) || null },
      post: moment.post ?? null,
      step,
      commandId: moment.commandId,
      voided: isVoided,
      facts: { ...factsOf(unstamped(moment)), ...labelOf(moment, sop, locale) },
    }
  })
}

/** What happened alone; when, by whom and in which commit is told beside it, without the ids of accounts. */
function unstamped({ at: _at, by: _by, post: _post, commandId: _commandId, ...occurrence }: Moment): Occurrence {
  return occurrence
}

/** The command that a moment took back; null where it took back none. */
function undoneBy(moment: Moment): string | null {
  return moment.type === 'corrected' && moment.change.kind === 'undo' ? moment.change.commandId : null
}

function factsOf(occurrence: Occurrence): Record<string, unknown> {
  switch (occurrence.type) {
    case 'requested':
      return {
        origin: occurrence.origin,
        kind: occurrence.kind,
        day: occurrence.day,
        time: occurrence.time,
        headCount: occurrence.headCount,
        ...detailFacts(occurrence.details),
      }
    case 'arrived':
      return {
        origin: occurrence.origin,
        kind: occurrence.kind,
        headCount: occurrence.headCount,
        ...detailFacts(occurrence.details),
      }
    case 'registered':
      return {
        year: occurrence.year,
        number: occurrence.number,
        initialled: occurrence.initials.length > 0,
        ...detailFacts(occurrence.details),
      }
    case 'identitySeen':
      return identityFacts(occurrence.identity)
    case 'deposited':
      return {
        item: occurrence.item,
        slot: occurrence.slot,
        ...(occurrence.identity === undefined ? {} : identityFacts(occurrence.identity)),
      }
    case 'reportedBack':
      return { initialled: occurrence.initials !== undefined }
    case 'turnedAway':
      return {
        reason: occurrence.reason,
        appointment:
          occurrence.appointment === undefined
            ? undefined
            : { at: iso(occurrence.appointment.at), note: occurrence.appointment.note },
      }
    case 'answered': {
      const { type: _, proposedAt, ...facts } = occurrence
      return proposedAt === undefined ? facts : { ...facts, proposedAt: iso(proposedAt) }
    }
    case 'corrected': {
      const { change, reason } = occurrence
      if (change.kind === 'field') return { kind: change.kind, ...presentChange(change), reason }
      return change.kind === 'undo'
        ? { ...change, reason }
        : { kind: change.kind, ...change.to, from: change.from, reason }
    }
    case 'queued':
    case 'called':
    case 'handedBack':
    case 'issued':
    case 'takenBack':
    case 'lost':
    case 'performed':
    case 'hostAsked':
    case 'forwarded':
    case 'seated':
    case 'received':
    case 'meetingEnded':
    case 'waived':
    case 'archived':
    case 'noted':
    case 'escalated':
    case 'spoke':
    case 'said': {
      const { type: _, ...facts } = occurrence
      return facts
    }
    default: {
      const never: never = occurrence
      return never
    }
  }
}

function detailFacts({ visitor, purpose, host, companions, fields }: Details): Record<string, unknown> {
  return {
    visitor:
      visitor === undefined
        ? undefined
        : {
            name: visitor.name,
            institution: visitor.institution,
            phone: visitor.phone === undefined ? undefined : maskPhone(visitor.phone),
          },
    purpose,
    host: host?.name,
    companions,
    fields,
  }
}

function identityFacts({ kind, number, digital }: IdentityShown): Record<string, unknown> {
  return { kind, lastDigits: number?.slice(-4), digital }
}

/** The office's own word for a thing, card or activity that it made up. */
function labelOf(occurrence: Occurrence, sop: Sop, locale: Locale): { readonly label?: string } {
  const name =
    'item' in occurrence
      ? occurrence.item
      : 'pool' in occurrence
        ? occurrence.pool
        : occurrence.type === 'performed'
          ? occurrence.activity
          : undefined
  const word = name === undefined ? undefined : sop.words[name]
  return word === undefined ? {} : { label: textIn(word, locale) }
}
