/** Staff and accounts: the list with its search, and at the right the one chosen, or the form that changes them. */
import { useState } from 'react'
import { Beside } from '../../office/Beside.tsx'
import { Reading } from '../../office/Reading.tsx'
import shared from '../admin.module.css'
import { AccountForm } from './AccountForm.tsx'
import { LeavePane } from './LeavePane.tsx'
import { PasswordReset, PasswordShown } from './PasswordPanes.tsx'
import { PeopleList } from './PeopleList.tsx'
import { PersonSheet } from './PersonSheet.tsx'
import type { Pane } from './pane.ts'
import type { Person } from './people.ts'
import { StaffForm } from './StaffForm.tsx'
import { UnitsPane } from './UnitsPane.tsx'
import { usePeople } from './usePeople.ts'

/** The tab of the people. */
export function PeopleTab() {
  const all = usePeople()
  const [pane, onPane] = useState<Pane>({ is: 'person' })
  const [chosen, setChosen] = useState<string | null>(null)
  if (!all.ready) return <Reading query={all.reading}>{() => null}</Reading>
  const { people } = all
  const person =
    people.find((one) => one.key === chosen) ?? people.find((one) => one.staff?.active) ?? people[0] ?? null
  const choose = (key: string) => {
    setChosen(key)
    onPane({ is: 'person' })
  }
  return (
    <div className={shared['two']}>
      <PeopleList
        people={people}
        units={all.units}
        chosen={pane.is === 'add' || pane.is === 'units' ? null : (person?.key ?? null)}
        onChoose={choose}
        onPane={onPane}
      />
      <Beside shows={`${pane.is} ${person?.key}`}>
        <PaneShown {...{ all, pane, person, onPane, choose }} />
      </Beside>
    </div>
  )
}

interface PaneProps {
  readonly pane: Pane
  readonly onPane: (pane: Pane) => void
  readonly all: Extract<ReturnType<typeof usePeople>, { ready: true }>
  readonly person: Person | null
  readonly choose: (key: string) => void
}

function PaneShown({ all, pane, person, onPane, choose }: PaneProps) {
  const back = () => onPane({ is: 'person' })
  const { units, accounts, people } = all
  switch (pane.is) {
    case 'add':
      return <StaffForm member={null} units={units} onDone={choose} onCancel={back} />
    case 'edit':
      return person?.staff ? (
        <StaffForm key={person.key} member={person.staff} units={units} onDone={choose} onCancel={back} />
      ) : null
    case 'leave':
      return person?.staff ? <LeavePane key={person.key} person={person} member={person.staff} onDone={back} /> : null
    case 'account':
      return (
        <AccountForm
          key={pane.staffId}
          member={people.find((one) => one.staff?.id === pane.staffId)?.staff ?? null}
          taken={accounts.map((account) => account.username)}
          onMade={({ key, ...shown }) => {
            choose(key)
            onPane({ is: 'shown', made: true, ...shown })
          }}
          onCancel={back}
        />
      )
    case 'reset':
      return person?.account ? (
        <PasswordReset
          key={person.key}
          account={person.account}
          onDone={(password) => {
            const { name, username } = person.account ?? { name: person.name, username: '' }
            onPane({ is: 'shown', made: false, name, username, password })
          }}
          onCancel={back}
        />
      ) : null
    case 'shown':
      return <PasswordShown shown={pane} onDone={back} />
    case 'units':
      return <UnitsPane units={units} onClose={back} />
    case 'person':
      return <PersonSheet key={person?.key} person={person} units={units} onPane={onPane} />
    default: {
      const never: never = pane
      return never
    }
  }
}
