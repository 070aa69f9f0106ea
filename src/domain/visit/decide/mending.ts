import type { Command, Numbered } from '../command.ts'
import { fieldOf, isIdentityKind, mendable } from '../mend.ts'
import type { By, Moment, Thing } from '../moment.ts'
import type { Refusal } from '../refusal.ts'
import { type Desk, type Plan, refuse, said } from './desk.ts'

/** How long a commit can be taken back. */
export const undoMilliseconds = 10_000

/** A field gets other words; the old ones stay readable. */
export function correct(desk: Desk, command: Extract<Command, { type: 'correct' }>): Plan {
  const { field, to, reason } = command
  const refusal = notMendable(desk, field, to)
  if (refusal !== null) return refusal
  const from = fieldOf(desk.visit, field)
  if (from === to) return refuse('unchanged', { field })
  return [
    said(desk.context, {
      type: 'corrected',
      change: { kind: 'field', field, from, to },
      ...(reason === undefined || reason === '' ? {} : { reason }),
    }),
  ]
}

/** What somebody did last: that a call is over is recorded behind what was done while it lasted. */
export function lastAct({ moments }: Desk['visit']): Moment | undefined {
  return moments.findLast(({ type }) => type !== 'spoke')
}

/** A commit is taken back, by the same account, within ten seconds, while nothing came after it. */
export function undo(desk: Desk, command: Extract<Command, { type: 'undo' }>): Plan {
  const { commandId, reason } = command
  const moments = desk.visit.moments.filter((moment) => moment.commandId === commandId)
  const refusal = notUndone(desk, moments, commandId)
  if (refusal !== null) return refusal
  return [
    said(desk.context, {
      type: 'corrected',
      change: { kind: 'undo', commandId },
      ...(reason === undefined || reason === '' ? {} : { reason }),
    }),
  ]
}

/** A remark. */
export function note(desk: Desk, command: Extract<Command, { type: 'note' }>): Plan {
  if (command.text.trim() === '') return refuse('textRequired')
  return [said(desk.context, { type: 'noted', text: command.text })]
}

function notMendable({ visit, intake }: Desk, field: string, to: string): Refusal | null {
  const policy = intake.fields.values[field]
  const known = mendable.some((one) => one === field) || (policy !== undefined && policy !== 'none')
  if (!known && visit.fields[field] === undefined) return refuse('notCorrectable', { field })
  const blank = to.trim() === ''
  switch (field) {
    case 'name':
      if (visit.visitor === undefined) return refuse('notCorrectable', { field })
      return blank ? refuse('nameRequired') : null
    case 'institution':
    case 'phone':
      if (visit.visitor === undefined) return refuse('notCorrectable', { field })
      break
    case 'identity':
      return visit.custody.identity === undefined || !isIdentityKind(to) ? refuse('notCorrectable', { field }) : null
  }
  return blank && policy === 'required' ? refuse('fieldRequired', { field }) : null
}

function notUndone({ visit, context }: Desk, moments: readonly Moment[], commandId: string): Refusal | null {
  const last = moments.at(-1)
  const opened = visit.moments[0]?.commandId === commandId
  if (last === undefined || opened || moments.some((one) => isFinal.has(one.type))) return refuse('undoImpossible')
  if (lastAct(visit) !== last) return refuse('undoTooLate')
  if (context.now - last.at > undoMilliseconds) return refuse('undoTooLate')
  if (!moments.some((one) => isSame(one.by, context.who.by))) return refuse('undoNotYours')
  return goneMeanwhile(moments, context)
}

const isFinal: ReadonlySet<Moment['type']> = new Set<Moment['type']>(['registered', 'archived', 'spoke'])

function isSame(one: By, other: By): boolean {
  return one.kind === 'account' && other.kind === 'account' && one.accountId === other.accountId
}

/** What went back, or was given up for lost, may be in other hands by now: then it cannot be with this visit again. */
function goneMeanwhile(moments: readonly Moment[], context: Desk['context']): Refusal | null {
  for (const moment of moments) {
    const thing = freedBy(moment)
    if (thing?.of === 'visitor') {
      const slot = context.slots.find(
        (one) => one.number === thing.slot && (one.item ?? thing.item) === thing.item && one.state === 'taken',
      )
      if (slot !== undefined) return refuse('slotTaken', { item: thing.item, ...takenFacts(slot) })
    }
    if (thing?.of === 'office') {
      const card = context.pools[thing.pool]?.find((one) => one.number === thing.number && one.state === 'taken')
      if (card !== undefined) return refuse('cardTaken', { pool: thing.pool, ...takenFacts(card) })
    }
  }
  return null
}

function freedBy(moment: Moment): Thing | null {
  if (moment.type === 'lost') return moment.what
  if (moment.type === 'handedBack') return { of: 'visitor', item: moment.item, slot: moment.slot }
  return moment.type === 'takenBack' ? { of: 'office', pool: moment.pool, number: moment.number } : null
}

function takenFacts({ number, takenBy }: Numbered): Refusal['facts'] {
  return { number, ...(takenBy === undefined ? {} : { takenBy }) }
}
