import type { Path, Reading } from '../read/reading.ts'
import type { Draft } from '../read/sop.ts'

/** Whether the actors, kinds and step numbers that the file names are there, and each actor does something. */
export function checkNames(draft: Draft, reading: Reading): void {
  checkActors(draft, reading)
  checkNumbers(draft, reading)
  checkTargets(draft, reading)
  checkKinds(draft, reading)
}

function checkActors(draft: Draft, reading: Reading): void {
  const keys = draft.actors.map((actor) => actor.key)
  const busy = new Set<string>()
  const check = (key: string, path: Path) => {
    if (key === '') return
    busy.add(key)
    if (keys.includes(key)) return
    const facts = reading.named(key, keys)
    reading.reportAt('unknownActor', path, 'value', facts)
    // a misspelt actor is not also an idle one
    if (typeof facts['meant'] === 'string') busy.add(facts['meant'])
  }
  draft.steps.forEach((step, index) => {
    check(step.actor, ['steps', index, 'actor'])
    for (const one of step.with) check(one, ['steps', index, 'with', one])
    if (step.asks !== undefined) check(step.asks, ['steps', index, 'asks'])
  })
  if (draft.steps.length === 0) return
  for (const key of keys) {
    if (!busy.has(key)) reading.reportAt('idleActor', ['actors', key], 'key', { name: key })
  }
}

function checkNumbers(draft: Draft, reading: Reading): void {
  const seen = new Set<number>()
  let before = 0
  draft.steps.forEach((step, index) => {
    if (step.no < 1) return
    const path = ['steps', index, 'no']
    if (seen.has(step.no)) reading.reportAt('duplicateNo', path, 'value', { step: step.no })
    else if (step.no < before) reading.reportAt('order', path, 'value', { step: step.no })
    seen.add(step.no)
    before = step.no
  })
}

function checkTargets(draft: Draft, reading: Reading): void {
  const numbers = new Set(draft.steps.map((step) => step.no))
  const check = (no: number, path: Path) => {
    if (!numbers.has(no)) reading.reportAt('unknownStep', path, 'value', { step: no })
  }
  draft.steps.forEach((step, index) => {
    for (const exit of step.until) if (exit.to !== 'end') check(exit.to, ['steps', index, 'until', exit.moment])
  })
  draft.standards.forEach((standard, index) => {
    if (standard === undefined || 'from' in standard.measure || standard.measure.steps === 'all') return
    for (const no of standard.measure.steps) check(no, ['standards', index, 'steps', String(no)])
  })
}

function checkKinds(draft: Draft, reading: Reading): void {
  const keys = draft.kinds.map((kind) => kind.key)
  const check = (key: string, path: Path) => {
    const kind = draft.kinds.find((one) => one.key === key)
    if (kind === undefined) reading.reportAt('unknownKind', path, 'value', reading.named(key, keys))
    else if (!kind.recorded) reading.reportAt('notRecorded', path, 'value', { name: key })
  }
  draft.steps.forEach((step, index) => {
    for (const kind of step.only ?? []) check(kind, ['steps', index, 'only', kind])
  })
  draft.standards.forEach((standard, index) => {
    for (const kind of standard?.only ?? []) check(kind, ['standards', index, 'only', kind])
  })
}
