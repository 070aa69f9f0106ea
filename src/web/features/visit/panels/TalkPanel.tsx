import { useState } from 'react'
import { useText } from '../../../text/TextProvider.tsx'
import { TextField } from '../../../ui/Field.tsx'
import { MessageList } from '../../talk/MessageList.tsx'
import { usePhrases } from '../../talk/usePhrases.ts'
import { useDraft } from '../draft.ts'
import { hostName } from '../words.ts'
import { Options } from './Options.tsx'
import { Panel } from './Panel.tsx'
import type { PanelProps } from './panel-props.ts'

/** No phrase is called so. */
const ownWords = ''

/** The messages between desk and host; a quick phrase by its digit, or own words. */
export function TalkPanel({ visit, busy, onRecord, onClose }: PanelProps) {
  const t = useText()
  const phrases = usePhrases('desk')
  const [draft, change, drop] = useDraft(`${visit.id}.talk`, { text: '' })
  const [chosen, choose] = useState<string | null>(draft.text === '' ? null : ownWords)
  const [asked, setAsked] = useState(false)
  const name = hostName(t, visit)
  const text = (chosen === ownWords ? draft.text : (chosen ?? '')).trim()
  const send = async () => {
    setAsked(true)
    if (text !== '' && (await onRecord({ type: 'say', text }, t('talk.sent')))) drop()
  }
  return (
    <Panel
      title={t('talk.withHost', { name })}
      record={t('talk.sendTo', { name })}
      busy={busy}
      need={asked && text === '' ? t('talk.need') : null}
      onRecord={() => void send()}
      onClose={onClose}
    >
      <MessageList visit={visit} />
      <Options
        label={t('talk.phrases')}
        value={chosen}
        options={[...phrases, ownWords].map((phrase) => ({ value: phrase, label: phrase || t('talk.own') }))}
        onChange={choose}
      />
      {chosen === ownWords && (
        <TextField
          label={t('talk.text')}
          value={draft.text}
          maxLength={500}
          autoFocus
          onChange={(words) => change({ text: words })}
        />
      )}
      {visit.conversation.length > 0 && <p className="quiet">{t('talk.hidden')}</p>}
    </Panel>
  )
}
