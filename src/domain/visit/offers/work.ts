import type { Flow } from '../../sop/flow.ts'
import type { MomentName } from '../../sop/sop.ts'
import { admitKeys } from '../decide/admits.ts'
import type { Desk } from '../decide/desk.ts'
import { activitiesOf } from '../decide/perform.ts'
import { mayRegister } from '../decide/register.ts'
import { mayWaive, waivedOn } from '../decide/waive.ts'
import { refusedTo } from '../decide/who.ts'
import type { Offer } from '../offer.ts'
import { goes, howOf } from './how.ts'

/** Signing the book; whether the form is complete is the form's business. */
export function registerOffers(desk: Desk): readonly Offer[] {
  if (mayRegister(desk) !== null || refusedTo(desk, { type: 'register' }) !== null) return []
  return [{ type: 'register', how: howOf(desk, { name: 'registered' }) }]
}

/** The activities that may be recorded now, with how they may come out. */
export function performOffers(desk: Desk): readonly Offer[] {
  return activitiesOf(desk.context.sop).flatMap((activity): readonly Offer[] => {
    const results = (['passed', 'failed'] as const).filter((result) =>
      goes(desk, { type: 'perform', activity, result }),
    )
    if (results.length === 0 && !goes(desk, { type: 'perform', activity })) return []
    const [result] = results
    const name: MomentName = `performed.${activity}${result === undefined ? '' : `.${result}`}`
    return [{ type: 'perform', how: howOf(desk, { name }), activity, results }]
  })
}

/** What may be left out this once, with a reason. */
export function waiveOffers(desk: Desk): readonly Offer[] {
  if (refusedTo(desk, { type: 'waive' }) !== null) return []
  const known = waivedOn(desk.visit)
  const what = waivables(desk.flow).filter((one) => mayWaive(desk, one, known) === null)
  return what.length === 0 ? [] : [{ type: 'waive', how: 'besides', what }]
}

/** Everything that might be left out on a visit of this flow; which of it may be now, `decide` knows. */
function waivables(flow: Flow): readonly string[] {
  const known = waivablesOf.get(flow)
  if (known !== undefined) return known
  const { keeps, issues, fields } = flow.intake
  const named = flow.steps
    .flatMap((step) => [...step.needs, ...step.until.map((exit) => exit.moment)])
    .map((name) => name.replace(/^(performed\.\w+)\.(passed|failed)$/, '$1'))
  const all = new Set([
    ...named,
    'identitySeen',
    ...Object.keys(keeps).map((item) => `deposited.${item}`),
    ...Object.keys(issues).map((pool) => `issued.${pool}`),
    'signs.entering',
    'signs.leaving',
    'fields.host',
    ...Object.keys(fields.values).map((field) => `fields.${field}`),
    ...admitKeys.map((key) => `admits.${key}`),
  ])
  waivablesOf.set(flow, [...all])
  return [...all]
}

const waivablesOf = new WeakMap<Flow, readonly string[]>()
