import { useState } from 'react'
import type { ChannelItem } from '../../../../../contract/channel-settings.ts'
import { put } from '../../../../api/client.ts'
import { keepChannel } from '../news-queries.ts'
import { type Keeping, useKeeping } from '../useKeeping.ts'
import { type ChannelDraft, draftOf, type FieldName, isChanged, missingIn, setupOf } from './channel-form.ts'

/** The settings of a channel as they are being edited; they save themselves once nothing is missing. */
export type EditedChannel = Keeping<ChannelItem> & {
  readonly value: (name: FieldName) => string
  readonly change: (name: FieldName, value: string) => void
  readonly missing: readonly FieldName[]
}

export function useChannelDraft(item: ChannelItem): EditedChannel {
  const [draft, setDraft] = useState<ChannelDraft>(() => draftOf(item))
  const missing = missingIn(item, draft)
  const keeping = useKeeping({
    body: missing.length === 0 ? { setup: setupOf(item, draft), sent: draft } : null,
    changed: isChanged(item, draft) || (item.setup === null && missing.length === 0),
    send: ({ setup }) => put<ChannelItem>(`/api/channels/${item.kind}`, { setup }),
    onKept: (answer, { sent }) => {
      keepChannel(answer)
      setDraft((now) => afterKeeping(answer, now, sent))
    },
  })
  return {
    ...keeping,
    value: (name) => draft[name] ?? '',
    change: (name, value) => setDraft({ ...draft, [name]: value }),
    missing,
  }
}

/** What was saved is as the server has it, a secret leaves its field; what was typed since stays. */
function afterKeeping(item: ChannelItem, now: ChannelDraft, sent: ChannelDraft): ChannelDraft {
  const kept = draftOf(item)
  return Object.fromEntries(
    Object.entries(now).map(([name, value]) => [name, value === sent[name] ? (kept[name] ?? '') : value]),
  )
}
