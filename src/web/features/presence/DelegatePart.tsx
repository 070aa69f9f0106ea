import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Availability, Delegation, NewDelegation } from '../../../contract/presence.ts'
import type { StaffItem, StaffPage } from '../../../contract/staff.ts'
import { get, post, remove } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { SelectField, TextField } from '../../ui/Field.tsx'
import { Match } from '../../ui/Match.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { spokenName } from '../visit/person-name.ts'
import styles from './Arrangements.module.css'
import { useArranging } from './useArranging.ts'

interface Props {
  readonly of: Availability
  readonly size: 'desk' | 'phone'
}

/** Who answers for somebody, the nearest arrangement first, and the naming of another one. */
export function DelegatePart({ of, size }: Props) {
  const t = useText()
  const { busy, refused, arrange } = useArranging()
  const [naming, setNaming] = useState(false)
  const days = useDays()
  return (
    <section className={styles['part']} aria-label={t('arrange.delegate.title')}>
      <h2>{t('arrange.delegate.title')}</h2>
      <p>{t('arrange.delegate.lead')}</p>
      <ul className={styles['list']}>
        {of.delegations.map((one) => (
          <li key={one.id}>
            <span>
              <b>{one.delegate.name}</b>
              <small>
                {[days(one), one.kind && t('arrange.delegate.forKind', { kind: one.kind.label })]
                  .filter(Boolean)
                  .join(', ')}
              </small>
            </span>
            <Button
              size="small"
              busy={busy}
              aria-label={t('arrange.delegate.endOf', { name: spokenName(one.delegate.name) })}
              onClick={() => void arrange(() => remove(`/api/staff/${of.staffId}/delegations/${one.id}`))}
            >
              {t('arrange.delegate.end')}
            </Button>
          </li>
        ))}
      </ul>
      {naming ? (
        <Naming
          of={of}
          size={size}
          onName={async (body) => {
            if (await arrange(() => post(`/api/staff/${of.staffId}/delegations`, body))) setNaming(false)
          }}
        />
      ) : (
        <div className={styles['acts']}>
          <Button size={size === 'phone' ? 'tall' : 'desk'} onClick={() => setNaming(true)}>
            {of.delegations.length === 0 ? t('arrange.delegate.name') : t('arrange.delegate.change')}
          </Button>
        </div>
      )}
      {refused && (
        <p role="alert" className={styles['refused']}>
          {refused}
        </p>
      )}
    </section>
  )
}

/** On which days an arrangement holds, in words. */
function useDays(): (one: Pick<Delegation, 'from' | 'to'>) => string {
  const t = useText()
  const format = useFormat()
  const word = (day: string) => format.dayOfYear(Date.parse(`${day}T05:00:00Z`))
  return ({ from, to }) => {
    if (from === null || to === null) return t('arrange.delegate.always')
    if (from !== to) return t('arrange.delegate.onDays', { from: word(from), to: word(to) })
    return from === format.isoDay(serverNow()) ? t('arrange.delegate.today') : word(from)
  }
}

type When = 'today' | 'always' | 'days'

function Naming({ of, size, onName }: Props & { readonly onName: (body: NewDelegation) => Promise<void> }) {
  const t = useText()
  const format = useFormat()
  const today = format.isoDay(serverNow())
  const [who, setWho] = useState<StaffItem | null>(null)
  const [when, setWhen] = useState<When>('today')
  const [days, setDays] = useState({ from: today, to: today })
  const [kind, setKind] = useState('')
  const chosen = { today: { from: today, to: today }, always: {}, days }[when]
  return (
    <>
      <Colleague staffId={of.staffId} size={size} who={who} onWho={setWho} />
      <SegmentedControl
        size={size}
        labelled
        label={t('arrange.delegate.when')}
        value={when}
        options={(['today', 'always', 'days'] as const).map((value) => ({
          value,
          label: t(`arrange.delegate.${value}`),
        }))}
        onChange={setWhen}
      />
      {when === 'days' && (
        <div className={styles['pair']}>
          {(['from', 'to'] as const).map((end) => (
            <TextField
              key={end}
              type="date"
              size={size}
              label={t(`arrange.delegate.${end}`)}
              min={today}
              value={days[end]}
              onChange={(day) => setDays({ ...days, [end]: day })}
            />
          ))}
        </div>
      )}
      {of.kinds.length > 1 && (
        <SelectField
          size={size}
          label={t('arrange.delegate.kind')}
          value={kind}
          options={[
            { value: '', label: t('arrange.delegate.all') },
            ...of.kinds.map(({ key, label }) => ({ value: key, label })),
          ]}
          onChange={setKind}
        />
      )}
      {who && (
        <Button
          tone="primary"
          size="tall"
          wide
          onClick={() => void onName({ delegateId: who.id, ...chosen, ...(kind === '' ? {} : { kind }) })}
        >
          {t('arrange.delegate.add', { name: spokenName(who.name) })}
        </Button>
      )}
    </>
  )
}

interface ColleagueProps {
  readonly staffId: string
  readonly size: 'desk' | 'phone'
  readonly who: StaffItem | null
  readonly onWho: (who: StaffItem | null) => void
}

function Colleague({ staffId, size, who, onWho }: ColleagueProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const wanted = who === null ? typed.trim() : ''
  const found = useQuery({
    queryKey: ['staff', wanted],
    queryFn: ({ signal }) => get<StaffPage>(`/api/staff?q=${encodeURIComponent(wanted)}&limit=8`, { signal }),
    placeholderData: keepPreviousData,
    enabled: wanted !== '',
  })
  const items = wanted === '' ? [] : (found.data?.items ?? []).filter(({ id, active }) => active && id !== staffId)
  return (
    <Combobox
      label={t('arrange.delegate.who')}
      listLabel={t('arrange.delegate.list')}
      size={size}
      autoFocus
      value={who?.name ?? typed}
      onChange={(text) => {
        onWho(null)
        setTyped(text)
      }}
      items={items}
      keyOf={(one) => one.id}
      stale={found.isFetching}
      {...(wanted !== '' && !found.isFetching && { empty: t('arrange.delegate.notFound') })}
      row={(one) => (
        <>
          <b>
            <Match text={one.name} query={wanted} />
          </b>
          <small>{[one.title, one.unit?.name].filter(Boolean).join(', ')}</small>
        </>
      )}
      onChoose={onWho}
    />
  )
}
