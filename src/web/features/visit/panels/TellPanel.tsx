import { useState } from 'react'
import { serverNow } from '../../../api/clock.ts'
import { useFormat, useText } from '../../../text/TextProvider.tsx'
import { type Sentence, sentenceOf, sentencesFor } from '../../reach/reach-words.ts'
import { silenceOf } from '../../reach/turn.ts'
import { runningPass } from '../visit-clock.ts'
import { Options } from './Options.tsx'
import styles from './Panel.module.css'
import { Panel } from './Panel.tsx'
import type { PanelProps } from './panel-props.ts'

/** What the officer says to the visitor meanwhile; that it was said stays on the visit. */
export function TellPanel({ visit, busy, onRecord, onClose }: PanelProps) {
  const t = useText()
  const format = useFormat()
  const [beyond] = useState(() => silenceOf(visit, serverNow())?.kind === 'beyond')
  const [chosen, choose] = useState<Sentence | null>(null)
  const sentences = sentencesFor(visit, beyond)
  const sentence = sentences.find((one) => one === chosen) ?? sentences[0] ?? 'wait'
  const limit = format.durationWords(runningPass(visit)?.limitSeconds ?? 0)
  const words = (one: Sentence) => sentenceOf(t, one, visit, limit)
  const record = () => {
    void onRecord({ type: 'note', text: t('reach.tell.note', { sentence: words(sentence) }) }, t('reach.tell.title'))
  }
  return (
    <Panel
      title={t('reach.tell.title')}
      record={t('reach.tell.record')}
      busy={busy}
      onRecord={record}
      onClose={onClose}
    >
      <p className={styles['words']}>{t('reach.tell.lead')}</p>
      <Options
        label={t('reach.tell.title')}
        value={sentence}
        options={sentences.map((one) => ({ value: one, label: words(one) }))}
        onChange={choose}
      />
    </Panel>
  )
}
