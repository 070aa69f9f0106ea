/** The words of one moment: what happened, who did it and through what, which words were said. */
import type { MomentItem, Visit } from '../../../contract/visit.ts'
import { vias } from '../../../domain/visit/moment.ts'
import type { Translator } from '../../../text/index.ts'
import type { Locale } from '../../../text/locale.ts'
import { momentTitle } from '../../../text/moment-words.ts'
import { spokenName } from '../visit/person-name.ts'

/** What happened, in few words; the office's own word stands in the moment itself. */
export function titleOf(t: Translator, locale: Locale, { type, facts }: MomentItem): string {
  const name = textIn(facts, 'item') ?? textIn(facts, 'pool') ?? textIn(facts, 'activity')
  const label = textIn(facts, 'label')
  const words = name !== null && label !== null ? { [name]: label } : {}
  return momentTitle({ type, facts }, { t, locale, words })
}

/** Who did it, and through what. */
export function byWords(t: Translator, visit: Visit, moment: MomentItem): string {
  const by = whoOf(t, moment)
  if (moment.type === 'answered') return answeredBy(t, visit, moment, by)
  if (moment.type === 'registered' && moment.facts['initialled'] === true) {
    const visitor = recordIn(moment.facts, 'visitor')
    const name = (visitor && textIn(visitor, 'name')) ?? visit.visitor?.name
    if (name) return t('story.by.initialled', { name, by })
  }
  return moment.post === null ? by : t('story.by.at', { who: by, post: moment.post })
}

/** The words that were said with it: a reason, a message, a remark, what happened to a thing. */
export function saidIn({ facts }: MomentItem): readonly string[] {
  return ['reason', 'message', 'text', 'report'].flatMap((key) => textIn(facts, key) ?? [])
}

/** A field that was mended: its old words and its new ones. */
export function mendedIn({ type, facts }: MomentItem): { readonly from: string; readonly to: string } | null {
  if (type !== 'corrected' || facts['kind'] !== 'field') return null
  return { from: textIn(facts, 'from') ?? '', to: textIn(facts, 'to') ?? '' }
}

/** The time that an answer proposes, or that was agreed when the visitor was invited again. */
export function timeIn({
  facts,
}: MomentItem): { readonly kind: 'proposed' | 'appointment'; readonly at: string } | null {
  const proposed = textIn(facts, 'proposedAt')
  if (proposed !== null) return { kind: 'proposed', at: proposed }
  const appointment = recordIn(facts, 'appointment')
  const at = appointment && textIn(appointment, 'at')
  return at ? { kind: 'appointment', at } : null
}

function whoOf(t: Translator, { by }: MomentItem): string {
  switch (by.kind) {
    case 'account':
    case 'staff':
      return by.name === null ? t('visit.who.officer') : spokenName(by.name)
    case 'visitor':
      return t('story.by.visitor')
    case 'system':
      return t('story.by.system')
    default:
      return by.kind satisfies never
  }
}

/** Whose answer it is: the host's own, or what somebody recorded on their word. */
function answeredBy(t: Translator, visit: Visit, { facts }: MomentItem, by: string): string {
  const via = [...vias, 'ladder' as const, 'rule' as const].find((one) => one === facts['via'])
  const words = via === undefined ? '' : t(`visit.via.${via}`)
  const { host } = visit
  const giver = host !== null && facts['givenBy'] === host.id ? spokenName(host.name) : by
  return giver === by
    ? t('story.by.answered', { who: giver, via: words })
    : t('story.by.recorded', { who: giver, via: words, by })
}

function textIn(facts: Readonly<Record<string, unknown>>, key: string): string | null {
  const value = facts[key]
  return typeof value === 'string' && value !== '' ? value : null
}

function recordIn(facts: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> | null {
  const value = facts[key]
  return typeof value === 'object' && value !== null ? { ...value } : null
}
