import IconUserPlus from '@tabler/icons-react/icons/IconUserPlus'
import { useState } from 'react'
import type { UnitItem } from '../../../../contract/staff.ts'
import { serverNow } from '../../../api/clock.ts'
import { useFormat, useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Empty } from '../../../ui/Empty.tsx'
import { SelectField } from '../../../ui/Field.tsx'
import { Find } from '../../../ui/Find.tsx'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { StaffPresence } from '../../visit/StaffPresence.tsx'
import shared from '../admin.module.css'
import { Rows } from '../Rows.tsx'
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
        <PeopleRows people={hits.slice(0, most)} chosen={chosen} onChoose={onChoose} />
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

type PeopleRowsProps = Pick<Props, 'people' | 'chosen' | 'onChoose'>

function PeopleRows({ people, chosen, onChoose }: PeopleRowsProps) {
  const t = useText()
  const columns = ['name', 'unit', 'account', 'seen', 'room', 'now'] as const
  return (
    <Rows
      label={t('admin.people.list')}
      widths={[0, 170, 130, 110, 100, 96]}
      columns={columns.map((key) => ({ key, label: t(`admin.people.columns.${key}`) }))}
      items={people}
      keyOf={({ key }) => key}
      chosen={chosen}
      onChoose={onChoose}
      name={({ name }) => name}
      under={({ staff }) => staff?.title || (staff === null ? t('admin.people.withoutStaff') : '')}
      cells={(person) => {
        const { staff } = person
        return [
          staff?.unit?.name ?? (
            <span key="unit" className="quiet">
              {t('admin.people.noUnit')}
            </span>
          ),
          <AccountWords key="account" person={person} />,
          <span key="seen" className="num">
            <Seen person={person} />
          </span>,
          staff?.room,
          <Now key="now" person={person} />,
        ]
      }}
    />
  )
}

/** Where somebody is; or that they are no longer of the office. */
function Now({ person }: { person: Person }) {
  const t = useText()
  const { staff } = person
  if (staff === null) return null
  return isActive(person) ? <StaffPresence of={staff} /> : <span className="quiet">{t('admin.people.former')}</span>
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
