/** The reception desk: the visits in the building, the sheet of the one chosen, one field to find anything, and all of it by keys. */
import IconPlus from '@tabler/icons-react/icons/IconPlus'
import { useEffect, useRef, useState } from 'react'
import { useSession } from '../../api/session.ts'
import { Balance } from '../../features/desk/Balance.tsx'
import { CallKeys } from '../../features/desk/CallKeys.tsx'
import { DeskBar } from '../../features/desk/DeskBar.tsx'
import { DeskKeys, OpenOnEnter } from '../../features/desk/DeskKeys.tsx'
import { DeskSearch } from '../../features/desk/DeskSearch.tsx'
import { HelpPanel } from '../../features/desk/HelpPanel.tsx'
import { EmptyDesk, ListFailed, ListSkeleton } from '../../features/desk/ListStates.tsx'
import { type Desk, useDesk } from '../../features/desk/useDesk.ts'
import { useForm } from '../../features/desk/useForm.ts'
import { useNews } from '../../features/desk/useNews.ts'
import { keysArea } from '../../features/keys/focus.ts'
import { KeysProvider } from '../../features/keys/KeysProvider.tsx'
import { drawnKey } from '../../features/keys/keymap.ts'
import { BelowRow } from '../../features/reach/BelowRow.tsx'
import { useTypedAhead } from '../../features/register/typed-ahead.ts'
import { VisitList } from '../../features/visit/VisitList.tsx'
import { VisitSheet } from '../../features/visit/VisitSheet.tsx'
import { OfficeShell } from '../../shell/OfficeShell.tsx'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { useView } from '../../view/useView.ts'
import styles from './DeskScreen.module.css'

const cardWidth = 3

/** The screen at `/desk`. */
export function DeskScreen() {
  const desk = useDesk(useSession())
  const [{ letterKeys }] = useView()
  const numbers = desk.rows.flatMap((visit) => visit.out.map((card) => card.number.length))
  return (
    <KeysProvider
      mode={desk.mode}
      letters={letterKeys}
      cardWidth={Math.max(0, ...numbers) || cardWidth}
      onCard={desk.card}
      onTyped={desk.setDigits}
    >
      <DeskFrame desk={desk} />
    </KeysProvider>
  )
}

function DeskFrame({ desk }: { desk: Desk }) {
  const t = useText()
  const search = useRef<HTMLInputElement>(null)
  const spoken = useNews(desk.open.visits, desk.visit?.id ?? null)
  const { registering } = desk
  const RegisterForm = useForm()
  useTypedAhead(registering.form !== null)
  return (
    <OfficeShell
      title={t('desk.title')}
      top={
        <div className={styles['top']}>
          <div className={styles['line']}>
            <DeskSearch desk={desk} field={search} />
            {registering.form === null && (
              <Button tone="primary" icon={IconPlus} keyHint={drawnKey('register')} onClick={() => registering.open()}>
                {t('desk.newVisitor')}
              </Button>
            )}
            {desk.desk && <Balance desk={desk.desk} onOpen={(id) => desk.choose(id)} />}
          </div>
        </div>
      }
      keys={<DeskBar desk={desk} />}
    >
      <CallKeys onPickedUp={(id) => desk.choose(id)} />
      <DeskKeys desk={desk} onSearch={() => search.current?.focus()} />
      <p className="sr" role="status" aria-live="polite">
        {spoken}
      </p>
      {registering.form === null || RegisterForm === null ? (
        <ListAndSheet desk={desk} />
      ) : (
        <RegisterForm
          visit={registering.form.visit}
          onClose={registering.close}
          onRegistered={(visit) => desk.registered(visit)}
        />
      )}
    </OfficeShell>
  )
}

function ListAndSheet({ desk }: { desk: Desk }) {
  const { narrow, over, help, visit, acts } = desk
  const beside = !narrow || over || help
  const print = () => {
    if (visit) window.open(`/api/visits/${visit.id}/sheet.pdf`, '_blank', 'noopener')
  }
  return (
    <div className={styles['desk']} data-alone={(visit === null && !help) || undefined}>
      <ListPart desk={desk} />
      {narrow && !beside && visit && <OpenOnEnter onOpen={() => desk.choose(visit.id)} />}
      {beside && (help || visit) && (
        <div className={styles['beside']} ref={desk.sheet}>
          {help ? (
            <HelpPanel onClose={() => desk.setHelp(false)} />
          ) : (
            visit && (
              <VisitSheet
                key={visit.id}
                visit={visit}
                acts={acts}
                onPrint={print}
                onClose={() => desk.setOver(false)}
              />
            )
          )}
        </div>
      )}
    </div>
  )
}

function ListPart({ desk }: { desk: Desk }) {
  const t = useText()
  const format = useFormat()
  const { open, groups, selected, list } = desk
  const [choose] = useState(() => (id: string) => latest.current(id))
  const latest = useRef((id: string) => desk.choose(id))
  useEffect(() => {
    latest.current = (id) => desk.choose(id)
  })
  return (
    <section className={styles['visits']} aria-label={t('desk.list.label')} ref={list} {...keysArea}>
      {open.asOf !== null && (
        <p className={styles['asOf']} role="status">
          {t('desk.list.lastKnown', { time: format.timeOfDay(open.asOf) })}
        </p>
      )}
      {open.failed ? (
        <ListFailed />
      ) : open.visits === null ? (
        <ListSkeleton />
      ) : groups.length === 0 ? (
        <EmptyDesk desk={desk.desk} onRegister={() => desk.registering.open()} />
      ) : (
        <VisitList
          groups={groups}
          selected={selected?.id ?? null}
          asOf={open.asOf}
          onChoose={choose}
          onPoint={desk.point}
          below={(visit, columns) => (
            <BelowRow visit={visit} acts={desk.acts} columns={columns} onOpen={() => desk.setOver(true)} />
          )}
        />
      )}
    </section>
  )
}
