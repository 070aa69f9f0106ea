/** The sentence that the visitor will read when an answer, or another time, is recorded. Courteous, without a title that is not known. */
import type { Translator } from '../../../text/index.ts'
import type { PickerKind, Reason } from './reasons.ts'

interface Said {
  readonly kind: PickerKind
  readonly reason: Reason
  /** Own words, or the reason that the host gave. */
  readonly words: string
  /** The host's spoken name; null where the visit has no person as host. */
  readonly host: string | null
  /** When, in words; null without a time. */
  readonly when: string | null
}

/** What the visitor reads. */
export function readsOf(t: Translator, { kind, reason, words, host, when }: Said): string {
  const name = host === null ? t('visit.reasons.office') : t('visit.reasons.sir', { name: host })
  const why = t(`visit.reasons.${reason}.reads`, { host: name, words: asPart(words) })
  return `${upper(why)} ${thenOf(t, kind, when)}`
}

function thenOf(t: Translator, kind: PickerKind, when: string | null): string {
  switch (kind) {
    case 'no':
      return when === null ? t('visit.reasons.comeAgain') : t('visit.reasons.invites', { when })
    case 'absent':
      return when === null ? t('visit.reasons.comeAgain') : t('visit.reasons.canReceive', { when })
    case 'later':
      return when === null ? t('visit.reasons.waitOpen') : t('visit.reasons.receivesAt', { when })
    case 'another':
      return when === null ? t('visit.reasons.comeAgain') : t('visit.reasons.appointment', { when })
    default:
      return kind satisfies never
  }
}

/** Words in the middle of a sentence: a small first letter where the second is small too, no full stop. */
function asPart(words: string): string {
  const bare = words.trim().replace(/[.\s]+$/, '')
  return /^\p{Lu}\p{Ll}/u.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare
}

function upper(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
