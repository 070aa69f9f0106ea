/** The file as text, with its keys below it. */
import type { EditorView } from '@codemirror/view'
import { useText } from '../../../text/TextProvider.tsx'
import { KeyHint } from '../../../ui/Key.tsx'
import type { SopFile } from '../file/sop-file.ts'
import { CodeEditor } from './CodeEditor.tsx'
import styles from './CodePane.module.css'

/** The pane of the text. */
export function CodePane({ file, onView }: { file: SopFile; onView: (view: EditorView | null) => void }) {
  const t = useText()
  return (
    <>
      <CodeEditor file={file} onView={onView} />
      <footer className={styles['foot']}>
        <KeyHint keys={['F8']}>{t('sopEditor.keys.next')}</KeyHint>
        <KeyHint keys={['Alt', 'Enter']}>{t('sopEditor.keys.mend')}</KeyHint>
        <KeyHint keys={['Ctrl', t('sopEditor.keys.space')]}>{t('sopEditor.keys.choices')}</KeyHint>
        <KeyHint keys={['Esc', 'Tab']}>{t('sopEditor.keys.leave')}</KeyHint>
      </footer>
    </>
  )
}
