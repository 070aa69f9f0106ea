/**
 * The file as text. It lives in a shadow tree: there its style sheets are constructed, which a strict content security policy
 * allows, where a style element of its own would be refused.
 */
import { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { useText } from '../../../text/TextProvider.tsx'
import type { SopFile } from '../file/sop-file.ts'
import styles from './CodeEditor.module.css'

interface Props {
  readonly file: SopFile
  readonly readOnly?: boolean
  /** Gives the view while it is mounted, to go somewhere in it. */
  readonly onView: (view: EditorView | null) => void
}

/** The text with its line numbers and faults. */
export function CodeEditor({ file, onView }: Props) {
  const t = useText()
  const place = useRef<HTMLDivElement>(null)
  const label = t('sopEditor.code.label')
  const hint = t('sopEditor.code.hint')
  useEffect(() => {
    const host = place.current
    if (host === null) return
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
    const view = new EditorView({
      state: file.state(),
      parent: root,
      root,
      dispatchTransactions: (transactions) => {
        for (const transaction of transactions) file.apply(transaction)
      },
    })
    view.contentDOM.setAttribute('aria-label', label)
    view.contentDOM.setAttribute('aria-description', hint)
    const detach = file.attach(view)
    onView(view)
    return () => {
      onView(null)
      detach()
      view.destroy()
    }
  }, [file, label, hint, onView])
  return <div ref={place} className={styles['code']} data-code="" />
}
