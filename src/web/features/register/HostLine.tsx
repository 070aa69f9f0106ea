import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { StaffItem } from '../../../contract/staff.ts'
import { fold } from '../../../domain/person/fold.ts'
import { ApiProblem } from '../../api/failure.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { Match } from '../../ui/Match.tsx'
import { spokenName } from '../visit/person-name.ts'
import { doorwayOf, StaffPresence } from '../visit/StaffPresence.tsx'
import { type ChosenHost, hostTyped, withHost } from './draft.ts'
import { useForm } from './form-context.ts'
import { type HostRow, hostRows } from './host-rows.ts'
import { Line, LineInput } from './Line.tsx'
import styles from './lines.module.css'
import { personQuery, staffQuery, unitStaffQuery, unitsQuery } from './queries.ts'
import { typingRest, useSettled } from './useSettled.ts'

/** Whom the visit is for: a member of staff, a unit, or somebody named, as the SOP wants it. */
export function HostLine({ label, required }: { label: string; required: boolean }) {
  const t = useText()
  const { draft, plan } = useForm()
  const { host } = draft
  const person = useQuery(personQuery(host?.kind === 'staff' ? host.id : null)).data ?? null
  const left = useLeft()
  const more = person && [person.title, person.room].filter(Boolean).join(', ')
  const value = host ? (
    <>
      <b>{host.name}</b> {more && <span>{more}</span>}
    </>
  ) : draft.hostTyped === '' ? null : (
    <>
      <b>{draft.hostTyped}</b> <span>{t('register.host.unresolved')}</span>
    </>
  )
  return (
    <Line
      name="host"
      label={label}
      value={value}
      ghost={required ? t('register.host.ghost') : t('register.lines.optional')}
      aside={person && <StaffPresence of={person} />}
      below={
        left !== null && host === null ? (
          <p className={styles['hint']}>{t('register.host.leftList', { name: spokenName(left) })}</p>
        ) : (
          person && <DelegateHint person={person} />
        )
      }
    >
      {plan.host === 'unit' ? (
        <UnitSearch label={label} />
      ) : plan.host === 'named' ? (
        <Named label={label} />
      ) : (
        <StaffSearch label={label} />
      )}
    </Line>
  )
}

/** Takes a host who has left the staff list off the form again, and remembers who it was. */
function useLeft(): string | null {
  const { draft, change } = useForm()
  const { host } = draft
  const id = host?.kind === 'staff' ? host.id : null
  const person = useQuery(personQuery(id))
  const gone = person.data?.active === false || (person.error instanceof ApiProblem && person.error.status === 404)
  const [left, setLeft] = useState<string | null>(null)
  useEffect(() => {
    if (!gone || host === null) return
    setLeft(host.name)
    change((was) => (was.host === host ? { ...was, host: null } : was))
  }, [gone, host, change])
  return left
}

/** Of a host who is away: who answers for them, to be said to the visitor before they register. */
function DelegateHint({ person }: { person: StaffItem }) {
  const t = useText()
  const { delegate, presence } = person
  if (delegate === null || doorwayOf[presence] !== 'out') return null
  const names = { name: spokenName(person.name), delegate: spokenName(delegate.name) }
  return <p className={styles['hint']}>{t('register.host.delegate', names)}</p>
}

function StaffSearch({ label }: { label: string }) {
  const t = useText()
  const { draft, change, accept, setPick } = useForm()
  const input = useRef<HTMLInputElement>(null)
  const host = draft.host?.kind === 'staff' ? draft.host : null
  const typed = host?.name ?? draft.hostTyped
  const wanted = host === null ? typed.trim() : ''
  const settled = useSettled(wanted, typingRest)
  const found = useQuery({ ...staffQuery(settled), placeholderData: keepPreviousData })
  const chosen = useQuery(personQuery(host?.id ?? null))
  const matches = wanted === '' ? [] : (found.data ?? [])
  const first = host === null ? matches[0] : chosen.data
  const colleagues = useQuery(unitStaffQuery(first?.unit?.id ?? null)).data ?? []
  const items = hostRows(host, chosen.data ?? null, matches, colleagues)
  useEffect(() => input.current?.select(), [])
  const take = ({ id, name }: HostRow) => accept('host', (was) => withHost(was, { kind: 'staff', id, name }))
  const stale =
    host === null
      ? wanted !== '' && (wanted !== settled || found.isPlaceholderData || found.isLoading)
      : chosen.isLoading
  return (
    <Combobox
      label={label}
      labelHidden
      listLabel={t('register.host.list')}
      ref={input}
      autoFocus
      value={typed}
      onChange={(text) => change((was) => hostTyped(was, text))}
      items={items}
      keyOf={(row) => row.id}
      row={(row) => <StaffRow row={row} typed={wanted} />}
      onChoose={take}
      stale={stale}
      empty={
        stale
          ? null
          : wanted === ''
            ? t('register.host.hint')
            : found.isError
              ? t('register.host.unreachable')
              : t('register.host.none', { typed: wanted })
      }
      onHighlight={(row) => {
        if (row === null || row === 'free') setPick(null)
        else setPick({ label: t('register.host.pick', { name: spokenName(row.name) }), take: () => take(row) })
      }}
    />
  )
}

function StaffRow({ row, typed }: { row: HostRow; typed: string }) {
  const t = useText()
  const last = useForm().draft.person?.lastHost?.id
  const { person } = row
  if (person === null) return <b>{row.name}</b>
  const words = [person.title, row.how === 'colleague' ? null : person.unit?.name, person.room].filter(Boolean)
  return (
    <>
      <b>
        <Match text={row.name} query={typed} />
      </b>
      <StaffPresence of={person} />
      <small>
        {row.how === 'colleague' ? (
          t('register.host.sameUnit', { title: person.title })
        ) : (
          <Match text={words.join(' · ')} query={typed} />
        )}
        {row.id === last && ` · ${t('register.host.last')}`}
      </small>
    </>
  )
}

/** A unit first, then members of staff: a person is always more exact than their unit. */
function UnitSearch({ label }: { label: string }) {
  const t = useText()
  const { draft, change, accept, setPick } = useForm()
  const typed = draft.host?.name ?? draft.hostTyped
  const wanted = typed.trim()
  const settled = useSettled(wanted, typingRest)
  const units = useQuery(unitsQuery)
  const found = useQuery({ ...staffQuery(settled), placeholderData: keepPreviousData })
  const matching = (units.data ?? []).filter((unit) => fold(unit.name).includes(fold(wanted)))
  const items: readonly (ChosenHost & { readonly id: string; readonly note: string | null })[] =
    wanted === ''
      ? matching.slice(0, 6).map(({ id, name }) => ({ kind: 'unit', id, name, note: null }))
      : [
          ...matching.slice(0, 4).map(({ id, name }) => ({ kind: 'unit', id, name, note: null }) as const),
          ...(found.data ?? [])
            .filter((person) => person.active)
            .slice(0, 4)
            .map(({ id, name, title }) => ({ kind: 'staff', id, name, note: title }) as const),
        ]
  const take = ({ kind, id, name }: (typeof items)[number]) =>
    accept('host', (was) => withHost(was, { kind, id, name }))
  return (
    <Combobox
      label={label}
      labelHidden
      listLabel={t('register.host.units')}
      autoFocus
      value={typed}
      onChange={(text) => change((was) => hostTyped(was, text))}
      items={items}
      keyOf={(one) => one.id}
      row={(one) => (
        <>
          <b>
            <Match text={one.name} query={wanted} />
          </b>
          {one.note !== null && <small>{one.note}</small>}
        </>
      )}
      onChoose={take}
      stale={units.isLoading || (wanted !== '' && (wanted !== settled || found.isPlaceholderData || found.isLoading))}
      empty={wanted === '' ? t('register.host.hint') : t('register.host.noUnit', { typed })}
      onHighlight={(row) => {
        if (row === null || row === 'free') setPick(null)
        else setPick({ label: t('register.host.pick', { name: row.name }), take: () => take(row) })
      }}
    />
  )
}

function Named({ label }: { label: string }) {
  const { draft, change } = useForm()
  return (
    <LineInput
      label={label}
      value={draft.host?.name ?? draft.hostTyped}
      onChange={(name) => change((was) => (name === '' ? hostTyped(was, '') : withHost(was, { kind: 'named', name })))}
    />
  )
}
