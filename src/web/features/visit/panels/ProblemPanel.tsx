import { useState } from 'react'
import { useText } from '../../../text/TextProvider.tsx'
import { TextField } from '../../../ui/Field.tsx'
import { useDraft } from '../draft.ts'
import { Options } from './Options.tsx'
import styles from './Panel.module.css'
import { Panel } from './Panel.tsx'
import type { PanelProps } from './panel-props.ts'
import { problemsOf } from './problems.ts'

/** Something went wrong: a thing is lost, or the visitor left without reporting. */
export function ProblemPanel({ visit, busy, onRecord, onClose }: PanelProps) {
  const t = useText()
  const problems = problemsOf(t, visit)
  const [draft, change, drop] = useDraft(`${visit.id}.problem`, { report: '' })
  const [chosen, choose] = useState<string | null>(null)
  const problem = problems.find((one) => one.key === chosen) ?? problems[0]
  const record = async () => {
    for (const { body, label } of problem?.commands(draft.report.trim()) ?? []) {
      if (!(await onRecord(body, label))) return
      // The first of them holds the words.
      drop()
    }
  }
  if (problem === undefined) {
    return (
      <Panel title={t('desk.panel.problem.title')} onClose={onClose}>
        <p className={styles['words']}>{t('desk.panel.problem.none')}</p>
      </Panel>
    )
  }
  return (
    <Panel
      title={t('desk.panel.problem.title')}
      record={t('desk.panel.problem.record')}
      busy={busy}
      onRecord={() => void record()}
      onClose={onClose}
    >
      <Options
        label={t('desk.panel.problem.title')}
        value={problem.key}
        options={problems.map(({ key, label }) => ({ value: key, label }))}
        onChange={choose}
      />
      <TextField
        label={t('desk.panel.problem.report')}
        hint={t('desk.panel.problem.reportHint')}
        value={draft.report}
        maxLength={500}
        onChange={(report) => change({ report })}
      />
      {visit.held.length + visit.out.length > 0 && (
        <p className={styles['words']}>{t('desk.panel.problem.thingsFirst')}</p>
      )}
    </Panel>
  )
}
