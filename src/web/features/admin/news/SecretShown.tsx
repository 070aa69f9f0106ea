import { useState } from 'react'
import { useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import shared from '../admin.module.css'
import styles from './NewsTab.module.css'

/** A secret that is shown this once. */
export function SecretShown({ secret, onDone }: { secret: string; onDone: () => void }) {
  const t = useText()
  const [copied, setCopied] = useState(false)
  // Not there without https: then the words are selected by a press.
  const clipboard: Clipboard | undefined = navigator.clipboard
  return (
    <div className={styles['part']}>
      <p>{t('news.hooks.secretLead')}</p>
      <p className={styles['code']}>{secret}</p>
      <div className={shared['acts']}>
        {clipboard && (
          <Button onClick={() => void clipboard.writeText(secret).then(() => setCopied(true))}>
            {t('news.hooks.copy')}
          </Button>
        )}
        <Button tone="primary" onClick={onDone}>
          {t('news.hooks.secretDone')}
        </Button>
      </div>
      {copied && <p role="status">{t('news.hooks.copied')}</p>}
    </div>
  )
}
