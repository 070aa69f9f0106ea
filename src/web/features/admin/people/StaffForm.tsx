import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { NewStaff, StaffItem, UnitItem } from '../../../../contract/staff.ts'
import { patch, post } from '../../../api/client.ts'
import { serverNow } from '../../../api/clock.ts'
import { useFormat, useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { CheckField } from '../../../ui/CheckField.tsx'
import { SelectField, TextField } from '../../../ui/Field.tsx'
import { nipDoubt, printNip } from '../../office/nip.ts'
import { refreshAll } from '../../office/office-queries.ts'
import { WriteRefusal } from '../../office/WriteRefusal.tsx'
import shared from '../admin.module.css'
import { ranks } from './ranks.ts'
import styles from './StaffForm.module.css'

interface Props {
  /** Who is changed; null adds somebody. */
  readonly member: StaffItem | null
  readonly units: readonly UnitItem[]
  /** With the id of the one added or changed. */
  readonly onDone: (id: string) => void
  readonly onCancel: () => void
}

/** The form of a member of staff. */
export function StaffForm({ member, units, onDone, onCancel }: Props) {
  const t = useText()
  const [draft, setDraft] = useState(() => draftOf(member))
  const [tried, setTried] = useState(false)
  const { mutate, isPending, error, submittedAt } = useMutation({
    mutationFn: (body: NewStaff) =>
      member === null ? post<StaffItem>('/api/staff', body) : patch<StaffItem>(`/api/staff/${member.id}`, body),
    onSuccess: async ({ id }) => {
      await refreshAll()
      onDone(id)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (draft.name.trim() !== '' && !isPending) mutate(bodyOf(draft))
  }
  const title = member === null ? t('admin.form.add') : t('admin.form.edit')
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  return (
    <aside className={shared['side']} aria-label={title}>
      <h2 className={shared['heading']}>{title}</h2>
      <form className={shared['form']} onSubmit={submit} noValidate>
        <TextField
          label={t('admin.form.name')}
          autoFocus
          maxLength={200}
          value={draft.name}
          onChange={(name) => change({ name })}
          error={tried && draft.name.trim() === '' && t('admin.required', { field: t('admin.form.name') })}
        />
        <TextField
          label={t('admin.form.title')}
          maxLength={200}
          value={draft.title}
          onChange={(words) => change({ title: words })}
        />
        <SelectField
          label={t('admin.form.unit')}
          value={draft.unitId}
          options={[
            { value: '', label: t('admin.people.noUnit') },
            ...units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(unitId) => change({ unitId })}
        />
        <NipField value={draft.nip} onChange={(nip) => change({ nip })} />
        <RankField value={draft.rank} onChange={(rank) => change({ rank })} />
        <div className={shared['pair']}>
          <TextField
            label={t('admin.form.room')}
            maxLength={60}
            value={draft.room}
            onChange={(room) => change({ room })}
          />
          <TextField
            label={t('admin.form.extension')}
            maxLength={20}
            inputMode="numeric"
            value={draft.extension}
            onChange={(extension) => change({ extension })}
          />
        </div>
        <Heads units={units} headOf={draft.headOf} onChange={(headOf) => change({ headOf })} />
        {error && <WriteRefusal key={submittedAt} failure={error} safe={t('admin.refused.safe')} />}
        <div className={shared['foot']}>
          <div className={shared['acts']}>
            <Button type="submit" tone="primary" busy={isPending} keyHint="Enter">
              {member === null ? t('admin.form.saveNew') : t('admin.form.save')}
            </Button>
            <Button onClick={onCancel}>{t('admin.cancel')}</Button>
          </div>
        </div>
      </form>
    </aside>
  )
}

type Draft = Readonly<Record<'name' | 'title' | 'unitId' | 'nip' | 'rank' | 'room' | 'extension', string>> & {
  readonly headOf: readonly string[]
}

function draftOf(member: StaffItem | null): Draft {
  return {
    name: member?.name ?? '',
    title: member?.title ?? '',
    unitId: member?.unit?.id ?? '',
    nip: member?.nip ? printNip(member.nip) : '',
    rank: member?.rank ?? '',
    room: member?.room ?? '',
    extension: member?.extension ?? '',
    headOf: member?.headOf ?? [],
  }
}

function bodyOf(draft: Draft): NewStaff {
  const { name, title, nip, rank, room, extension } = draft
  return {
    ...{ name, title, nip, rank, room, extension },
    unitId: draft.unitId === '' ? null : draft.unitId,
    headOf: [...draft.headOf],
  }
}

/** The number as it is printed, once it is one; a doubt is said, and never stands in the way. */
function NipField({ value, onChange }: { value: string; onChange: (nip: string) => void }) {
  const t = useText()
  const format = useFormat()
  const [left, setLeft] = useState(value !== '')
  const doubt = left ? nipDoubt(value, format.isoDay(serverNow())) : null
  const printed = printNip(value)
  return (
    <TextField
      label={t('admin.form.nip')}
      maxLength={30}
      inputMode="numeric"
      autoComplete="off"
      value={value}
      onChange={onChange}
      onBlur={() => {
        setLeft(true)
        onChange(printed)
      }}
      hint={doubt === null ? t('admin.form.nipHint') : t(`admin.form.doubt.${doubt}`)}
      good={doubt === null && /^\d{8} \d{6} \d \d{3}$/.test(value) && printed}
    />
  )
}

function RankField({ value, onChange }: { value: string; onChange: (rank: string) => void }) {
  const t = useText()
  const id = useId()
  return (
    <>
      <TextField
        label={t('admin.form.rank')}
        hint={t('admin.form.rankHint')}
        list={id}
        maxLength={100}
        value={value}
        onChange={onChange}
      />
      <datalist id={id}>
        {ranks.map((rank) => (
          <option key={rank} value={rank} />
        ))}
      </datalist>
    </>
  )
}

function Heads({
  units,
  headOf,
  onChange,
}: {
  units: readonly UnitItem[]
  headOf: readonly string[]
  onChange: (ids: readonly string[]) => void
}) {
  const t = useText()
  if (units.length === 0) return null
  return (
    <fieldset className={styles['heads']}>
      <legend>{t('admin.form.heads')}</legend>
      {units.map(({ id, name }) => (
        <CheckField
          key={id}
          label={name}
          checked={headOf.includes(id)}
          onChange={(heads) => onChange(heads ? [...headOf, id] : headOf.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  )
}
