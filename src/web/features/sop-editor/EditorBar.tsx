/** What is being written, whether it is kept, and what can be done with the whole of it. */

import { undoDepth } from '@codemirror/commands'
import IconArrowBackUp from '@tabler/icons-react/icons/IconArrowBackUp'
import IconArrowForwardUp from '@tabler/icons-react/icons/IconArrowForwardUp'
import IconDownload from '@tabler/icons-react/icons/IconDownload'
import IconFolderOpen from '@tabler/icons-react/icons/IconFolderOpen'
import type { SopInForce } from '../../../contract/sop.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import type { Draft } from './draft/useDraft.ts'
import styles from './EditorBar.module.css'
import { saveText } from './file/save-text.ts'
import type { View } from './views.ts'

interface Props {
  readonly draft: Draft
  readonly inForce: SopInForce
  readonly view: View
  readonly onView: (view: View) => void
}

/** The line over the editor. */
export function EditorBar({ draft, inForce, view, onView }: Props) {
  const t = useText()
  const { file, changed, read, text } = draft
  const ready = changed && read.text === text && read.sop !== null
  return (
    <header className={styles['bar']}>
      <div className={styles['what']}>
        <h1>{changed ? t('sopEditor.draft') : t('sopEditor.unchanged', { version: String(inForce.version) })}</h1>
        <p role="status">
          <SavedWords draft={draft} />
        </p>
      </div>
      <span className={styles['acts']}>
        <Button tone="plain" icon={IconArrowBackUp} aria-disabled={undoDepth(file.state()) === 0} onClick={file.undo}>
          {t('sopEditor.undo')}
        </Button>
        <Button tone="plain" icon={IconArrowForwardUp} onClick={file.redo}>
          {t('sopEditor.redo')}
        </Button>
        <Button icon={IconFolderOpen} aria-pressed={view === 'open'} onClick={() => onView('open')}>
          {t('sopEditor.open.do')}
        </Button>
        <Button icon={IconDownload} onClick={() => saveText(text, draft.name)}>
          {t('sopEditor.download')}
        </Button>
        <Button
          tone="primary"
          aria-disabled={!ready || undefined}
          aria-describedby={ready ? undefined : 'sop-not-ready'}
          onClick={() => ready && onView('publish')}
        >
          {t('sopEditor.publish.do')}
        </Button>
        {!ready && (
          <span id="sop-not-ready" className="sr">
            {changed ? t('sopEditor.publish.faulty') : t('sopEditor.publish.same')}
          </span>
        )}
      </span>
    </header>
  )
}

function SavedWords({ draft: { changed, base, keptAt, saving } }: { draft: Draft }) {
  const t = useText()
  const format = useFormat()
  if (!changed) return t('sopEditor.saved.nothing')
  const version = String(base)
  const { savedAt, savedBy } = saving
  if (savedAt !== null && savedBy !== null) {
    return t('sopEditor.saved.office', { version, name: savedBy, time: format.timeOfDay(savedAt) })
  }
  return keptAt === null
    ? t('sopEditor.saved.not', { version })
    : t('sopEditor.saved.here', { version, time: format.timeOfDay(keptAt) })
}
