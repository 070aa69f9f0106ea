import IconHistory from '@tabler/icons-react/icons/IconHistory'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { VisitorItem } from '../../../contract/visitor.ts'
import { serverNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Match } from '../../ui/Match.tsx'
import { spokenName } from '../visit/person-name.ts'
import { Aside } from './Aside.tsx'
import { isPhone, searchingAgain, textOf, withNewVisitor, withPerson, written } from './draft.ts'
import { useForm } from './form-context.ts'
import { Line, LineInput } from './Line.tsx'
import styles from './lines.module.css'
import { visitorsQuery } from './queries.ts'
import { isTypedAhead } from './typed-ahead.ts'
import { typingRest, useSettled } from './useSettled.ts'

/** Who comes: somebody who was here before, found while typing, or somebody new. */
export function NameLine() {
  const t = useText()
  const { draft, plan, change } = useForm()
  const { person, isNew } = draft
  const name = textOf(draft, 'name')
  const known = isNew || person !== null
  const more = person && [person.institution, person.phone].filter(Boolean).join(', ')
  return (
    <Line
      name="name"
      label={known ? t('register.lines.name') : t('register.lines.search')}
      value={
        name.trim() === '' ? null : (
          <>
            <b>{name}</b> {more && <span dir="auto">{more}</span>}
          </>
        )
      }
      ghost={t(plan.nameless ? 'register.name.later' : 'register.lines.required')}
      aside={
        known && (
          <>
            <Known person={person} />
            {person !== null && !draft.mending && (
              <Aside onPress={() => change((was) => ({ ...was, mending: true, open: 'institution' }))}>
                {t('register.name.mend')}
              </Aside>
            )}
          </>
        )
      }
    >
      {isNew ? <NewName /> : <Search />}
    </Line>
  )
}

function Known({ person }: { person: VisitorItem | null }) {
  const t = useText()
  const format = useFormat()
  if (person === null || person.visits === 0) return <em className={styles['known']}>{t('register.name.newOne')}</em>
  return (
    <em className={styles['known']}>
      <Icon of={IconHistory} size={15} />
      {t('register.name.visit', { n: format.count(person.visits + 1) })}
    </em>
  )
}

function NewName() {
  const t = useText()
  const { draft, change } = useForm()
  return (
    <>
      <LineInput
        label={t('register.lines.name')}
        value={textOf(draft, 'name')}
        onChange={(text) => change((was) => written(was, 'name', text))}
      />
      <Aside onPress={() => change(searchingAgain)}>{t('register.name.searchAgain')}</Aside>
    </>
  )
}

function Search() {
  const t = useText()
  const { draft, change, accept, setPick } = useForm()
  const input = useRef<HTMLInputElement>(null)
  const typed = textOf(draft, 'name')
  const wanted = typed.trim()
  const settled = useSettled(wanted, typingRest)
  const found = useQuery({ ...visitorsQuery(settled), placeholderData: keepPreviousData })
  const items = wanted === '' ? [] : (found.data ?? [])
  const start = useEffectEvent(() => {
    if (isTypedAhead(typed)) input.current?.setSelectionRange(typed.length, typed.length)
    else input.current?.select()
  })
  useEffect(() => start(), [])
  const take = (person: VisitorItem) => accept('name', (was) => withPerson(was, person))
  const takeNew = () => accept('name', withNewVisitor)
  const free = isPhone(wanted)
    ? { title: t('register.name.newPhone', { phone: wanted }), note: t('register.name.newPhoneNote') }
    : { title: t('register.name.newTitle', { name: wanted }), note: t('register.name.newNote') }
  return (
    <Combobox
      label={t('register.lines.search')}
      labelHidden
      listLabel={t('register.name.list')}
      ref={input}
      autoFocus
      value={typed}
      onChange={(text) => change((was) => written(was, 'name', text))}
      items={items}
      keyOf={(person) => person.id}
      row={(person) => <PersonRow person={person} typed={wanted} />}
      onChoose={take}
      free={wanted === '' ? undefined : { ...free, onChoose: takeNew }}
      stale={wanted !== '' && (wanted !== settled || found.isPlaceholderData || found.isLoading)}
      failed={wanted !== '' && found.isError && t('register.name.unreachable')}
      onHighlight={(row) => {
        if (row === null) setPick(null)
        else if (row === 'free') setPick({ label: t('register.name.pickNew'), take: takeNew })
        else setPick({ label: t('register.name.pick', { name: row.name }), take: () => take(row) })
      }}
    />
  )
}

function PersonRow({ person, typed }: { person: VisitorItem; typed: string }) {
  const t = useText()
  const format = useFormat()
  const { institution, phone, lastVisitAt, lastHost } = person
  const date = lastVisitAt && format.shortDate(Date.parse(lastVisitAt), serverNow())
  return (
    <>
      <b dir="auto">
        <Match text={person.name} query={typed} />
      </b>
      <span dir="auto">
        {institution !== null && <Match text={institution} query={typed} />}
        {institution === null || isPhone(typed) ? ` ${phone ?? ''}` : ''}
      </span>
      <small>
        {date &&
          (lastHost === null
            ? t('register.name.lastPlain', { date })
            : t('register.name.last', { date, host: spokenName(lastHost.name) }))}
      </small>
    </>
  )
}
