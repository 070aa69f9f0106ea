/** How staff are told of their visitors: channels, what was sent through them, programs that listen, the ladder of a question. */
import { useLocation, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../../../text/TextProvider.tsx'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import shared from '../admin.module.css'
import { ChannelsPart } from './channels/ChannelsPart.tsx'
import { HooksPart } from './hooks/HooksPart.tsx'
import { LaddersPart } from './ladders/LaddersPart.tsx'
import { MessagesPart } from './messages/MessagesPart.tsx'
import styles from './NewsTab.module.css'

const parts = ['channels', 'messages', 'hooks', 'ladders'] as const
type Part = (typeof parts)[number]

/** The tab of what is told to whom; which part of it shows stands in the address. */
export function NewsTab() {
  const t = useText()
  const { hash } = useLocation()
  const { history } = useRouter()
  const part = parts.find((one) => hash === `news-${one}`) ?? 'channels'
  const head = (title: ReactNode) => (
    <header className={styles['head']}>
      <h1 className={shared['title']}>{title}</h1>
      <SegmentedControl
        label={t('news.parts.label')}
        value={part}
        options={parts.map((value) => ({ value, label: t(`news.parts.${value}`) }))}
        onChange={(to: Part) => history.replace(`/admin#news-${to}`)}
      />
    </header>
  )
  switch (part) {
    case 'channels':
      return <ChannelsPart head={head} />
    case 'messages':
      return <MessagesPart head={head} />
    case 'hooks':
      return <HooksPart head={head} />
    case 'ladders':
      return <LaddersPart head={head} />
    default: {
      const never: never = part
      return never
    }
  }
}
