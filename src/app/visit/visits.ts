import type { OpenVisit, VisitCommand } from '../../contract/commands.ts'
import type { Reveal, Revealed, Visit as VisitAnswer, VisitAnswered } from '../../contract/visit.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import type { VisitRow } from '../../store/rows.ts'
import type { VisitCases } from '../app.ts'
import type { Caller } from '../caller.ts'
import { officeOf, presentOffice } from '../office/office.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { messagesOf, retryLetter } from '../reach/visit-messages.ts'
import { commandOf } from './command-of.ts'
import { hostOf, personOf } from './found.ts'
import { filled, intentOf, openCommandOf } from './intent-of.ts'
import { listVisits } from './list.ts'
import { readStory } from './read-story.ts'
import { hashOfBody, type Recorded, record } from './record.ts'
import { markSeen } from './seen.ts'
import { seesVisit, sightOf } from './sight.ts'
import { createTrail, type Trail } from './trail.ts'
import { viewOf } from './view.ts'
import { whoOf } from './who.ts'

/** The visits: opened, commanded, read. */
export function visitCases(parts: Parts): VisitCases {
  const trail = createTrail(parts)
  return {
    open: (caller, body) => open(parts, caller, body),
    command: (caller, visitId, body) => command(parts, caller, visitId, body),
    list: (caller, query) => listVisits(parts, caller, query),
    get: (caller, visitId) => get(parts, caller, visitId),
    async moments(caller, visitId) {
      const row = await rowOf(parts, caller, visitId)
      if (!row.ok) return row
      await trail.readStory(caller, visitId)
      return done({ items: await readStory(parts, caller, row.value), next: null })
    },
    async messages(caller, visitId) {
      const row = await rowOf(parts, caller, visitId)
      return row.ok ? done(await messagesOf(parts, caller, visitId)) : row
    },
    async retryMessage(caller, visitId, messageId) {
      const row = await rowOf(parts, caller, visitId)
      return row.ok ? retryLetter(parts, caller, visitId, messageId) : row
    },
    async seen(caller, visitId, body) {
      const row = await rowOf(parts, caller, visitId)
      return row.ok ? done(await markSeen(parts, caller, row.value.visit, body)) : row
    },
    reveal: (caller, visitId, body) => reveal(parts, trail, caller, visitId, body),
    async sheet(caller, visitId) {
      const row = await rowOf(parts, caller, visitId)
      if (!row.ok) return row
      return done({
        office: presentOffice(await officeOf(parts, caller)),
        visit: await viewOf(parts, caller, row.value),
        moments: await readStory(parts, caller, row.value),
      })
    },
  }
}

async function open(parts: Parts, caller: Caller, body: OpenVisit): Promise<Answer<VisitAnswered>> {
  const person = body.visitor === undefined ? {} : { person: await personOf(parts, caller.officeId, body.visitor) }
  const recorded = await record(parts, {
    officeId: caller.officeId,
    commandId: body.commandId,
    bodyHash: hashOfBody(null, body),
    visitId: parts.newId(),
    opens: true,
    who: whoOf(caller),
    ...postOf(caller, body),
    sees: (visit, sop, players) => seesVisit(caller, visit, sop, players),
    command: async (tx, { settings }) => {
      const host = await hostOf(tx, body)
      if (!host.ok) return host
      const found = { ...person, ...hostPart(host.value), keepIdentityNumbers: settings.keepIdentityNumbers }
      return done(openCommandOf(body, found, parts.clock()))
    },
  })
  return answered(parts, caller, recorded, body.commandId)
}

async function command(
  parts: Parts,
  caller: Caller,
  visitId: string,
  body: VisitCommand,
): Promise<Answer<VisitAnswered>> {
  const person = body.visitor === undefined ? {} : { person: await personOf(parts, caller.officeId, body.visitor) }
  const recorded = await record(parts, {
    officeId: caller.officeId,
    commandId: body.commandId,
    bodyHash: hashOfBody(visitId, body),
    visitId,
    opens: false,
    who: whoOf(caller),
    ...postOf(caller, body),
    sees: (visit, sop, players) => seesVisit(caller, visit, sop, players),
    command: async (tx, { settings }) => {
      const host = await hostOf(tx, body)
      if (!host.ok) return host
      const { keepIdentityNumbers } = settings
      const intent = intentOf(body, { ...person, ...hostPart(host.value), keepIdentityNumbers })
      return commandOf(body, { intent, keepIdentityNumbers })
    },
  })
  return answered(parts, caller, recorded, body.commandId)
}

/** Where it happens: as the command says, else where the one who commands receives. */
function postOf({ post }: Caller, body: { readonly post?: string }): { readonly post?: string } {
  return filled({ post: body.post ?? post ?? undefined })
}

const hostPart = <Host>(host: Host | null): { readonly host?: Host } => (host === null ? {} : { host })

/**
 * A command that is repeated is answered with the visit as it stands now: what the first time did is in it. Its own sender is
 * answered even where it took the visit out of their sight (a host who sent it on).
 */
async function answered(
  parts: Parts,
  caller: Caller,
  recorded: Answer<Recorded>,
  commandId: string,
): Promise<Answer<VisitAnswered>> {
  if (!recorded.ok) return recorded
  const { value } = recorded
  if (!value.repeated) return done({ visit: await viewOf(parts, caller, value, value.office) })
  const row = await parts.store.visit(caller.officeId, value.visitId)
  if (row === undefined) return refuse('notFound')
  const sees = sightOf(parts, caller)
  if (!(sent(caller, commandId, row.visit) || (await sees(row.visit)))) return refuse('notFound')
  return done({ visit: await viewOf(parts, caller, row) })
}

function sent(caller: Caller, commandId: string, visit: Visit): boolean {
  return visit.moments.some(
    ({ by, commandId: from }) => from === commandId && by.kind === 'account' && by.accountId === caller.accountId,
  )
}

async function get(parts: Parts, caller: Caller, visitId: string): Promise<Answer<VisitAnswer>> {
  const row = await rowOf(parts, caller, visitId)
  return row.ok ? done(await viewOf(parts, caller, row.value)) : row
}

async function rowOf(parts: Parts, caller: Caller, visitId: string): Promise<Answer<VisitRow>> {
  const row = await parts.store.visit(caller.officeId, visitId)
  return row !== undefined && (await sightOf(parts, caller)(row.visit)) ? done(row) : refuse('notFound')
}

async function reveal(
  parts: Parts,
  trail: Trail,
  caller: Caller,
  visitId: string,
  { what }: Reveal,
): Promise<Answer<Revealed>> {
  const row = await rowOf(parts, caller, visitId)
  if (!row.ok) return row
  const { visit } = row.value
  await trail.revealed(caller, visitId, what)
  const value = what === 'identity' ? visit.custody.identity?.number : visit.visitor?.phone
  return done({ value: value ?? null })
}
