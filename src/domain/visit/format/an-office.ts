import type { OpenCommand, Who } from '../command.ts'
import { erwin, rina, type Scenario, scenario, siti, sopFrom } from '../scenario.ts'

/**
 * For the tests of the format's sentences: a procedure of these steps, each a line of YAML without `short` and `activity`. Where
 * one leads to 98, the aide files a paper there; 99 is the archive.
 */
export function office(steps: readonly string[], more = '', unplayed: readonly string[] = []): Scenario {
  const named = steps.join('\n')
  const all = steps.map((step, at) => `no: ${at + 1}, ${step}`)
  if (named.includes('98')) all.push('no: 98, actor: aide, with: boss, until: { performed.filed: 99 }')
  if (/9[89]/.test(named)) all.push('no: 99, actor: officer, until: { archived: end }')
  const roles = { officer: 'role: officer', boss: 'role: host', aide: 'role: staff, optional: true' }
  const actors = Object.entries(roles).filter(([key]) => all.some((step) => step.includes(key)))
  return scenario(
    sopFrom(`
sop: 1
name: Uji
actors: { ${actors.map(([key, role]) => `${key}: { label: ${key}, ${role} }`).join(', ')} }
words: { checked: Diperiksa, filed: Dicatat, sticker: Stiker, badge: Tanda, plan: Rencana }
${more}
steps:
${all.map((step) => `  - { short: Langkah, activity: Langkah, ${step} }`).join('\n')}
`),
    unplayed,
  )
}

export const aide: Who = { ...erwin, staffId: 'aide', duties: ['aide'] }

/** Somebody who is only let in: no thing is asked of them yet. */
export const justOpened = {
  type: 'open',
  origin: 'desk',
  register: false,
  host: siti.host,
} as const satisfies OpenCommand

/** Opens and registers at once. */
export function registered(visit: Scenario): Scenario {
  visit.does(rina, siti)
  return visit
}
