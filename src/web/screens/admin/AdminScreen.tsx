/** The settings of the office: the office itself, staff and accounts, functions, the calendar, equipment. Which tab shows stands in the address. */
import IconUserPlus from '@tabler/icons-react/icons/IconUserPlus'
import { useLocation } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { AdminTabs } from '../../features/admin/AdminTabs.tsx'
import { CalendarTab } from '../../features/admin/calendar/CalendarTab.tsx'
import { FunctionsTab } from '../../features/admin/functions/FunctionsTab.tsx'
import { NewsTab } from '../../features/admin/news/NewsTab.tsx'
import { OfficeTab } from '../../features/admin/office/OfficeTab.tsx'
import { PeopleTab } from '../../features/admin/people/PeopleTab.tsx'
import type { Pane } from '../../features/admin/people/pane.ts'
import { ThingsTab } from '../../features/admin/things/ThingsTab.tsx'
import { useOfficeLive } from '../../features/office/useOfficeLive.ts'
import { OfficeShell } from '../../shell/OfficeShell.tsx'
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { TabPanel } from '../../ui/Tabs.tsx'
import styles from './AdminScreen.module.css'

const tabs = ['office', 'people', 'functions', 'calendar', 'things', 'news'] as const

/** The screen at `/admin`. */
export function AdminScreen() {
  const t = useText()
  const id = useId()
  const { hash } = useLocation()
  const tab = tabs.find((one) => one === hash.split('-')[0]) ?? 'office'
  const [pane, setPane] = useState<Pane>({ is: 'person' })
  useOfficeLive()
  return (
    <OfficeShell
      title={t('admin.title')}
      top={
        <>
          <AdminTabs id={id} value={tab} />
          {tab === 'people' && (
            <span className={styles['acts']}>
              <Button size="small" onClick={() => setPane({ is: 'units' })}>
                {t('admin.people.units')}
              </Button>
              <Button size="small" onClick={() => setPane({ is: 'account', staffId: null })}>
                {t('admin.people.addAccount')}
              </Button>
              <Button size="small" tone="primary" icon={IconUserPlus} onClick={() => setPane({ is: 'add' })}>
                {t('admin.people.add')}
              </Button>
            </span>
          )}
        </>
      }
    >
      <div className={styles['panel']}>
        <TabPanel id={id} value={tab}>
          {tab === 'office' && <OfficeTab />}
          {tab === 'people' && <PeopleTab pane={pane} onPane={setPane} />}
          {tab === 'functions' && <FunctionsTab />}
          {tab === 'calendar' && <CalendarTab />}
          {tab === 'things' && <ThingsTab />}
          {tab === 'news' && <NewsTab />}
        </TabPanel>
      </div>
    </OfficeShell>
  )
}
