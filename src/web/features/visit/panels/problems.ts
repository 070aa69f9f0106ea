/** What may have gone wrong with a visit, as its offers allow it, and what is recorded then. */
import type { Offer, Visit } from '../../../../contract/visit.ts'
import type { Translator } from '../../../../text/index.ts'
import type { CommandBody } from '../sending.ts'
import { thingName } from '../words.ts'

interface Labelled {
  readonly body: CommandBody
  readonly label: string
}

export interface Problem {
  readonly key: string
  readonly label: string
  /** What is recorded, one after the other; the first holds what happened in words, where any were written. */
  readonly commands: (report: string) => readonly Labelled[]
}

/** Things that are lost, and a visitor who left without a word or never came. */
export function problemsOf(t: Translator, visit: Visit): readonly Problem[] {
  const lost = visit.offers.filter((offer) => offer.type === 'lose').map((offer) => lossOf(t, visit, offer))
  const archive = visit.offers.find((offer) => offer.type === 'archive')
  const left = (['leftUnreported', 'noShow'] as const)
    .filter((outcome) => archive?.outcomes?.includes(outcome))
    .map((outcome) => leftAs(t, outcome))
  return [...lost, ...left]
}

/** Filing holds no words of its own: they are a remark before it. */
function leftAs(t: Translator, outcome: 'leftUnreported' | 'noShow'): Problem {
  const label = t(outcome === 'noShow' ? 'desk.panel.problem.noShow' : 'desk.panel.problem.stayed')
  return {
    key: outcome,
    label,
    commands: (report) => [
      ...(report === '' ? [] : [{ body: { type: 'note', text: report } as const, label: t('desk.panel.note.title') }]),
      { body: { type: 'archive', outcome }, label },
    ],
  }
}

function lossOf(t: Translator, visit: Visit, { item, slot, pool, number }: Offer): Problem {
  const thing = thingName(t, visit, { ...(item && { item }), ...(pool && { pool }) })
  const label =
    pool && number ? t('desk.panel.problem.lostNumber', { thing, number }) : t('desk.panel.problem.lost', { thing })
  const what = { ...(item && { item }), ...(slot && { slot }), ...(pool && { pool }), ...(number && { number }) }
  return {
    key: [item, slot, pool, number].filter(Boolean).join(':'),
    label,
    commands: (report) => [{ body: { type: 'lose', ...what, ...(report !== '' && { report }) }, label }],
  }
}
