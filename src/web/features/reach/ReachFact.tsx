import type { ReactNode } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import styles from './ReachFact.module.css'
import { ResendSheet } from './ResendSheet.tsx'

/** How the sheet reached them: sent, delivered, opened or failed, when and through what. */
export function ReachFact({ visit }: { visit: Visit }): ReactNode {
  const t = useText()
  const { reach, question } = visit
  const format = useFormat()
  const second = (at: string | null | undefined) => (at ? format.timeWithSeconds(Date.parse(at)) : '')
  const channel = reach?.channel ? t(`reach.channel.${reach.channel}`) : ''
  const s = small
  const state = reach?.state ?? 'none'
  switch (state) {
    case 'waiting':
      return t.rich('reach.sheet.waiting', { channel, s })
    case 'sent':
    case 'delivered':
      return t.rich(`reach.sheet.${state}`, { time: second(reach?.lastSentAt), channel, s })
    case 'opened':
      return t.rich('reach.sheet.opened', { time: second(reach?.openedAt), channel, s })
    case 'failed':
      return (
        <>
          <span className={styles['failed']}>{t.rich('reach.sheet.failed', { channel, s })}</span>{' '}
          {reach?.failure && <small>{t('reach.sheet.failure', { words: reach.failure })}</small>}{' '}
          <ResendSheet visit={visit} />
        </>
      )
    case 'none':
      return t.rich('reach.sheet.none', { time: second(question.since), s })
    default:
      return state satisfies never
  }
}

function small(words: ReactNode) {
  return <small>{words}</small>
}
