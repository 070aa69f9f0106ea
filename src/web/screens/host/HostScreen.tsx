/** The page of the one who is visited: the sheet of who has come and its answer, on a phone; beside the list of the day on a desk's screen. */
import { type ReactNode, useEffect, useEffectEvent } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { useSession } from '../../api/session.ts'
import { useMedia } from '../../features/desk/useMedia.ts'
import { AnswerSheet } from '../../features/host/AnswerSheet.tsx'
import { answersOf, mayAnswer } from '../../features/host/answers.ts'
import { HostBar } from '../../features/host/HostBar.tsx'
import { TodayPage } from '../../features/host/TodayPage.tsx'
import { isMine, nextAsked, stateOf } from '../../features/host/today.ts'
import { type HostToday, useHostDay, useHostVisit } from '../../features/host/useHostDay.ts'
import { useHostNews } from '../../features/host/useHostNews.ts'
import { type PlaceInDay, usePlaceInDay } from '../../features/host/usePlaceInDay.ts'
import { CallPlace } from '../../features/intercom/CallPlace.tsx'
import { isHere, useLine } from '../../features/intercom/line.ts'
import { ConnectionBanner } from '../../shell/ConnectionBanner.tsx'
import { useTitle } from '../../shell/useTitle.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { useLater } from '../../ui/useLater.ts'
import styles from './HostScreen.module.css'

const loadShell = () => import('../../shell/OfficeShell.tsx')
const loadAnswered = () => import('../../features/host/AnsweredPage.tsx')
const loadReason = () => import('../../features/host/ReasonPage.tsx')
const loadTalk = () => import('../../features/host/TalkPage.tsx')
const loadInvite = () => import('../../features/host/InvitePage.tsx')
const loadAppointment = () => import('../../features/host/AppointmentPages.tsx')

/** From here on list and sheet stand beside each other, in the office's frame. */
const wideEnough = '(min-width: 900px)'

/** The screen at `/host`. */
export function HostScreen() {
  const t = useText()
  const wide = useMedia(wideEnough)
  // Fetched once the day is read, so that answers and messages need no more than the network that brought it.
  useLater(loadAnswered)
  useLater(loadReason)
  useLater(loadTalk)
  const today = useHostDay()
  const place = usePlaceInDay(today.day, wide)
  useOpensOnCall(place)
  const spoken = useHostNews(today, place.onNew)
  const n = today.day?.asked.length ?? 0
  const title = n > 0 ? t('host.titleAsked', { n: String(n) }) : t('host.title')
  const said = (
    <p className="sr" role="status" aria-live="polite">
      {spoken}
    </p>
  )
  return wide ? (
    <Frame title={title}>
      {said}
      <Beside today={today} place={place} />
    </Frame>
  ) : (
    <Phone title={title} today={today} place={place}>
      {said}
    </Phone>
  )
}

/** The office's frame, which a phone has no use for. */
function Frame({ title, children }: { title: string; children: ReactNode }) {
  const shell = useLater(loadShell, true)
  return shell && <shell.OfficeShell title={title}>{children}</shell.OfficeShell>
}

interface PartsProps {
  readonly today: HostToday
  readonly place: PlaceInDay
}

/** One page at a time, under the phone's own top line. */
function Phone({ title, today, place, children }: PartsProps & { title: string; children: ReactNode }) {
  useTitle(title)
  const aside = place.visitId !== null && place.answer !== null && place.answer !== 'change'
  const { call } = useLine()
  return (
    <div className={styles['phone']}>
      {!aside && place.invite === null && !isHere(call) && <HostBar />}
      <CallPlace look="phone" />
      <ConnectionBanner />
      {children}
      <main className={styles['main']}>
        {place.invite !== null ? (
          <Inviting today={today} place={place} again={place.invite} />
        ) : place.visitId === null ? (
          <TodayPage today={today} open={null} hrefOf={place.hrefOf} settings onInvite={inviteOf(today, place)} />
        ) : (
          <OneVisit id={place.visitId} today={today} place={place} listed={false} />
        )}
      </main>
    </div>
  )
}

/** Whoever picks up reads the sheet of the visitor whom the call is about. */
function useOpensOnCall({ visitId, open }: PlaceInDay): void {
  const { call } = useLine()
  const about = isHere(call) && call.state === 'connected' ? call.visitId : null
  const toSheet = useEffectEvent((id: string) => {
    if (visitId !== id) open(id)
  })
  useEffect(() => {
    if (about !== null) toSheet(about)
  }, [about])
}

/** The list of the day at the left, the sheet of the one chosen at the right. */
function Beside({ today, place }: PartsProps) {
  const t = useText()
  return (
    <div className={styles['beside']}>
      <div className={styles['list']}>
        <TodayPage
          today={today}
          open={place.visitId}
          hrefOf={place.hrefOf}
          settings={false}
          onInvite={inviteOf(today, place)}
        />
      </div>
      <aside className={styles['sheet']} aria-label={t('host.main')}>
        {place.invite !== null ? (
          <Inviting today={today} place={place} again={place.invite} />
        ) : place.visitId === null ? (
          <Empty title={t('host.day.choose')} />
        ) : (
          <OneVisit id={place.visitId} today={today} place={place} listed />
        )}
      </aside>
    </div>
  )
}

/** Whoever is on the staff list may invite. */
function inviteOf({ host }: HostToday, place: PlaceInDay): (() => void) | null {
  return host.staffId === null ? null : () => place.toInvite(null)
}

/** The form of an invitation; again to the visitor of a visit, where the address names one. */
function Inviting({ today, place, again }: PartsProps & { again: string }) {
  const page = useLater(loadInvite, true)
  const visit = useHostVisit(again === 'new' ? null : again, today.visits)
  const { staffId } = today.host
  if (page === null || visit === undefined || staffId === null) return null
  return (
    <page.InvitePage
      key={again}
      staffId={staffId}
      again={visit}
      online={today.online}
      onBack={place.toToday}
      onInvited={place.open}
    />
  )
}

/** What is opened beside a sheet. */
function AsidePage({ aside, visit, online, onBack }: { aside: 'talk' | 'move' | 'cancel' } & AsideProps) {
  const talk = useLater(loadTalk, true)
  const appointment = useLater(loadAppointment, true)
  const given = { visit, online, onBack }
  switch (aside) {
    case 'talk':
      return talk && <talk.TalkPage {...given} />
    case 'move':
      return appointment && <appointment.MovePage {...given} />
    case 'cancel':
      return appointment && <appointment.CancelPage {...given} />
    default:
      return aside satisfies never
  }
}

interface AsideProps {
  readonly visit: Visit
  readonly online: boolean
  readonly onBack: () => void
}

function OneVisit({ id, today, place, listed }: PartsProps & { id: string; listed: boolean }) {
  const visit = useHostVisit(id, today.visits)
  const answered = useLater(loadAnswered, visit === null)
  if (visit === undefined) return null
  return visit === null ? (
    answered && <answered.GonePage onToday={place.toToday} />
  ) : (
    <VisitPages key={id} visit={visit} today={today} place={place} listed={listed} />
  )
}

function VisitPages({ visit, today, place, listed }: PartsProps & { visit: Visit; listed: boolean }) {
  const { day, host, online } = today
  const mine = isMine(visit, host)
  const { account } = useSession()
  const { answer } = place
  const state = stateOf(visit)
  const reason = useLater(loadReason, answer !== null)
  const answered = useLater(loadAnswered, state !== 'asked' && state !== 'work')
  if (answer === 'talk' || answer === 'move' || answer === 'cancel') {
    return <AsidePage key={answer} aside={answer} visit={visit} online={online} onBack={place.toSheet} />
  }
  const act = answersOf(visit).others.find((one) => one.word === answer)
  if (act && answer !== null && answer !== 'change') {
    const given = { visit, act, online, onBack: place.toSheet, onAnswered: place.toSheet }
    return reason && <reason.ReasonPage {...given} key={answer} word={answer} />
  }
  const changing = answer === 'change'
  // A sheet that another has to answer is read like one's own, without the buttons.
  const reading = state === 'coming' && visit.question.state === 'open'
  if (state === 'asked' || state === 'work' || reading || changing) {
    return (
      <AnswerSheet
        visit={visit}
        mine={mine}
        online={online}
        changing={changing}
        others={listed ? 0 : (day?.asked.filter((one) => one.id !== visit.id).length ?? 0)}
        onWhy={place.toAnswer}
        onAnswered={place.toSheet}
        onToday={place.toToday}
        onTalk={() => place.toAnswer('talk')}
      />
    )
  }
  return (
    answered && (
      <answered.AnsweredPage
        visit={visit}
        mine={mine || (account.role === 'host' && mayAnswer(visit))}
        online={online}
        next={day && nextAsked(day, visit.id)}
        onNext={place.open}
        onChange={() => place.toAnswer('change')}
        onAside={place.toAnswer}
        onAgain={mine && host.staffId !== null ? () => place.toInvite(visit.id) : null}
        onToday={listed ? null : place.toToday}
      />
    )
  )
}
