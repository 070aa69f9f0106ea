import type { ComplianceQuery, ComplianceReport, Grouping } from '../../contract/reports.ts'
import { outcomes } from '../../domain/visit/moment.ts'
import type { Caller } from '../caller.ts'
import type { Parts } from '../parts.ts'
import { type Count, countScope, presentFigure } from './count.ts'
import { kindNames, measuresOf, promiseOf, type Version } from './measures.ts'
import type { Scope } from './scope.ts'
import { spreadOf } from './spread.ts'

/** The SOP's compliance of the visits of a scope. */
export async function complianceOf(
  parts: Parts,
  caller: Pick<Caller, 'officeId' | 'locale'>,
  scope: Scope,
  by: ComplianceQuery['by'],
): Promise<ComplianceReport> {
  const { all, groups } = await countScope(parts, caller.officeId, scope, by)
  const versions = await versionsOf(parts, caller, all)
  const limits = limitsOf(versions)
  const ordered = orderOf(versions)
  const names = by === undefined ? null : await namesOf(parts, caller, by, versions)
  return {
    from: scope.from,
    to: scope.to,
    visits: all.visits,
    outcomes: outcomes.flatMap((outcome) => {
      const count = all.outcomes.get(outcome) ?? 0
      return count === 0 ? [] : [{ outcome, count }]
    }),
    versions,
    figures: all
      .measures()
      .map((counted) => ({
        ...presentFigure(counted),
        spread: spreadOf(counted.tallies.times(), limits.get(keyOf(counted)) ?? null),
      }))
      .toSorted(ordered),
    groups: [...groups]
      .map(([key, count]) => ({
        key,
        name: key === null ? null : (names?.get(key) ?? null),
        visits: count.visits,
        figures: count.measures().map(presentFigure).toSorted(ordered),
      }))
      .toSorted(isPeriod(by) ? byKey : byName),
  }
}

type Of = { readonly version: number; readonly measure: string }
const keyOf = ({ version, measure }: Of) => `${version} ${measure}`

async function versionsOf(
  parts: Parts,
  { officeId, locale }: Pick<Caller, 'officeId' | 'locale'>,
  all: Count,
): Promise<Version[]> {
  const numbers = [...all.visitsOf.keys()].sort((a, b) => b - a)
  return Promise.all(
    numbers.map(async (version) => {
      const { sop } = await parts.sops.version(officeId, version)
      const row = await parts.store.sopVersion(officeId, version)
      return {
        version,
        name: typeof sop.name === 'string' ? sop.name : sop.name[locale],
        effective: row?.effective ?? null,
        visits: all.visitsOf.get(version) ?? 0,
        promise: promiseOf(sop),
        measures: measuresOf(sop, locale),
      }
    }),
  )
}

function limitsOf(versions: readonly Version[]): ReadonlyMap<string, number | null> {
  return new Map(
    versions.flatMap(({ version, measures }) =>
      measures.map(({ measure, limitSeconds }) => [keyOf({ version, measure }), limitSeconds] as const),
    ),
  )
}

/** Newest version first, in the order of its file. */
function orderOf(versions: readonly Version[]): (one: Of, other: Of) => number {
  const keys = versions.flatMap(({ version, measures }) => measures.map(({ measure }) => keyOf({ version, measure })))
  const places = new Map(keys.map((key, at) => [key, at]))
  return (one, other) => (places.get(keyOf(one)) ?? 0) - (places.get(keyOf(other)) ?? 0)
}

async function namesOf(
  { store, sops }: Parts,
  { officeId, locale }: Pick<Caller, 'officeId' | 'locale'>,
  by: Grouping,
  versions: readonly Version[],
): Promise<ReadonlyMap<string, string>> {
  const named = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(rows.map(({ id, name }) => [id, name]))
  switch (by) {
    case 'unit':
      return named(await store.units(officeId))
    case 'host':
      return named(await store.staff(officeId))
    case 'officer':
      return named(await store.accounts(officeId))
    case 'kind': {
      const known = await Promise.all(versions.toReversed().map(({ version }) => sops.version(officeId, version)))
      return kindNames(
        known.map(({ sop }) => sop),
        locale,
      )
    }
    case 'day':
    case 'week':
    case 'month':
    case 'year':
      return new Map()
    default:
      return by satisfies never
  }
}

const isPeriod = (by: Grouping | undefined) => by === 'day' || by === 'week' || by === 'month' || by === 'year'

type Group = ComplianceReport['groups'][number]

function byKey(one: Group, other: Group): number {
  return (one.key ?? '') < (other.key ?? '') ? -1 : 1
}

/** The most visited first, so that what weighs most is read first. */
function byName(one: Group, other: Group): number {
  return other.visits - one.visits || (one.name ?? '').localeCompare(other.name ?? '')
}
