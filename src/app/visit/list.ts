import type { VisitPage, VisitQuery } from '../../contract/visit.ts'
import type { VisitRow } from '../../store/rows.ts'
import type { Caller } from '../caller.ts'
import type { Parts } from '../parts.ts'
import { seesEveryVisit, seesVisit } from './sight.ts'
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
  const seen = all
    .filter((row) => row.firstSeq > after && seesVisit(caller, row.visit))
    .toSorted((a, b) => a.firstSeq - b.firstSeq)
  const rows = seen.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: seen.length > limit && last !== undefined ? String(last.firstSeq) : null }
}

async function allOf(parts: Parts, caller: Caller, query: VisitQuery): Promise<Rows> {
  const own = { staffIds: caller.staffId === null ? [] : [caller.staffId], unitIds: caller.headOf }
  const page = await parts.store.visits(caller.officeId, {
    ...(query.day === undefined ? {} : { from: query.day, to: query.day }),
    ...(seesEveryVisit(caller) ? {} : { hosts: own }),
    ...(query.after === undefined ? {} : { cursor: query.after }),
    limit: query.limit ?? 50,
  })
  const rows = await Promise.all(page.items.map((line) => parts.store.visit(caller.officeId, line.visitId)))
  const wanted = ({ visit }: VisitRow) =>
    seesVisit(caller, visit) && (query.open === undefined || visit.filing.state === 'filed')
  return {
    rows: rows.flatMap((row) => (row !== undefined && wanted(row) ? [row] : [])),
    next: page.next,
  }
}
