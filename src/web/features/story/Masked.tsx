import { useState } from 'react'
import type { Reveal } from '../../../contract/visit.ts'
import { useText } from '../../text/TextProvider.tsx'
import styles from './StoryHead.module.css'
import { reveal } from './story-queries.ts'

interface Props {
  readonly visitId: string
  readonly what: Reveal['what']
  readonly masked: string
}

type Shown =
  | { readonly state: 'masked' | 'asking' | 'failed' | 'notKept' }
  | { readonly state: 'shown'; readonly value: string }

/** A number of which only the ends show; a press shows it, and that is recorded. */
export function Masked({ visitId, what, masked }: Props) {
  const t = useText()
  const [shown, setShown] = useState<Shown>({ state: 'masked' })
  const show = async () => {
    setShown({ state: 'asking' })
    try {
      const value = await reveal(visitId, what)
      setShown(value === null ? { state: 'notKept' } : { state: 'shown', value })
    } catch {
      setShown({ state: 'failed' })
    }
  }
  const open = shown.state === 'shown'
  return (
    <>
      <span className="num">{open ? shown.value : masked}</span>
      {shown.state === 'notKept' ? (
        <small role="status"> {t('story.facts.notKept')}</small>
      ) : (
        <button
          type="button"
          className={styles['show']}
          aria-busy={shown.state === 'asking' || undefined}
          title={t('story.facts.shown')}
          onClick={() => (open ? setShown({ state: 'masked' }) : void show())}
        >
          {open ? t('story.facts.hide') : t('story.facts.show')}
        </button>
      )}
      {shown.state === 'failed' && <small role="alert"> {t('story.facts.failed')}</small>}
    </>
  )
}
