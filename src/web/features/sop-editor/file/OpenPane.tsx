/** Begins from another file: one of this computer, one that ships, the version in force. The text before is one step back. */
import IconUpload from '@tabler/icons-react/icons/IconUpload'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { SopInForce } from '../../../../contract/sop.ts'
import { largestFile } from '../../../../domain/sop/read/source.ts'
import { useLocale, useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Reading } from '../../office/Reading.tsx'
import type { Draft } from '../draft/useDraft.ts'
import { examplesQuery } from '../sop-editor-queries.ts'
import styles from '../ViewPane.module.css'
import own from './OpenPane.module.css'

interface Props {
  readonly draft: Draft
  readonly inForce: SopInForce
  readonly onDone: () => void
}

/** The ways to begin. */
export function OpenPane({ draft, inForce, onDone }: Props) {
  const t = useText()
  const { locale } = useLocale()
  const id = useId()
  const examples = useQuery(examplesQuery(locale))
  const [refused, setRefused] = useState<'big' | 'unreadable' | null>(null)
  const open = (text: string, name: string) => {
    draft.open(text, name)
    onDone()
  }
  const read = async (chosen: File | undefined) => {
    if (chosen === undefined) return
    if (chosen.size > largestFile) return setRefused('big')
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await chosen.arrayBuffer())
      open(text.replace(/\r\n?/g, '\n'), chosen.name)
    } catch {
      setRefused('unreadable')
    }
  }
  return (
    <div className={styles['view']}>
      <div className={styles['head']}>
        <h2>{t('sopEditor.open.title')}</h2>
        <p>{t('sopEditor.open.lead')}</p>
      </div>
      <div className={styles['pick']}>
        <label className={own['upload']} htmlFor={id}>
          <Icon of={IconUpload} size={18} />
          {t('sopEditor.open.upload')}
        </label>
        <input
          id={id}
          className="sr"
          type="file"
          accept=".yaml,.yml,text/yaml,application/yaml,text/plain"
          onChange={(event) => void read(event.target.files?.[0])}
        />
        {refused && <p role="alert">{t(`sopEditor.open.${refused}`)}</p>}
      </div>
      {draft.changed && (
        <div className={styles['pick']}>
          <Button onClick={() => open(inForce.yaml, draft.name)}>
            {t('sopEditor.open.inForce', { version: String(inForce.version) })}
          </Button>
        </div>
      )}
      <h3 className={styles['sub']}>{t('sopEditor.open.examples')}</h3>
      <Reading query={examples}>
        {(items) => (
          <ul className={styles['list']}>
            {items.map(({ key, name, office, steps, actors, yaml }) => (
              <li key={key}>
                <span>
                  <b>{name}</b>
                  <small>
                    {office === null
                      ? t('sopEditor.flow.whole', { steps, actors })
                      : t('sopEditor.open.of', { office, steps, actors })}
                  </small>
                </span>
                <Button aria-label={t('sopEditor.open.useNamed', { name })} onClick={() => open(yaml, `${key}.yaml`)}>
                  {t('sopEditor.open.use')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Reading>
    </div>
  )
}
