/** The page behind the link of a message: a host answers on it without signing in. The address is the key to it. */
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect, useEffectEvent } from 'react'
import type { AnswerLink } from '../../../contract/answer.ts'
import { Offline } from '../../api/failure.ts'
import { AskedPage } from '../../features/answer/AskedPage.tsx'
import { DisownPage } from '../../features/answer/DisownPage.tsx'
import { EndedPage, UnknownPage, UnreadPage } from '../../features/answer/EndedPage.tsx'
import { GivenPage } from '../../features/answer/GivenPage.tsx'
import { linkQuery } from '../../features/answer/link-calls.ts'
import { isStale, type LinkPlace, placeIn } from '../../features/answer/link-place.ts'
import { ReasonedPage } from '../../features/answer/ReasonedPage.tsx'
import { useLinkSend } from '../../features/answer/useLinkSend.ts'
import { useOpened } from '../../features/answer/useOpened.ts'
import { PhoneBar } from '../../features/host/PhoneBar.tsx'
import { useAddress } from '../../shell/useAddress.ts'
import { useTitle } from '../../shell/useTitle.ts'
import { useText, useTimeZone } from '../../text/TextProvider.tsx'
import host from '../host/HostScreen.module.css'
import styles from './AnswerScreen.module.css'

/** The screen at `/j/…`. */
export function AnswerScreen() {
  const t = useText()
  const { token } = useParams({ from: '/j/$token' })
  const { data: link, error, refetch, dataUpdatedAt } = useQuery(linkQuery(token))
  useTitle(t('answer.title'))
  useOfficeZone(link)
  useOpened(token, link !== undefined)
  if (link !== undefined) {
    const away = error instanceof Offline || (error !== null && error.status >= 500)
    return <OneLink key={token} token={token} link={link} asOf={away ? dataUpdatedAt : null} />
  }
  if (error !== null) {
    return (
      <Frame link={null}>
        {error instanceof Offline || error.status !== 404 ? (
          <UnreadPage onRetry={() => void refetch()} />
        ) : (
          <UnknownPage />
        )}
      </Frame>
    )
  }
  return (
    <Frame link={null}>
      <p className={styles['reading']} role="status">
        {t('answer.reading')}
      </p>
    </Frame>
  )
}

function OneLink({ token, link, asOf }: { token: string; link: AnswerLink; asOf: number | null }) {
  const [search, go] = useAddress()
  const place = placeIn(search.get('a'))
  const to = (next: LinkPlace) => go({ a: next === 'sheet' ? null : next }, next === 'sheet' ? 'replace' : 'push')
  const back = () => to('sheet')
  const sender = useLinkSend(token, back)
  // A message that is opened again leads to what was answered, not to the choice that it offered then.
  const begin = useEffectEvent(() => {
    if (isStale(place, link.question?.answer != null)) back()
  })
  useEffect(() => begin(), [])
  const { end, question } = link
  const common = { sender, asOf }
  if (end !== null || question === null) {
    return <Frame link={link}>{end !== null && <EndedPage link={link} end={end} />}</Frame>
  }
  switch (place) {
    case 'no':
    case 'later':
    case 'absent':
      if (!question.answers.includes(place)) break
      return (
        <Frame link={link} bare>
          <ReasonedPage {...common} key={place} question={question} word={place} onBack={back} />
        </Frame>
      )
    case 'disown':
      return (
        <Frame link={link} bare>
          <DisownPage {...common} question={question} onBack={back} />
        </Frame>
      )
    case 'sheet':
    case 'chosenYes':
    case 'change':
      break
    default:
      return place satisfies never
  }
  const { answer } = question
  return (
    <Frame link={link}>
      {answer === null || place === 'change' ? (
        <AskedPage
          {...common}
          link={link}
          question={question}
          place={place === 'chosenYes' || place === 'change' ? place : 'sheet'}
          onPlace={to}
        />
      ) : (
        <GivenPage {...common} link={link} question={question} answer={answer} onChange={() => to('change')} />
      )}
    </Frame>
  )
}

/** The phone's top line and the page under it; pages that lead back have a line of their own. */
function Frame({ link, bare = false, children }: { link: AnswerLink | null; bare?: boolean; children: ReactNode }) {
  const t = useText()
  return (
    <div className={`${host['phone']} ${styles['phone']}`}>
      {!bare && <PhoneBar name={link?.office.shortName ?? t('shell.name')}>{t('answer.under')}</PhoneBar>}
      <main className={host['main']}>{children}</main>
    </div>
  )
}

function useOfficeZone(link: AnswerLink | undefined): void {
  const { change } = useTimeZone()
  const zone = link?.office.timeZone
  useEffect(() => {
    if (zone !== undefined) change(zone)
  }, [change, zone])
}
