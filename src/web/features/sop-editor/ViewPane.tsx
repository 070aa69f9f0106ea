/** What stands beside the file: its flow, its sheet, a rehearsal, its versions; or the way to open another file and to put this one in force. */
import { useMemo } from 'react'
import type { SopInForce } from '../../../contract/sop.ts'
import { useText } from '../../text/TextProvider.tsx'
import { DifferenceView } from './draft/DifferenceView.tsx'
import { DraftFlow } from './draft/DraftFlow.tsx'
import { DraftSheet } from './draft/DraftSheet.tsx'
import { FiguresView } from './draft/FiguresView.tsx'
import { rowMarks } from './draft/row-marks.ts'
import type { Difference } from './draft/useDifference.ts'
import type { Draft } from './draft/useDraft.ts'
import { OpenPane } from './file/OpenPane.tsx'
import { PublishPane } from './publish/PublishPane.tsx'
import { VersionsPane } from './publish/VersionsPane.tsx'
import { RehearsalView } from './rehearsal/RehearsalView.tsx'
import type { Played } from './rehearsal/useRehearsal.ts'
import styles from './ViewPane.module.css'
import type { View } from './views.ts'

interface Props {
  readonly view: View
  readonly draft: Draft
  readonly inForce: SopInForce
  readonly difference: Difference | null
  readonly played: Played
  readonly onView: (view: View) => void
}

/** The view that is chosen. */
export function ViewPane({ view, draft, inForce, difference, played, onView }: Props) {
  switch (view) {
    case 'flow':
      return <FlowView draft={draft} difference={difference} />
    case 'sheet':
      return <SheetView draft={draft} />
    case 'difference':
      return <DifferenceView difference={difference} inForce={inForce} />
    case 'figures':
      return <FiguresView draft={draft} inForce={inForce} />
    case 'rehearsal':
      return <RehearsalView played={played} faulty={draft.read.sop === null} />
    case 'versions':
      return <VersionsPane draft={draft} inForce={inForce} onView={onView} />
    case 'open':
      return <OpenPane draft={draft} inForce={inForce} onDone={() => onView('flow')} />
    case 'publish':
      return <PublishPane draft={draft} inForce={inForce} onView={onView} />
    default: {
      const never: never = view
      return never
    }
  }
}

function FlowView({ draft: { drawn, read }, difference }: { draft: Draft; difference: Difference | null }) {
  const t = useText()
  const { sketch } = drawn
  const marks = useMemo(
    () => (difference === null ? undefined : rowMarks(difference.changes, difference.after)),
    [difference],
  )
  return (
    <div className={styles['view']}>
      <div className={styles['head']}>
        <h2>{t('sopEditor.flow.title')}</h2>
        {sketch && (
          <p>
            {read.sop === null
              ? t('sopEditor.flow.last')
              : t('sopEditor.flow.whole', { steps: sketch.steps.length, actors: sketch.actors.length })}
          </p>
        )}
      </div>
      {sketch === null ? (
        <p className="muted">{t('sopEditor.flow.nothing')}</p>
      ) : (
        <DraftFlow sop={sketch} {...(marks && { marks })} />
      )}
    </div>
  )
}

function SheetView({ draft: { drawn, read } }: { draft: Draft }) {
  const t = useText()
  return (
    <div className={styles['view']}>
      <div className={styles['head']}>
        <h2>{t('sopEditor.sheet.title')}</h2>
        {read.sop === null && <p>{t('sopEditor.sheet.waits')}</p>}
      </div>
      {(read.sop ?? drawn.sop) === null ? null : <DraftSheet sop={read.sop ?? drawn.sop} />}
    </div>
  )
}
