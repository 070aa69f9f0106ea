/** An appointment that the host makes: whom, what for, when. It is theirs to receive, so it carries their yes. */
import { useQuery } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import type { OpenVisit } from '../../../contract/commands.ts'
import type { Visit, VisitAnswered } from '../../../contract/visit.ts'
import { post } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { ApiProblem, type Failure, Offline } from '../../api/failure.ts'
import { newId } from '../../api/ids.ts'
import { useFormat, useLocale, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateTimeField, SelectField, TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { sopQuery } from '../office/office-queries.ts'
import { useDraft } from '../visit/draft.ts'
import { keepVisit, refreshDesk } from '../visit/visit-queries.ts'
import { proposedDays, proposedHours } from './days.ts'
import styles from './InvitePage.module.css'
import { BackBar, Page } from './Page.tsx'

interface Props {
  readonly staffId: string
  /** Whose visitor is invited again; null for somebody new. */
  readonly again: Visit | null
  readonly online: boolean
  readonly onBack: () => void
  readonly onInvited: (visitId: string) => void
}

interface Draft {
  readonly commandId: string
  readonly name: string
  readonly institution: string
  readonly phone: string
  readonly people: string
  readonly purpose: string
  readonly kind: string
  readonly day: string
  readonly time: string
}

/** The form. What is written stays until it is sent. */
export function InvitePage({ staffId, again, online, onBack, onInvited }: Props) {
  const t = useText()
  const format = useFormat()
  const [opened] = useState(serverNow)
  const start = startOf(again, opened, format.timeZone)
  const [draft, change, drop] = useDraft<Draft>(`host.invite.${again?.id ?? 'new'}`, start)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const kinds = useKinds()
  const missing = draft.name.trim() === '' || draft.purpose.trim() === '' || draft.day === ''
  const send = async () => {
    setAsked(true)
    if (missing || busy || !online) return
    setBusy(true)
    setFailure(null)
    try {
      const kind = draft.kind || kinds[0]?.value
      const { visit } = await post<VisitAnswered>('/api/visits', bodyOf(draft, { staffId, again, kind }))
      drop()
      await keepVisit(visit)
      onInvited(visit.id)
      void refreshDesk()
    } catch (cause) {
      if (!(cause instanceof ApiProblem || cause instanceof Offline)) throw cause
      setFailure(cause)
      // Refused is not sent: what is mended then is another command.
      if (cause instanceof ApiProblem && cause.status < 500) change({ commandId: newId() })
    } finally {
      setBusy(false)
    }
  }
  const need = (words: string) => asked && words.trim() === '' && t('invite.need')
  return (
    <Page
      label={t('invite.title')}
      name="invite"
      head={<BackBar title={t('invite.title')} under={t('invite.lead')} onBack={onBack} />}
      foot={
        <>
          <Failed failure={failure} online={online} onClose={() => setFailure(null)} />
          <Button
            type="submit"
            form="invite"
            tone="primary"
            size="phoneMain"
            wide
            busy={busy}
            aria-disabled={!online || undefined}
          >
            {t('invite.send')}
          </Button>
        </>
      }
    >
      <form id="invite" className={styles['form']} noValidate onSubmit={submitting(send)}>
        <TextField
          size="phone"
          label={t('invite.name')}
          value={draft.name}
          maxLength={200}
          autoComplete="off"
          error={need(draft.name)}
          onChange={(name) => change({ name })}
        />
        <TextField
          size="phone"
          label={t('invite.institution')}
          value={draft.institution}
          maxLength={200}
          autoComplete="off"
          onChange={(institution) => change({ institution })}
        />
        <TextField
          size="phone"
          label={t('invite.purpose')}
          value={draft.purpose}
          maxLength={500}
          error={need(draft.purpose)}
          onChange={(purpose) => change({ purpose })}
        />
        {kinds.length > 0 && (
          <SelectField
            size="phone"
            label={t('invite.kind')}
            value={draft.kind || (kinds[0]?.value ?? '')}
            options={kinds}
            onChange={(kind) => change({ kind })}
          />
        )}
        <DateTimeField
          size="phone"
          dayLabel={t('invite.day')}
          timeLabel={t('invite.time')}
          value={draft}
          min={format.isoDay(opened)}
          error={need(draft.day)}
          onChange={({ day, time }) => change({ day, time })}
        />
        <div className={styles['pair']}>
          <TextField
            size="phone"
            label={t('invite.phone')}
            type="tel"
            value={draft.phone}
            maxLength={40}
            autoComplete="off"
            onChange={(phone) => change({ phone })}
          />
          <TextField
            size="phone"
            label={t('invite.people')}
            inputMode="numeric"
            value={draft.people}
            maxLength={3}
            onChange={(people) => change({ people: people.replace(/\D/g, '') })}
          />
        </div>
        <p className="quiet">{t('invite.untold')}</p>
      </form>
    </Page>
  )
}

function Failed({ failure, online, onClose }: { failure: Failure | null; online: boolean; onClose: () => void }) {
  const t = useText()
  if (failure instanceof ApiProblem) {
    return (
      <Refusal
        what={failure.detail ?? t('host.sending.failed')}
        remedies={[{ label: t('host.sending.close'), onPress: onClose }]}
      />
    )
  }
  if (online && failure === null) return null
  return (
    <div role="status">
      <Notice title={t('host.sending.offline')}>{t('host.sending.offlineSafe')}</Notice>
    </div>
  )
}

const submitting = (send: () => Promise<void>) => (event: SyntheticEvent) => {
  event.preventDefault()
  void send()
}

/** The kinds of visit among which the SOP wants a choice; those that are only counted nobody is invited for. */
function useKinds() {
  const { locale } = useLocale()
  const kinds = useQuery(sopQuery(locale)).data?.kinds ?? []
  return kinds.filter(({ recorded }) => recorded).map(({ key, label }) => ({ value: key, label }))
}

/** The same visitor at the time that was proposed to them; else the next working day. */
function startOf(again: Visit | null, now: number, timeZone: string): Draft {
  const proposed = again?.place.appointment?.at ?? again?.answer?.proposedAt ?? null
  const at = proposed === null ? null : Temporal.Instant.from(proposed).toZonedDateTimeISO(timeZone)
  return {
    commandId: newId(),
    name: again?.visitor?.name ?? '',
    institution: again?.visitor?.institution ?? '',
    phone: again?.visitor?.phone ?? '',
    people: String(again?.headCount ?? 1),
    purpose: again?.purpose ?? '',
    kind: again?.kind?.key ?? '',
    day: at?.toPlainDate().toString() ?? proposedDays(now, timeZone)[0] ?? '',
    time: at?.toPlainTime().toString({ smallestUnit: 'minute' }) ?? proposedHours[0],
  }
}

function bodyOf(
  draft: Draft,
  { staffId, again, kind }: { staffId: string; again: Visit | null; kind: string | undefined },
): OpenVisit {
  const { commandId, day, time } = draft
  const [institution, phone] = [draft.institution.trim(), draft.phone.trim()]
  const others = Math.max(0, Math.min(500, Number(draft.people) || 1) - 1)
  const known = again?.visitor && again.visitor.name === draft.name.trim() ? { id: again.visitor.id } : {}
  return {
    commandId,
    origin: 'invitation',
    hostId: staffId,
    visitor: { ...known, name: draft.name.trim(), ...(institution && { institution }), ...(phone && { phone }) },
    purpose: draft.purpose.trim(),
    companions: Array.from({ length: others }, () => ({})),
    day,
    ...(time && { time }),
    ...(kind && { kind }),
  }
}
