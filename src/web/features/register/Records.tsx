import IconAlertCircle from '@tabler/icons-react/icons/IconAlertCircle'
import IconBadge from '@tabler/icons-react/icons/IconBadge'
import IconBook2 from '@tabler/icons-react/icons/IconBook2'
import IconDoorEnter from '@tabler/icons-react/icons/IconDoorEnter'
import IconId from '@tabler/icons-react/icons/IconId'
import IconMessage2 from '@tabler/icons-react/icons/IconMessage2'
import { useQuery } from '@tanstack/react-query'
import type { Translator } from '../../../text/index.ts'
import type { Formats } from '../../text/formats.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Icon, type IconOf } from '../../ui/Icon.tsx'
import { spokenName } from '../visit/person-name.ts'
import { deskQuery } from '../visit/visit-queries.ts'
import { type Form, useForm } from './form-context.ts'
import { type RecordRow, recordsOf } from './records.ts'
import styles from './send.module.css'
import { identityLabel, poolLabel, visitorWords, waivedLabel } from './words.ts'

interface Told {
  readonly icon: IconOf
  readonly title: string
  readonly words: string
}

/** The list over the large button: what one Enter will record. */
export function Records() {
  const t = useText()
  const format = useFormat()
  const form = useForm()
  const next = useQuery({ ...deskQuery, enabled: false }).data?.nextNumber
  const number = next === undefined ? '' : format.count(next)
  return (
    <ol className={styles['records']} aria-label={t('register.records.title')}>
      {recordsOf(form.draft, form.plan).map((row) => {
        const { icon, title, words } = toldOf(t, format, row, form, number)
        return (
          <li key={`${row.kind}${title}`}>
            <Icon of={icon} size={18} />
            <b>{title}</b>
            <span dir="auto">{words}</span>
          </li>
        )
      })}
    </ol>
  )
}

function toldOf(t: Translator, format: Formats, row: RecordRow, form: Form, number: string): Told {
  const { draft, plan } = form
  switch (row.kind) {
    case 'arrival':
      return {
        icon: IconDoorEnter,
        title: t('register.records.arrival'),
        words: t('register.records.arrivalWords'),
      }
    case 'request':
      return {
        icon: IconMessage2,
        title: t('register.records.request'),
        words: t('register.records.requestWords', {
          how: t(`visit.sheet.origin.${draft.ahead?.origin ?? 'letter'}`),
          day: draft.ahead?.day ? format.dayOfYear(Date.parse(`${draft.ahead.day}T05:00:00Z`)) : '…',
        }),
      }
    case 'counted':
      return {
        icon: IconDoorEnter,
        title: t('register.records.counted'),
        words: t('register.records.countedWords', { kind: row.label, n: row.people }),
      }
    case 'book':
      return { icon: IconBook2, title: t('register.records.book'), words: bookWords(t, row, number) }
    case 'custody': {
      const kind = identityLabel(t, row.identity.kind)
      return {
        icon: IconId,
        title: t('register.records.custody'),
        words: t('register.records.custodyWords', { kind, slot: row.slot }),
      }
    }
    case 'seen':
      return { icon: IconId, title: t('register.records.identity'), words: seenWords(t, row) }
    case 'noIdentity':
      return {
        icon: IconId,
        title: t('register.records.identity'),
        words: t('register.records.noIdentity', { reason: orDots(row.reason) }),
      }
    case 'card':
      return {
        icon: IconBadge,
        title: poolLabel(t, row.pool),
        words: t('register.records.card', { number: row.number, name: visitorWords(t, draft) }),
      }
    case 'noCard':
      return {
        icon: IconBadge,
        title: poolLabel(t, row.pool),
        words: t('register.records.noCard', { reason: orDots(row.reason) }),
      }
    case 'waived':
      return {
        icon: IconAlertCircle,
        title: t('register.records.waived'),
        words: t('register.records.waivedWords', { what: waivedLabel(t, plan, row.what), reason: orDots(row.reason) }),
      }
    case 'sheet':
      return { icon: IconMessage2, title: t('register.records.sheet'), words: sheetWords(t, format, form) }
    default:
      return row satisfies never
  }
}

function bookWords(t: Translator, row: RecordRow & { kind: 'book' }, number: string): string {
  if (row.without !== null) return t('register.records.bookThumb', { number, reason: orDots(row.without) })
  switch (row.initials) {
    case 'drawn':
      return t('register.records.bookInitials', { number })
    case 'wanted':
      return t('register.records.bookWaiting', { number })
    case 'none':
      return t('register.records.bookPlain', { number })
    default:
      return row.initials satisfies never
  }
}

function seenWords(t: Translator, { identity, kept }: RecordRow & { kind: 'seen' }): string {
  const kind = identityLabel(t, identity.kind)
  if (identity.digital) return t('register.records.seenDigital', { kind })
  return kept === null
    ? t('register.records.seen', { kind })
    : t('register.records.kept', { kind, reason: orDots(kept) })
}

function sheetWords(t: Translator, format: Formats, { draft, plan }: Form): string {
  const name = plan.asks?.isHost ? spokenName(draft.host?.name ?? plan.asks.label) : (plan.asks?.label ?? '')
  const seconds = plan.asks?.limitSeconds ?? null
  const limit = seconds === null ? (plan.asks?.limitText ?? null) : format.durationWords(seconds)
  return limit === null ? t('register.records.sheetTo', { name }) : t('register.records.sheetWithin', { name, limit })
}

/** A reason that is still to be written. */
function orDots(reason: string): string {
  return reason.trim() === '' ? '…' : reason
}
