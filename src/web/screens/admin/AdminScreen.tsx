/** The settings of the office: the office itself, staff and accounts, functions, the calendar, equipment. Which tab shows stands in the address. */
import { useLocation } from '@tanstack/react-router'
import { useId } from 'react'
import { AdminTabs } from '../../features/admin/AdminTabs.tsx'
import { CalendarTab } from '../../features/admin/calendar/CalendarTab.tsx'
import { FunctionsTab } from '../../features/admin/functions/FunctionsTab.tsx'
import { NewsTab } from '../../features/admin/news/NewsTab.tsx'
import { OfficeTab } from '../../features/admin/office/OfficeTab.tsx'
import { PeopleTab } from '../../features/admin/people/PeopleTab.tsx'
import { ThingsTab } from '../../features/admin/things/ThingsTab.tsx'
import { useOfficeLive } from '../../features/office/useOfficeLive.ts'
import { OfficeShell } from '../../shell/OfficeShell.tsx'
import { useText } from '../../text/TextProvider.tsx'
import { TabPanel } from '../../ui/Tabs.tsx'
import styles from './AdminScreen.module.css'

const tabs = ['office', 'people', 'functions', 'calendar', 'things', 'news'] as const

/** The screen at `/admin`. */
export function AdminScreen() {
  const t = useText()
  const id = useId()
  const { hash } = useLocation()
  const tab = tabs.find((one) => one === hash.split('-')[0]) ?? 'office'
  useOfficeLive()
  return (
    <OfficeShell title={t('admin.title')} top={<AdminTabs id={id} value={tab} />}>
      <div className={styles['panel']}>
        <TabPanel id={id} value={tab}>
          {tab === 'office' && <OfficeTab />}
          {tab === 'people' && <PeopleTab />}
          {tab === 'functions' && <FunctionsTab />}
          {tab === 'calendar' && <CalendarTab />}
          {tab === 'things' && <ThingsTab />}
          {tab === 'news' && <NewsTab />}
        </TabPanel>
      </div>
    </OfficeShell>
  )
}
