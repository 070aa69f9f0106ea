/** Words of a link that depend on what it holds. */
import type { AnswerLink } from '../../../contract/answer.ts'
import type { Translator } from '../../../text/index.ts'
import { spokenName } from '../visit/person-name.ts'

export type Question = NonNullable<AnswerLink['question']>

/** "lewat WhatsApp ke 0812 •••• 14" */
export function sentWords(t: Translator, { sent }: Question): string {
  const channel = sent.channel === 'gateway' ? 'whatsapp' : (sent.channel ?? 'link')
  const via = t(`visit.via.${channel}`)
  return sent.address === null ? via : t('answer.sentTo', { via, address: sent.address })
}

/** Where the visitor is; `inside` a sentence with a small first letter. */
export function placeWords(t: Translator, { place }: Question, where: 'alone' | 'inside' = 'alone'): string {
  if (place.at === 'room') return place.room ?? t('visit.placeName.room')
  const name =
    place.at === 'queue' ? t('host.place.queue', { ticket: place.ticket ?? '' }) : t(`host.place.${place.at}`)
  return where === 'alone' ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

export function visitorWords(t: Translator, { visitor }: Question): string {
  return visitor.name ?? t('visit.sheet.nameless')
}

/** Who is spoken of to the visitor: the host, or the function that answers; null where it is no person. */
export function spokenOf({ role, label, host, to }: Question): string | null {
  if (role === 'staff') return label
  if (host === null) return spokenName(to.name)
  return host.person ? spokenName(host.name) : null
}
