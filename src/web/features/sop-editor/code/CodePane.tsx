/** The file as text, under a line that says what is wrong and leads there. */
import type { EditorView } from '@codemirror/view'
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle'
import IconCheck from '@tabler/icons-react/icons/IconCheck'
import { useRef } from 'react'
import { useText } from '../../../text/TextProvider.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { KeyHint } from '../../../ui/Key.tsx'
import type { Draft } from '../draft/useDraft.ts'
import { CodeEditor } from './CodeEditor.tsx'
import styles from './CodePane.module.css'
import { goToNextFault } from './faults.ts'

/** The pane of the text. */
export function CodePane({ draft: { file, read, name } }: { draft: Draft }) {
  const t = useText()
  const view = useRef<EditorView | null>(null)
  const setView = useRef((next: EditorView | null) => {
    view.current = next
  })
  const first = read.errors[0]
  return (
    <>
      <header className={styles['head']}>
        <h2>{name}</h2>
        {first === undefined ? (
          <p className={styles['good']} role="status">
            <Icon of={IconCheck} size={16} />
            {t('sopEditor.faults.none')}
          </p>
        ) : (
          <p role="status">
            <button
              type="button"
              className={styles['bad']}
              aria-keyshortcuts="F8"
              onClick={() => view.current && goToNextFault(view.current)}
            >
              <Icon of={IconAlertTriangle} size={16} />
              {t('sopEditor.faults.some', { n: read.errors.length, line: String(first.line) })}
            </button>
          </p>
        )}
      </header>
      <CodeEditor file={file} onView={setView.current} />
      <footer className={styles['foot']}>
        <KeyHint keys={['F8']}>{t('sopEditor.keys.next')}</KeyHint>
        <KeyHint keys={['Alt', 'Enter']}>{t('sopEditor.keys.mend')}</KeyHint>
        <KeyHint keys={['Ctrl', t('sopEditor.keys.space')]}>{t('sopEditor.keys.choices')}</KeyHint>
        <KeyHint keys={['Esc', 'Tab']}>{t('sopEditor.keys.leave')}</KeyHint>
      </footer>
    </>
  )
}
