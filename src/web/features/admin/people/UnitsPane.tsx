import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { UnitItem } from '../../../../contract/staff.ts'
import { patch, post, remove } from '../../../api/client.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/Field.tsx'
import { refreshAll } from '../../office/office-queries.ts'
import { WriteRefusal } from '../../office/WriteRefusal.tsx'
import { AddLine } from '../AddLine.tsx'
import shared from '../admin.module.css'
import styles from '../NamedList.module.css'

/** The units of the office: add, rename, remove those without staff. */
export function UnitsPane({ units, onClose }: { units: readonly UnitItem[]; onClose: () => void }) {
  const t = useText()
  const [renaming, setRenaming] = useState<string | null>(null)
  const add = useMutation({ mutationFn: (name: string) => post('/api/units', { name }), onSuccess: refreshAll })
  const away = useMutation({ mutationFn: (id: string) => remove(`/api/units/${id}`), onSuccess: refreshAll })
  return (
    <aside className={shared['side']} aria-label={t('admin.units.title')}>
      <h2 className={shared['heading']}>{t('admin.units.title')}</h2>
      <p className="muted">{t('admin.units.lead')}</p>
      {units.length === 0 && <p>{t('admin.units.empty')}</p>}
      <ul className={styles['list']} aria-label={t('admin.units.list')}>
        {units.map((unit) => (
          <li key={unit.id}>
            {renaming === unit.id ? (
              <Rename unit={unit} onDone={() => setRenaming(null)} />
            ) : (
              <>
                <span className={styles['name']}>
                  <b>{unit.name}</b>
                  <small>{t('admin.units.staff', { n: unit.staffCount })}</small>
                </span>
                <Button
                  size="small"
                  aria-label={t('admin.units.renameLabel', { name: unit.name })}
                  onClick={() => setRenaming(unit.id)}
                >
                  {t('admin.units.rename')}
                </Button>
                {unit.staffCount === 0 && (
                  <Button
                    size="small"
                    busy={away.isPending && away.variables === unit.id}
                    aria-label={t('admin.units.removeLabel', { name: unit.name })}
                    onClick={() => away.mutate(unit.id)}
                  >
                    {t('admin.units.remove')}
                  </Button>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {away.error && <WriteRefusal key={away.submittedAt} failure={away.error} safe={t('admin.refused.unchanged')} />}
      <AddLine label={t('admin.units.add')} action={t('admin.units.addDo')} maxLength={200} adding={add} />
      <div className={shared['foot']}>
        <div className={shared['acts']}>
          <Button onClick={onClose}>{t('admin.close')}</Button>
        </div>
      </div>
    </aside>
  )
}

function Rename({ unit, onDone }: { unit: UnitItem; onDone: () => void }) {
  const t = useText()
  const [name, setName] = useState(unit.name)
  const { mutate, isPending, error, submittedAt } = useMutation({
    mutationFn: () => patch(`/api/units/${unit.id}`, { name: name.trim() }),
    onSuccess: async () => {
      await refreshAll()
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isPending || name.trim() === '') return
    if (name.trim() === unit.name) onDone()
    else mutate()
  }
  return (
    <form className={styles['rename']} onSubmit={submit} noValidate>
      <TextField
        label={t('admin.units.name')}
        autoFocus
        maxLength={200}
        value={name}
        onChange={setName}
        error={name.trim() === '' && t('admin.required', { field: t('admin.units.name') })}
      />
      <div className={shared['acts']}>
        <Button type="submit" size="small" tone="primary" busy={isPending}>
          {t('admin.units.save')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('admin.cancel')}
        </Button>
      </div>
      {error && <WriteRefusal key={submittedAt} failure={error} safe={t('admin.refused.safe')} />}
    </form>
  )
}
