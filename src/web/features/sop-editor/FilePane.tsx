/** The file under its name: as text or as a form, with a line that says what is wrong and leads there. */
import type { EditorView } from '@codemirror/view'
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle'
import IconCheck from '@tabler/icons-react/icons/IconCheck'
import { useRef, useState } from 'react'
import { useText } from '../../text/TextProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { CodePane } from './code/CodePane.tsx'
import { goToNextFault } from './code/faults.ts'
import type { Draft } from './draft/useDraft.ts'
import styles from './FilePane.module.css'
import { FormPane } from './form/FormPane.tsx'

type Shape = 'form' | 'file'

interface Props {
  readonly draft: Draft
  readonly shape: Shape
  readonly onShape: (shape: Shape) => void
}

/** The left half of the editor. */
export function FilePane({ draft, shape, onShape }: Props) {
  const t = useText()
  const { read, name } = draft
  const view = useRef<EditorView | null>(null)
  /** From the form one comes to the text to see a fault there. */
  const seeks = useRef(false)
  const [setView] = useState(() => (next: EditorView | null) => {
    view.current = next
    if (next === null || !seeks.current) return
    seeks.current = false
    goToNextFault(next)
  })
  const first = read.errors[0]
  const toFault = () => {
    if (view.current !== null) return void goToNextFault(view.current)
    seeks.current = true
    onShape('file')
  }
  return (
    <>
      <header className={styles['head']}>
        <h2>{name}</h2>
        <p role="status">
          {first === undefined ? (
            <span className={styles['good']}>
              <Icon of={IconCheck} size={16} />
              {t('sopEditor.faults.none')}
            </span>
          ) : (
            <button type="button" className={styles['bad']} aria-keyshortcuts="F8" onClick={toFault}>
              <Icon of={IconAlertTriangle} size={16} />
              {t('sopEditor.faults.some', { n: read.errors.length, line: String(first.line) })}
            </button>
          )}
        </p>
        <div className={styles['shape']}>
          <SegmentedControl
            label={t('sopEditor.shape.label')}
            value={shape}
            options={(['form', 'file'] as const).map((value) => ({ value, label: t(`sopEditor.shape.${value}`) }))}
            onChange={onShape}
          />
        </div>
      </header>
      {shape === 'form' ? <FormPane draft={draft} /> : <CodePane file={draft.file} onView={setView} />}
    </>
  )
}
