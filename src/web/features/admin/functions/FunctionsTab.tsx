/** Who plays the functions of the SOP (its actors of role staff): for everybody, for the hosts of a unit, or for one host. */
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { FunctionChange, FunctionItem, FunctionPage } from '../../../../contract/functions.ts'
import { get, put } from '../../../api/client.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Empty } from '../../../ui/Empty.tsx'
import { SelectField } from '../../../ui/Field.tsx'
import { allStaffQuery, refreshAll, unitsQuery } from '../../office/office-queries.ts'
import { Reading } from '../../office/Reading.tsx'
import { WriteRefusal } from '../../office/WriteRefusal.tsx'
import shared from '../admin.module.css'
import list from '../NamedList.module.css'
import styles from './FunctionsTab.module.css'

type Player = FunctionItem['players'][number]

const functionsQuery = queryOptions({
  queryKey: ['office', 'functions'],
  queryFn: async ({ signal }) => (await get<FunctionPage>('/api/functions', { signal })).items,
})

/** The tab of the functions. */
export function FunctionsTab() {
  const t = useText()
  const functions = useQuery(functionsQuery)
  return (
    <section className={styles['tab']} aria-label={t('admin.functions.title')}>
      <h1 className={shared['title']}>{t('admin.functions.title')}</h1>
      <p className={styles['lead']}>{t('admin.functions.lead')}</p>
      <Reading query={functions}>
        {(items) =>
          items.length === 0 ? (
            <Empty small title={t('admin.functions.none')}>
              {t('admin.functions.noneNote')}
            </Empty>
          ) : (
            items.map((item) => <FunctionPart key={item.actor} item={item} />)
          )
        }
      </Reading>
    </section>
  )
}

function FunctionPart({ item }: { item: FunctionItem }) {
  const t = useText()
  const { actor, label, players, optional, inForce } = item
  const save = useMutation({
    mutationFn: (next: FunctionChange['players']) => put('/api/functions', { actor, players: next }),
    onSuccess: refreshAll,
  })
  const kept = players.map(asSent)
  return (
    <section className={styles['part']} aria-label={label}>
      <h2 className={shared['heading']}>{label}</h2>
      {!inForce && <p className="muted">{t('admin.functions.earlier')}</p>}
      {players.length === 0 && (
        <p className="muted">{t(optional ? 'admin.functions.optional' : 'admin.functions.nobody')}</p>
      )}
      <ul className={list['list']} aria-label={t('admin.functions.players', { label })}>
        {players.map((player, at) => (
          <li key={`${player.staffId} ${player.unit?.id} ${player.host?.id}`}>
            <span className={list['name']}>
              <b>{player.name}</b>
              <small>{scopeWords(player)}</small>
            </span>
            <Button
              size="small"
              busy={save.isPending}
              aria-label={t('admin.functions.removeLabel', { name: player.name, label })}
              onClick={() => save.mutate(kept.filter((_, i) => i !== at))}
            >
              {t('admin.functions.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <AddPlayer label={label} busy={save.isPending} onAdd={(player) => save.mutate([...kept, player])} />
      {save.error && <WriteRefusal key={save.submittedAt} failure={save.error} safe={t('admin.refused.unchanged')} />}
    </section>
  )

  function scopeWords({ title, unit, host }: Player): string {
    const scope = host
      ? t('admin.functions.forHost', { name: host.name })
      : unit
        ? t('admin.functions.forUnit', { name: unit.name })
        : t('admin.functions.forAll')
    return `${title} · ${scope}`
  }
}

interface AddProps {
  readonly label: string
  readonly busy: boolean
  readonly onAdd: (player: FunctionChange['players'][number]) => void
}

/** Names one more player, and for whose visits. */
function AddPlayer({ label, busy, onAdd }: AddProps) {
  const t = useText()
  const staff = useQuery(allStaffQuery).data?.filter((one) => one.active) ?? []
  const units = useQuery(unitsQuery).data ?? []
  const [staffId, setStaffId] = useState('')
  const [scope, setScope] = useState('all')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (staffId === '' || busy) return
    const [kind, id] = scope.split(' ')
    onAdd({ staffId, ...(kind === 'unit' && { unitId: id }), ...(kind === 'host' && { hostId: id }) })
    setStaffId('')
    setScope('all')
  }
  return (
    <form className={styles['add']} aria-label={t('admin.functions.addTo', { label })} onSubmit={submit} noValidate>
      <SelectField
        label={t('admin.functions.who')}
        value={staffId}
        options={[
          { value: '', label: t('admin.functions.choose') },
          ...staff.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={setStaffId}
      />
      <SelectField
        label={t('admin.functions.scope')}
        value={scope}
        options={[
          { value: 'all', label: t('admin.functions.forAll') },
          ...units.map(({ id, name }) => ({ value: `unit ${id}`, label: t('admin.functions.forUnit', { name }) })),
          ...staff.map(({ id, name }) => ({ value: `host ${id}`, label: t('admin.functions.forHost', { name }) })),
        ]}
        onChange={setScope}
      />
      <Button type="submit" busy={busy} aria-disabled={staffId === '' || undefined}>
        {t('admin.functions.add')}
      </Button>
    </form>
  )
}

function asSent({ staffId, unit, host }: Player): FunctionChange['players'][number] {
  return { staffId, unitId: unit?.id ?? null, hostId: host?.id ?? null }
}
