import { useRouter } from '@tanstack/react-router'
import { useText } from '../../text/TextProvider.tsx'
import { TabList } from '../../ui/Tabs.tsx'

const tabs = ['office', 'people', 'functions', 'calendar', 'things', 'news', 'sop'] as const
export type AdminTab = (typeof tabs)[number]

/** The parts of the settings. The SOP is a screen of its own under the same tabs: it brings an editor that no other part needs. */
export function AdminTabs({ id, value }: { id: string; value: AdminTab }) {
  const t = useText()
  const { history } = useRouter()
  return (
    <TabList
      id={id}
      label={t('admin.tabs.label')}
      value={value}
      tabs={tabs.map((tab) => ({ value: tab, label: t(`admin.tabs.${tab}`) }))}
      onChange={(tab) => history.replace(tab === 'sop' ? '/admin/sop' : `/admin#${tab}`)}
    />
  )
}
