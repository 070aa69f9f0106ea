import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StaffPage } from '../../../../contract/staff.ts'
import { get } from '../../../api/client.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { Combobox } from '../../../ui/Combobox.tsx'
import { Match } from '../../../ui/Match.tsx'
import { spokenName } from '../person-name.ts'
import { usePresenceWords } from '../StaffPresence.tsx'
import { Panel } from './Panel.tsx'
import type { PanelProps } from './panel-props.ts'

/** Passes the visit on to another member of staff, found by name, title or unit. */
export function ForwardPanel({ visit, busy, onRecord, onClose }: PanelProps) {
  const t = useText()
  const presenceOf = usePresenceWords()
  const [query, setQuery] = useState('')
  const found = useQuery({
    queryKey: ['staff', query],
    queryFn: ({ signal }) => get<StaffPage>(`/api/staff?q=${encodeURIComponent(query)}`, { signal }),
    placeholderData: keepPreviousData,
    enabled: query.trim() !== '',
  })
  const staff = query.trim() === '' ? [] : (found.data?.items ?? []).filter((one) => one.id !== visit.host?.id)
  return (
    <Panel title={t('desk.panel.forward.title')} busy={busy} onClose={onClose}>
      <Combobox
        label={t('desk.panel.forward.find')}
        listLabel={t('desk.panel.forward.title')}
        value={query}
        onChange={setQuery}
        items={staff}
        keyOf={(one) => one.id}
        stale={found.isFetching}
        {...(query.trim() !== '' && { empty: t('desk.panel.forward.none') })}
        row={(one) => (
          <>
            <b>
              <Match text={one.name} query={query} />
            </b>{' '}
            {presenceOf(one)}
            <small>{[one.title, one.unit?.name].filter(Boolean).join(', ')}</small>
          </>
        )}
        onChoose={(one) => {
          const label = t('desk.panel.forward.record', { name: spokenName(one.name) })
          void onRecord({ type: 'forward', hostId: one.id }, label)
        }}
      />
    </Panel>
  )
}
