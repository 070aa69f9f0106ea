/**
 * The frame of every screen in an office: `<OfficeShell title={…} top={search and main button} keys={hints}>…</OfficeShell>`.
 * It brings rail, office and person, language, time of day, and the banner of a lost connection.
 */
import IconLogout from '@tabler/icons-react/icons/IconLogout'
import type { ReactNode } from 'react'
import { useNow } from '../api/clock.ts'
import { useSession } from '../api/session.ts'
import { CallPlace } from '../features/intercom/CallPlace.tsx'
import { useSignOut } from '../features/session/useSignOut.ts'
import { useFormat, useText } from '../text/TextProvider.tsx'
import { Rail, RailButton } from '../ui/Rail.tsx'
import { ClockOfDay, Shell, TopBar } from '../ui/Shell.tsx'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { Language } from './Language.tsx'
import { usePlaces } from './usePlaces.ts'
import { useTitle } from './useTitle.ts'
import { ViewChoice } from './ViewChoice.tsx'

interface Props {
  /** The name of the screen in the browser's tab. */
  readonly title: string
  readonly top?: ReactNode
  readonly keys?: ReactNode
  readonly children: ReactNode
}

/** The office's frame around a screen. */
export function OfficeShell({ title, top, keys, children }: Props) {
  const t = useText()
  const { office, account } = useSession()
  useTitle(title)
  return (
    <Shell
      skip={t('shell.skip')}
      rail={<OfficeRail />}
      top={
        <TopBar
          office={office.shortName}
          person={account.name}
          end={
            <>
              <Language />
              <TimeOfDay />
            </>
          }
        >
          {top}
        </TopBar>
      }
      banner={
        <>
          <ConnectionBanner />
          <CallPlace look="band" />
        </>
      }
      keys={keys}
    >
      {children}
    </Shell>
  )
}

function OfficeRail() {
  const t = useText()
  const { leave, failed } = useSignOut()
  const items = usePlaces().map(({ key, path, icon }) => ({ href: path, icon, label: t(`shell.nav.${key}`) }))
  return (
    <Rail
      label={t('shell.nav.label')}
      name={t('shell.name')}
      items={items}
      foot={
        <>
          <ViewChoice />
          <RailButton icon={IconLogout} onPress={leave}>
            <span aria-live="polite">{failed ? t('shell.nav.stillIn') : t('shell.nav.signOut')}</span>
          </RailButton>
        </>
      }
    />
  )
}

function TimeOfDay() {
  const now = useNow(60_000)
  return <ClockOfDay dateTime={new Date(now).toISOString()}>{useFormat().timeOfDay(now)}</ClockOfDay>
}
