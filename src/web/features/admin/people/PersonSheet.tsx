/** One person: who they are, where they sit, whether they are there, what their account may. */
import IconCheck from '@tabler/icons-react/icons/IconCheck'
import IconX from '@tabler/icons-react/icons/IconX'
import { useMutation } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { AccountChange, AccountItem } from '../../../../contract/account.ts'
import type { StaffItem, UnitItem } from '../../../../contract/staff.ts'
import { patch } from '../../../api/client.ts'
import { serverNow } from '../../../api/clock.ts'
import { useSession } from '../../../api/session.ts'
import { useFormat, useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Fact, Facts } from '../../../ui/Facts.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { printNip } from '../../office/nip.ts'
import { refreshAll } from '../../office/office-queries.ts'
import { WriteRefusal } from '../../office/WriteRefusal.tsx'
import { loadArrangements } from '../../presence/load-arrangements.ts'
import { PresenceSetter } from '../../presence/PresenceSetter.tsx'
import shared from '../admin.module.css'
import { AddressesPart } from '../news/addresses/AddressesPart.tsx'
import styles from './PersonSheet.module.css'
import type { Pane } from './pane.ts'
import type { Person } from './people.ts'

const Arrangements = lazy(loadArrangements)

interface Props {
  readonly person: Person | null
  readonly units: readonly UnitItem[]
  readonly onPane: (pane: Pane) => void
}

/** The sheet of the person chosen. */
export function PersonSheet({ person, units, onPane }: Props) {
  const t = useText()
  if (person === null) {
    return (
      <aside className={shared['side']} aria-label={t('admin.people.title')}>
        <p className="muted">{t('admin.person.none')}</p>
      </aside>
    )
  }
  const { name, staff, account } = person
  return (
    <aside className={shared['side']} aria-label={name}>
      <div>
        {staff?.nip && <p className={shared['over']}>{t('admin.person.nip', { nip: printNip(staff.nip) })}</p>}
        <h2 className={shared['name']}>{name}</h2>
        <p className="muted">{staff === null ? t('admin.people.withoutStaff') : staff.title}</p>
        {staff?.active === false && <p className={styles['former']}>{t('admin.person.formerLead')}</p>}
      </div>
      {staff && <StaffFacts member={staff} units={units} />}
      {staff?.active && <AddressesPart staffId={staff.id} />}
      <h3 className={shared['heading']}>{t('admin.person.account')}</h3>
      {account === null ? (
        <p className="muted">{t('admin.person.noAccount')}</p>
      ) : (
        <AccountPart key={account.id} account={account} heads={(staff?.headOf.length ?? 0) > 0} onPane={onPane} />
      )}
      <div className={shared['foot']}>
        <StaffActs person={person} onPane={onPane} />
      </div>
    </aside>
  )
}

function StaffFacts({ member, units }: { member: StaffItem; units: readonly UnitItem[] }) {
  const t = useText()
  const heads = units.filter((unit) => member.headOf.includes(unit.id)).map((unit) => unit.name)
  return (
    <>
      <Facts>
        <Fact term={t('admin.person.unit')}>{member.unit?.name ?? t('admin.people.noUnit')}</Fact>
        {heads.length > 0 && <Fact term={t('admin.person.heads')}>{heads.join(', ')}</Fact>}
        {member.rank && <Fact term={t('admin.person.rank')}>{member.rank}</Fact>}
        {member.room && <Fact term={t('admin.person.room')}>{member.room}</Fact>}
        {member.extension && (
          <Fact term={t('admin.person.extension')}>
            <span className="num">{member.extension}</span>
          </Fact>
        )}
      </Facts>
      {member.active && (
        <>
          <PresenceSetter of={member} label={t('admin.person.presence')} />
          <Arranged key={member.id} member={member} />
        </>
      )}
    </>
  )
}

/** Delegates, quiet hours and calendar: folded, for most of the staff have none. */
function Arranged({ member }: { member: StaffItem }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <details className={styles['arranged']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('presence.arrange.open')}</summary>
      {open && (
        <Suspense fallback={<p className="muted">{t('presence.arrange.reading')}</p>}>
          <Arrangements staffId={member.id} size="desk" />
        </Suspense>
      )}
    </details>
  )
}

interface AccountProps {
  readonly account: AccountItem
  readonly heads: boolean
  readonly onPane: (pane: Pane) => void
}

function AccountPart({ account, heads, onPane }: AccountProps) {
  const t = useText()
  const own = useSession().account.id === account.id
  const { mutate, isPending, error, submittedAt } = useMutation({
    mutationFn: (change: AccountChange) => patch(`/api/accounts/${account.id}`, change),
    onSuccess: refreshAll,
  })
  return (
    <>
      <AccountFacts account={account} own={own} />
      {own ? (
        <p className="muted">
          {t('admin.person.own')} {t('admin.person.ownLead')}
        </p>
      ) : (
        <>
          {account.staffId !== null && !account.disabled && (
            <SegmentedControl
              label={t('admin.person.role')}
              labelled
              value={account.role}
              options={(['host', 'officer', 'secretariat'] as const).map((value) => ({
                value,
                label: t(`admin.people.role.${value}`),
              }))}
              onChange={(role) => mutate({ role })}
            />
          )}
          <div className={shared['acts']}>
            {!account.disabled && (
              <Button size="small" onClick={() => onPane({ is: 'reset' })}>
                {t('admin.person.newPassword')}
              </Button>
            )}
            <Button size="small" busy={isPending} onClick={() => mutate({ disabled: !account.disabled })}>
              {account.disabled ? t('admin.person.enable') : t('admin.person.disable')}
            </Button>
          </div>
        </>
      )}
      {error && <WriteRefusal key={submittedAt} failure={error} safe={t('admin.refused.unchanged')} />}
      {!account.disabled && <May role={account.role} heads={heads} />}
    </>
  )
}

function AccountFacts({ account, own }: { account: AccountItem; own: boolean }) {
  const t = useText()
  const format = useFormat()
  const seen = account.lastSeenAt === null ? null : Date.parse(account.lastSeenAt)
  const role = t(`admin.people.role.${account.role}`)
  return (
    <Facts termWidth={116}>
      <Fact term={t('admin.person.username')}>{account.username}</Fact>
      {(own || account.staffId === null || account.disabled) && (
        <Fact term={t('admin.person.role')}>{account.disabled ? t('admin.people.accountOff', { role }) : role}</Fact>
      )}
      <Fact term={t('admin.person.seen')}>
        {seen === null ? t('admin.people.never') : `${format.shortDate(seen, serverNow())}, ${format.timeOfDay(seen)}`}{' '}
        {account.mustChangePassword && <small>{t('admin.people.firstPassword')}</small>}
      </Fact>
    </Facts>
  )
}

/** What a role may, and what it may not: yes first. */
function May({ role, heads }: { role: AccountItem['role']; heads: boolean }) {
  const t = useText()
  const lines = {
    host: [
      [true, t('admin.may.host.answer')],
      [heads, t('admin.may.host.unit')],
      [false, t('admin.may.host.register')],
      [false, t('admin.may.host.book')],
      [false, t('admin.may.host.people')],
    ],
    officer: [
      [true, t('admin.may.officer.register')],
      [true, t('admin.may.officer.book')],
      [true, t('admin.may.officer.cards')],
      [false, t('admin.may.officer.people')],
      [false, t('admin.may.officer.sop')],
    ],
    secretariat: [
      [true, t('admin.may.secretariat.register')],
      [true, t('admin.may.secretariat.people')],
      [true, t('admin.may.secretariat.things')],
      [true, t('admin.may.secretariat.sop')],
    ],
  } as const satisfies Record<AccountItem['role'], readonly (readonly [boolean, string])[]>
  const sorted = [...lines[role]].sort((a, b) => Number(b[0]) - Number(a[0]))
  return (
    <>
      <h3 className={shared['heading']}>{t('admin.person.may')}</h3>
      <ul className={styles['may']}>
        {sorted.map(([yes, words]) => (
          <li key={words} data-yes={yes || undefined}>
            <Icon of={yes ? IconCheck : IconX} size={16} />
            <span className="sr">{yes ? t('admin.may.yes') : t('admin.may.no')}</span>
            {words}
          </li>
        ))}
      </ul>
    </>
  )
}

function StaffActs({ person: { staff, account }, onPane }: { person: Person; onPane: Props['onPane'] }): ReactNode {
  const t = useText()
  const { mutate, isPending, error, submittedAt } = useMutation({
    mutationFn: (active: boolean) => patch(`/api/staff/${staff?.id}`, { active }),
    onSuccess: refreshAll,
  })
  if (staff === null) return null
  return (
    <>
      <div className={shared['acts']}>
        {staff.active && (account === null || account.disabled) && (
          <Button tone="primary" onClick={() => onPane({ is: 'account', staffId: staff.id })}>
            {t('admin.person.makeAccount')}
          </Button>
        )}
        <Button onClick={() => onPane({ is: 'edit' })}>{t('admin.person.edit')}</Button>
        {staff.active ? (
          <Button onClick={() => onPane({ is: 'leave' })}>{t('admin.person.leave')}</Button>
        ) : (
          <Button busy={isPending} onClick={() => mutate(true)}>
            {t('admin.person.back')}
          </Button>
        )}
      </div>
      {error && <WriteRefusal key={submittedAt} failure={error} safe={t('admin.refused.unchanged')} />}
    </>
  )
}
