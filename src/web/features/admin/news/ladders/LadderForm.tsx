import IconArrowUp from '@tabler/icons-react/icons/IconArrowUp'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Ladder } from '../../../../../contract/ladders.ts'
import { put } from '../../../../api/client.ts'
import { queries } from '../../../../api/queries.ts'
import { useText } from '../../../../text/TextProvider.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { CheckField } from '../../../../ui/CheckField.tsx'
import { SelectField } from '../../../../ui/Field.tsx'
import { SegmentedControl } from '../../../../ui/SegmentedControl.tsx'
import { allStaffQuery } from '../../../office/office-queries.ts'
import shared from '../../admin.module.css'
import { laddersQuery } from '../news-queries.ts'
import { SavedLine } from '../SavedLine.tsx'
import { useKeeping } from '../useKeeping.ts'
import styles from './LaddersPart.module.css'
import { changeOf, draftOf, isSound, type LadderDraft, type RungDraft, raised } from './ladder-draft.ts'

/** After the last letter; long enough to type a number, short enough to be believed. */
const patience = 900

/** The rungs with their times, who the secretary is, what happens while the host is out. It saves itself. */
export function LadderForm({ ladder }: { ladder: Ladder }) {
  const t = useText()
  const unitId = ladder.unit?.id ?? null
  const [draft, setDraft] = useState<LadderDraft>(() => draftOf(ladder))
  const body = changeOf(draft)
  const key = JSON.stringify(body)
  const keeping = useKeeping({
    body,
    changed: body === null || key !== JSON.stringify(changeOf(draftOf(ladder))),
    send: (change) => put<Ladder>(unitId === null ? '/api/ladders' : `/api/ladders/${unitId}`, change),
    onKept: () => void queries.invalidateQueries(laddersQuery),
  })
  const keep = useEffectEvent(() => void keeping.keep())
  const waiting = keeping.unsaved && body !== null && keeping.error === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: every further change of what would be sent begins the wait anew
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(keep, patience)
    return () => clearTimeout(timer)
  }, [waiting, key])
  return (
    <>
      <Rungs rungs={draft.rungs} onChange={(rungs) => setDraft({ ...draft, rungs })} />
      <Secretary
        unit={unitId !== null}
        value={draft.secretaryId}
        onChange={(secretaryId) => setDraft({ ...draft, secretaryId })}
      />
      <SegmentedControl
        label={t('news.ladders.whenOut')}
        labelled
        value={draft.whenOut}
        options={(['ladder', 'absent'] as const).map((value) => ({
          value,
          label: t(`news.ladders.whenOutChoice.${value}`),
        }))}
        onChange={(whenOut) => setDraft({ ...draft, whenOut })}
      />
      <SavedLine keeping={keeping} missing={body === null ? t('news.ladders.minutesHead') : ''} />
    </>
  )
}

interface RungsProps {
  readonly rungs: readonly RungDraft[]
  readonly onChange: (rungs: readonly RungDraft[]) => void
}

function Rungs({ rungs, onChange }: RungsProps) {
  const t = useText()
  return (
    <div className={styles['rungs']}>
      <div className={styles['rung']} data-head aria-hidden>
        <span />
        <span>{t('news.ladders.minutesHead')}</span>
        <span>{t('news.ladders.remindHead')}</span>
        <span />
      </div>
      {rungs.map((rung, at) => (
        <Rung
          key={rung.kind}
          rung={rung}
          first={at === 0}
          onChange={(part) => onChange(rungs.map((one, i) => (i === at ? { ...one, ...part } : one)))}
          onRaise={() => onChange(raised(rungs, at))}
        />
      ))}
    </div>
  )
}

interface RungProps {
  readonly rung: RungDraft
  readonly first: boolean
  readonly onChange: (part: Partial<RungDraft>) => void
  readonly onRaise: () => void
}

function Rung({ rung, first, onChange, onRaise }: RungProps) {
  const t = useText()
  const { kind, on, minutes, remind } = rung
  const name = t(`news.ladders.rung.${kind}`)
  const bad = on && !isSound(rung)
  const field = (part: 'minutes' | 'remind', label: string, value: string) => (
    <input
      className={styles['short']}
      inputMode="decimal"
      maxLength={5}
      autoComplete="off"
      aria-label={label}
      aria-invalid={bad || undefined}
      disabled={!on}
      {...(part === 'remind' && { placeholder: t('news.ladders.never') })}
      value={value}
      onChange={(event) => onChange({ [part]: event.target.value })}
    />
  )
  return (
    <div className={styles['rung']}>
      {kind === 'desk' ? (
        <span className={styles['desk']}>{name}</span>
      ) : (
        <CheckField label={name} checked={on} onChange={(now) => onChange({ on: now })} />
      )}
      {field('minutes', t('news.ladders.minutes', { rung: name }), minutes)}
      {field('remind', t('news.ladders.remind', { rung: name }), remind)}
      {kind === 'desk' || first || !on ? (
        <span />
      ) : (
        <Button
          size="small"
          tone="plain"
          icon={IconArrowUp}
          aria-label={t('news.ladders.upLabel', { rung: name })}
          title={t('news.ladders.up')}
          onClick={onRaise}
        />
      )}
      {bad && <p role="alert">{t('news.ladders.bad')}</p>}
      {kind === 'desk' && !bad && <p>{t('news.ladders.deskNote')}</p>}
    </div>
  )
}

interface SecretaryProps {
  readonly unit: boolean
  readonly value: string
  readonly onChange: (id: string) => void
}

function Secretary({ unit, value, onChange }: SecretaryProps) {
  const t = useText()
  const staff = useQuery(allStaffQuery).data?.filter(({ active }) => active) ?? []
  return (
    <div className={shared['form']}>
      <SelectField
        label={t('news.ladders.secretary')}
        value={value}
        options={[
          { value: '', label: unit ? t('news.ladders.asOffice') : t('news.ladders.nobody') },
          ...staff.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={onChange}
      />
    </div>
  )
}
