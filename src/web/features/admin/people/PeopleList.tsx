import IconUserPlus from '@tabler/icons-react/icons/IconUserPlus'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { UnitItem } from '../../../../contract/staff.ts'
import { serverNow } from '../../../api/clock.ts'
import { useFormat, useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Empty } from '../../../ui/Empty.tsx'
import { SelectField } from '../../../ui/Field.tsx'
import { Find } from '../../../ui/Find.tsx'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { Table } from '../../../ui/Table.tsx'
import { StaffPresence } from '../../visit/StaffPresence.tsx'
import shared from '../admin.module.css'
import styles from './PeopleList.module.css'
import type { Pane } from './pane.ts'
import { countsOf, type Filter, found, isActive, type Person, type Shown } from './people.ts'

interface Props {
  readonly people: readonly Person[]
  readonly units: readonly UnitItem[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
  readonly onPane: (pane: Pane) => void
}

const first = 60

/** The list of staff and accounts, searched and filtered. */
export function PeopleList({ people, units, chosen, onChoose, onPane }: Props) {
  const t = useText()
  const format = useFormat()
  const [filter, setFilter] = useState<Filter>({ shown: 'active', unitId: '', typed: '' })
  const [most, setMost] = useState(first)
  const hits = found(people, filter)
  const counts = countsOf(people)
  const change = (part: Partial<Filter>) => {
    setFilter({ ...filter, ...part })
    setMost(first)
  }
  const shown: readonly Shown[] = ['active', 'noAccount', 'former']
  return (
    <section className={shared['main']} aria-label={t('admin.people.list')}>
      <header className={styles['head']}>
        <h1 className={shared['title']}>
          {t('admin.people.title')} <span className="num">{format.count(people.filter(isStaff).length)}</span>
        </h1>
        <span className={styles['acts']}>
          <Button size="small" onClick={() => onPane({ is: 'units' })}>
            {t('admin.people.units')}
          </Button>
          <Button size="small" onClick={() => onPane({ is: 'account', staffId: null })}>
            {t('admin.people.addAccount')}
          </Button>
          <Button size="small" tone="primary" icon={IconUserPlus} onClick={() => onPane({ is: 'add' })}>
            {t('admin.people.add')}
          </Button>
        </span>
        <Find label={t('admin.people.search')} value={filter.typed} onChange={(typed) => change({ typed })} />
        <div className={styles['unit']}>
          <SelectField
            label={t('admin.people.unit')}
            value={filter.unitId}
            options={[
              { value: '', label: t('admin.people.everyUnit') },
              ...units.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(unitId) => change({ unitId })}
          />
        </div>
        <SegmentedControl
          label={t('admin.people.show')}
          value={filter.shown}
          options={shown.map((value) => ({
            value,
            label: t(`admin.people.filters.${value}`, { n: format.count(counts[value]) }),
          }))}
          onChange={(value) => change({ shown: value })}
        />
      </header>
      {hits.length === 0 ? (
        <p className={styles['none']} role="status">
          {t('admin.people.none')}
        </p>
      ) : (
        <Rows people={hits.slice(0, most)} chosen={chosen} onChoose={onChoose} />
      )}
      {hits.length > most && (
        <p className={styles['more']}>
          <span>{t('admin.people.count', { n: most, all: format.count(hits.length) })}</span>
          <Button size="small" onClick={() => setMost(most + first)}>
            {t('admin.people.more', { n: Math.min(first, hits.length - most) })}
          </Button>
        </p>
      )}
      {people.every((person) => person.staff === null) && filter.typed === '' && filter.shown === 'active' ? (
        <Empty
          title={t('admin.people.empty')}
          small
          actions={
            <Button tone="primary" onClick={() => onPane({ is: 'add' })}>
              {t('admin.people.add')}
            </Button>
          }
        >
          {t('admin.people.emptyLead')}
        </Empty>
      ) : null}
    </section>
  )
}

const isStaff = ({ staff }: Person) => staff?.active === true

type RowsProps = Pick<Props, 'people' | 'chosen' | 'onChoose'>

function Rows({ people, chosen, onChoose }: RowsProps) {
  const t = useText()
  const list = useRef<HTMLDivElement>(null)
  const columns = ['name', 'unit', 'account', 'seen', 'room', 'now'] as const
  /** Arrows go from name to name and show each. */
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const at = people.findIndex(({ key }) => key === chosen)
    const next = people[at + step]
    if (step === 0 || next === undefined) return
    event.preventDefault()
    onChoose(next.key)
    list.current?.querySelectorAll<HTMLElement>('tbody button')[at + step]?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are pressed; arrows only go between them
    <div ref={list} className={styles['rows']} onKeyDown={press}>
      <Table
        label={t('admin.people.list')}
        widths={[0, 170, 130, 110, 100, 96]}
        head={
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`admin.people.columns.${column}`)}
              </th>
            ))}
          </tr>
        }
      >
        {people.map((person) => (
          <Row key={person.key} person={person} chosen={person.key === chosen} onChoose={() => onChoose(person.key)} />
        ))}
      </Table>
    </div>
  )
}

function Row({ person, chosen, onChoose }: { person: Person; chosen: boolean; onChoose: () => void }) {
  const t = useText()
  const { name, staff } = person
  return (
    <tr data-chosen={chosen || undefined} onClick={onChoose}>
      <td>
        <button type="button" className={styles['name']} aria-pressed={chosen} onClick={onChoose}>
          {name}
        </button>
        <small>{staff?.title || (staff === null ? t('admin.people.withoutStaff') : '')}</small>
      </td>
      <td data-column="unit">{staff?.unit?.name ?? <span className="quiet">{t('admin.people.noUnit')}</span>}</td>
      <td data-column="account">
        <AccountWords person={person} />
      </td>
      <td data-column="seen" className="num">
        <Seen person={person} />
      </td>
      <td data-column="room">{staff?.room}</td>
      <td>
        {staff === null ? null : isActive(person) ? (
          <StaffPresence of={staff} />
        ) : (
          <span className="quiet">{t('admin.people.former')}</span>
        )}
      </td>
    </tr>
  )
}

function AccountWords({ person: { account } }: { person: Person }) {
  const t = useText()
  if (account === null) return <span className="quiet">{t('admin.people.noAccount')}</span>
  const role = t(`admin.people.role.${account.role}`)
  if (account.disabled) return <span className="quiet">{t('admin.people.accountOff', { role })}</span>
  return (
    <>
      {role}
      {account.mustChangePassword && <small>{t('admin.people.firstPassword')}</small>}
    </>
  )
}

function Seen({ person: { account } }: { person: Person }) {
  const t = useText()
  const format = useFormat()
  if (account === null) return null
  if (account.lastSeenAt === null) return <span className="quiet">{t('admin.people.never')}</span>
  const [at, now] = [Date.parse(account.lastSeenAt), serverNow()]
  return format.isoDay(at) === format.isoDay(now) ? format.timeOfDay(at) : format.shortDate(at, now)
}
