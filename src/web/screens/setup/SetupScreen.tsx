import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { setupQuery } from '../../api/session.ts'
import { Language } from '../../shell/Language.tsx'
import { useTitle } from '../../shell/useTitle.ts'
import { useText } from '../../text/TextProvider.tsx'
import { DoorPage } from '../../ui/DoorPage.tsx'
import { AlreadySetUp } from './AlreadySetUp.tsx'
import type { Opened } from './draft.ts'
import { SetupDone } from './SetupDone.tsx'
import { SetupForm } from './SetupForm.tsx'
import styles from './setup.module.css'

/** The first run: the office and its first account; afterwards what comes next. */
export function SetupScreen() {
  const t = useText()
  const state = useQuery(setupQuery)
  const [opened, setOpened] = useState<Opened>()
  // Whether it was set up before this page: its own success makes the server say so too.
  const [before, setBefore] = useState<boolean>()
  if (before === undefined && state.data) setBefore(state.data.done)
  useTitle(t('setup.title'))
  const done = opened !== undefined
  return (
    <DoorPage
      name={t('shell.name')}
      door={done ? 'open' : 'half'}
      under={done ? t('setup.done.promise') : t('setup.promise')}
      top={
        <>
          <h1 className={styles['title']}>{done ? t('setup.done.heading') : t('setup.heading')}</h1>
          <Language />
        </>
      }
    >
      {done && <SetupDone opened={opened} />}
      {!done && before && <AlreadySetUp />}
      {!done && !before && <SetupForm onDone={setOpened} />}
    </DoorPage>
  )
}
