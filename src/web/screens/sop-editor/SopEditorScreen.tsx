/** The SOP being written: its file at the left, what it makes of the reception at the right; then put in force. */
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { SopInForce } from '../../../contract/sop.ts'
import { AdminTabs } from '../../features/admin/AdminTabs.tsx'
import { sopQuery } from '../../features/office/office-queries.ts'
import { Reading } from '../../features/office/Reading.tsx'
import { useOfficeLive } from '../../features/office/useOfficeLive.ts'
import { SopEditor } from '../../features/sop-editor/SopEditor.tsx'
import { OfficeShell } from '../../shell/OfficeShell.tsx'
import { useLocale, useText } from '../../text/TextProvider.tsx'
import { TabPanel } from '../../ui/Tabs.tsx'
import styles from './SopEditorScreen.module.css'

/** The screen at `/admin/sop`. */
export function SopEditorScreen() {
  const t = useText()
  const id = useId()
  const { locale } = useLocale()
  const sop = useQuery({ ...sopQuery(locale), placeholderData: (before: SopInForce | undefined) => before })
  useOfficeLive()
  return (
    <OfficeShell title={t('sopEditor.title')} top={<AdminTabs id={id} value="sop" />}>
      <div className={styles['panel']}>
        <TabPanel id={id} value="sop">
          <Reading query={sop}>{(inForce) => <SopEditor inForce={inForce} />}</Reading>
        </TabPanel>
      </div>
    </OfficeShell>
  )
}
