import type { VisitPage, VisitQuery } from '../../contract/visit.ts'
import type { VisitFilter, VisitRow } from '../../store/rows.ts'
import type { Caller } from '../caller.ts'
import type { Parts } from '../parts.ts'
import { seesEveryVisit, sightOf } from './sight.ts'
import { viewsOf } from './view.ts'

/** The visits that the caller may see: the open ones in the order they came; all, or only those that are filed, newest first. */
export async function listVisits(parts: Parts, caller: Caller, query: VisitQuery): Promise<VisitPage> {
  const { rows, next } = query.open === true ? await openOnes(parts, caller, query) : await allOf(parts, caller, query)
  return { items: await viewsOf(parts, caller, rows), next }
}

type Rows = { readonly rows: readonly VisitRow[]; readonly next: string | null }

async function openOnes(parts: Parts, caller: Caller, query: VisitQuery): Promise<Rows> {
  const limit = query.limit ?? 500
  const after = query.after === undefined ? 0 : Number(query.after) || 0
  const all = await parts.openVisits(caller.officeId)
  const later = all.filter((row) => row.firstSeq > after)
  const seen = (await seenOf(parts, caller, later)).toSorted((a, b) => a.firstSeq - b.firstSeq)
  const rows = seen.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: seen.length > limit && last !== undefined ? String(last.firstSeq) : null }
}

async function allOf(parts: Parts, caller: Caller, query: VisitQuery): Promise<Rows> {
  const page = await parts.store.visits(caller.officeId, {
    ...(query.day === undefined ? {} : { from: query.day, to: query.day }),
    ...(await hostsOf(parts, caller)),
    ...(query.after === undefined ? {} : { cursor: query.after }),
    limit: query.limit ?? 50,
  })
  const rows = await Promise.all(page.items.map((line) => parts.store.visit(caller.officeId, line.visitId)))
  const wanted = ({ visit }: VisitRow) => query.open === undefined || visit.filing.state === 'filed'
  const seen = await seenOf(
    parts,
    caller,
    rows.flatMap((row) => row ?? []),
  )
  return { rows: seen.filter(wanted), next: page.next }
}

async function seenOf(parts: Parts, caller: Caller, rows: readonly VisitRow[]): Promise<readonly VisitRow[]> {
  const sees = sightOf(parts, caller)
  const seen: VisitRow[] = []
  for (const row of rows) if (await sees(row.visit)) seen.push(row)
  return seen
}

/** The hosts to whom the visits are that the caller may see: their own, and those for whom they play a function. */
async function hostsOf(parts: Parts, caller: Caller): Promise<Pick<VisitFilter, 'hosts'>> {
  const { staffId, officeId, headOf } = caller
  if (seesEveryVisit(caller)) return {}
  if (staffId === null) return { hosts: { staffIds: [], unitIds: headOf } }
  const played = (await parts.store.functions(officeId)).filter((player) => player.staffId === staffId)
  if (played.some(({ unitId, hostId }) => unitId === null && hostId === null)) return {}
  return {
    hosts: {
      staffIds: [staffId, ...played.flatMap(({ hostId }) => hostId ?? [])],
      unitIds: [...headOf, ...played.flatMap(({ unitId }) => unitId ?? [])],
    },
  }
}
