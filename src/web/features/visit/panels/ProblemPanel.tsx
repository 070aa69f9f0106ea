import { useState } from 'react'
import type { Offer, Visit } from '../../../../contract/visit.ts'
import type { Translator } from '../../../../text/index.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { TextField } from '../../../ui/Field.tsx'
import { useDraft } from '../draft.ts'
import type { CommandBody } from '../sending.ts'
import { thingName } from '../words.ts'
import { Options } from './Options.tsx'
import styles from './Panel.module.css'
import { Panel } from './Panel.tsx'
import type { PanelProps } from './panel-props.ts'

interface Problem {
  readonly key: string
  readonly label: string
  readonly body: (report: string) => CommandBody
}

/** Something went wrong: a thing is lost, or the visitor left without reporting. */
export function ProblemPanel({ visit, busy, onRecord, onClose }: PanelProps) {
  const t = useText()
  const problems = problemsOf(t, visit)
  const [draft, change, drop] = useDraft(`${visit.id}.problem`, { report: '' })
  const [chosen, choose] = useState<string | null>(null)
  const problem = problems.find((one) => one.key === chosen) ?? problems[0]
  const record = async () => {
    if (problem && (await onRecord(problem.body(draft.report.trim()), problem.label))) drop()
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

function problemsOf(t: Translator, visit: Visit): readonly Problem[] {
  const lost = visit.offers.filter((offer) => offer.type === 'lose').map((offer) => lossOf(t, visit, offer))
  const archive = visit.offers.find((offer) => offer.type === 'archive')
  const left = (['leftUnreported', 'noShow'] as const)
    .filter((outcome) => archive?.outcomes?.includes(outcome))
    .map((outcome) => ({
      key: outcome,
      label: t(outcome === 'noShow' ? 'desk.panel.problem.noShow' : 'desk.panel.problem.stayed'),
      body: () => ({ type: 'archive' as const, outcome }),
    }))
  return [...lost, ...left]
}

function lossOf(t: Translator, visit: Visit, { item, slot, pool, number }: Offer): Problem {
  const thing = thingName(t, visit, { ...(item && { item }), ...(pool && { pool }) })
  return {
    key: [item, slot, pool, number].filter(Boolean).join(':'),
    label:
      pool && number ? t('desk.panel.problem.lostNumber', { thing, number }) : t('desk.panel.problem.lost', { thing }),
    body: (report) => ({
      type: 'lose',
      ...(item && { item }),
      ...(slot && { slot }),
      ...(pool && { pool }),
      ...(number && { number }),
      ...(report !== '' && { report }),
    }),
  }
}
