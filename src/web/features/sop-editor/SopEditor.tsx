/** The editor of the SOP: the file at the left, as text or as a form; at the right what it comes to. */
import { useEffect, useRef, useState } from 'react'
import type { SopInForce } from '../../../contract/sop.ts'
import { useAddress } from '../../shell/useAddress.ts'
import { useText } from '../../text/TextProvider.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { OvertakenNotice, TheirsNotice } from './DraftNotices.tsx'
import { useDifference } from './draft/useDifference.ts'
import { useDraft } from './draft/useDraft.ts'
import { EditorBar } from './EditorBar.tsx'
import { FilePane } from './FilePane.tsx'
import { useRehearsal } from './rehearsal/useRehearsal.ts'
import styles from './SopEditor.module.css'
import { ViewPane } from './ViewPane.tsx'
import { isView, type View } from './views.ts'

/** Editor and views over the draft of who is signed in. */
export function SopEditor({ inForce }: { inForce: SopInForce }) {
  const draft = useDraft(inForce)
  const difference = useDifference(draft, inForce)
  const played = useRehearsal(draft.read)
  const t = useText()
  const [search, go] = useAddress()
  const asked = search.get('view')
  const view: View = isView(asked) ? asked : 'flow'
  const side = useRef<HTMLElement>(null)
  const [opened, setOpened] = useState(0)
  const show = (next: View) => {
    go({ view: next === 'flow' ? null : next }, 'replace')
    setOpened((before) => before + 1)
  }
  useEffect(() => {
    if (opened > 0 && matchMedia('(max-width: 1180px)').matches) side.current?.scrollIntoView({ block: 'start' })
  }, [opened])
  return (
    <div className={styles['editor']}>
      <EditorBar draft={draft} inForce={inForce} view={view} onView={show} />
      <TheirsNotice saving={draft.saving} />
      <OvertakenNotice draft={draft} inForce={inForce} onView={show} />
      <div className={styles['two']}>
        <section className={styles['left']} aria-label={t('sopEditor.file')}>
          <FilePane
            draft={draft}
            shape={search.get('edit') === 'form' ? 'form' : 'file'}
            onShape={(shape) => go({ edit: shape === 'form' ? shape : null }, 'replace')}
          />
        </section>
        <section ref={side} className={styles['right']} aria-label={t('sopEditor.views.label')}>
          <div className={styles['views']}>
            <SegmentedControl
              label={t('sopEditor.views.label')}
              value={view}
              options={(['flow', 'sheet', 'difference', 'figures', 'rehearsal', 'versions'] as const).map((value) => ({
                value,
                label: <ViewName view={value} changes={difference?.changes.length ?? 0} />,
              }))}
              onChange={show}
            />
          </div>
          <ViewPane view={view} draft={draft} inForce={inForce} difference={difference} played={played} onView={show} />
        </section>
      </div>
    </div>
  )
}

/** The name of a view; how much differs stands beside that word. */
function ViewName({
  view,
  changes,
}: {
  view: 'flow' | 'sheet' | 'difference' | 'figures' | 'rehearsal' | 'versions'
  changes: number
}) {
  const t = useText()
  return view === 'difference' && changes > 0
    ? t('sopEditor.views.differs', { n: changes })
    : t(`sopEditor.views.${view}`)
}
