import type { VisitorItem } from '../../contract/visitor.ts'
import type { VisitorRow } from '../../store/rows.ts'
import { maskPhone } from '../../text/format.ts'
import type { VisitorCases } from '../app.ts'
import { iso } from '../instants.ts'
import type { Parts } from '../parts.ts'

/** People who have been here before. */
export function visitorCases(parts: Parts): VisitorCases {
  return {
    async search(caller, query) {
      const q = (query.q ?? '').trim()
      const rows = q === '' ? [] : await parts.store.findVisitors(caller.officeId, q, query.limit ?? 10)
      return { items: rows.map(present), next: null }
    },
  }
}

function present(row: VisitorRow): VisitorItem {
  return {
    id: row.personId,
    name: row.name,
    institution: row.institution,
    phone: row.phone === null ? null : maskPhone(row.phone),
    visits: row.visits,
    lastVisitAt: iso(row.lastAt),
    lastPurpose: row.lastPurpose,
    lastHost:
      row.lastHostStaffId === null || row.lastHostName === null
        ? null
        : { id: row.lastHostStaffId, name: row.lastHostName },
    lastIdentity:
      row.lastIdentityKind === null ? null : { kind: row.lastIdentityKind, lastDigits: row.lastIdentityDigits },
  }
}
