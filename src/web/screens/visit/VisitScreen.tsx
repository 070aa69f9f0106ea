/** One visit, moment by moment, with its papers; what is wrong in it can be corrected here. */
import IconChevronLeft from '@tabler/icons-react/icons/IconChevronLeft'
import IconPencil from '@tabler/icons-react/icons/IconPencil'
import IconPrinter from '@tabler/icons-react/icons/IconPrinter'
import { useQuery } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { useConnection, useEvents } from '../../api/events.ts'
import { ApiProblem } from '../../api/failure.ts'
import { queries } from '../../api/queries.ts'
import { useSession } from '../../api/session.ts'
import { KeysProvider, useKey } from '../../features/keys/KeysProvider.tsx'
import { drawnKey } from '../../features/keys/keymap.ts'
import { Papers } from '../../features/story/Papers.tsx'
import { StoryHead } from '../../features/story/StoryHead.tsx'
import { StoryPanel } from '../../features/story/StoryPanel.tsx'
import { sheetOf } from '../../features/story/sheet-address.ts'
import { messagesQuery, momentsQuery } from '../../features/story/story-queries.ts'
import { extrasOf } from '../../features/visit/acts.ts'
import { CorrectPanel } from '../../features/visit/panels/CorrectPanel.tsx'
import { SendingState } from '../../features/visit/SendingState.tsx'
import { useVisitActs, type VisitActs } from '../../features/visit/useVisitActs.ts'
import { visitQuery } from '../../features/visit/visit-queries.ts'
import { visitorName } from '../../features/visit/words.ts'
import { OfficeShell } from '../../shell/OfficeShell.tsx'
import { useText } from '../../text/TextProvider.tsx'
import { AnchorButton, Button } from '../../ui/Button.tsx'
import { KeyBar, KeyHint } from '../../ui/Key.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Bone, Skeleton } from '../../ui/Skeleton.tsx'
import { useView } from '../../view/useView.ts'
import { MissingScreen } from '../error/MissingScreen.tsx'
import styles from './VisitScreen.module.css'

const nothing = () => undefined

/** The screen at `/visits/$id`. */
export function VisitScreen() {
  const { id } = useParams({ from: '/office/visits/$id' })
  const { data: visit, error, refetch } = useQuery(visitQuery(id))
  const connection = useConnection()
  const [{ letterKeys }] = useView()
  useVisitLive(id, connection.state)
  const acts = useVisitActs({
    visit: visit ?? null,
    rooms: 0,
    ownStaffId: null,
    online: connection.state !== 'lost',
    onRegister: nothing,
  })
  if (error instanceof ApiProblem && error.status === 404) return <MissingScreen />
  return (
    <KeysProvider
      mode={acts.panel === null ? 'desk' : 'panel'}
      letters={letterKeys}
      cardWidth={3}
      onCard={nothing}
      onTyped={nothing}
    >
      {visit ? <Page visit={visit} acts={acts} /> : <Waiting failed={error !== null} onRetry={() => void refetch()} />}
    </KeysProvider>
  )
}

/** Reads the visit anew when something happened to it or to the office, and after a break. */
function useVisitLive(id: string, state: ReturnType<typeof useConnection>['state']): void {
  useEvents((event) => {
    if (event.kind !== 'visit' || event.visitId === id) readAnew()
  })
  useEffect(() => {
    if (state === 'connected') readAnew()
  }, [state])
}

function readAnew(): void {
  void queries.invalidateQueries({ queryKey: ['visits'] })
}

function Page({ visit, acts }: { visit: Visit; acts: VisitActs }) {
  const t = useText()
  const moments = useQuery(momentsQuery(visit.id)).data ?? []
  const messages = useQuery(messagesQuery(visit.id)).data ?? []
  return (
    <OfficeShell
      title={t('story.titleOf', { name: visitorName(t, visit) })}
      top={<Top visit={visit} acts={acts} />}
      keys={<Keys visit={visit} />}
    >
      <div className={styles['visit']}>
        <StoryHead visit={visit} moments={moments} />
        <StoryPanel visit={visit} moments={moments} messages={messages} />
        {acts.panel?.name === 'correct' ? (
          <Correct visit={visit} acts={acts} />
        ) : (
          <Papers visit={visit} messages={messages} />
        )}
      </div>
    </OfficeShell>
  )
}

function Top({ visit, acts }: { visit: Visit; acts: VisitActs }) {
  const t = useText()
  const back = useBack()
  const mayCorrect = extrasOf(visit).correct
  const open = acts.panel !== null
  useKey('close', back)
  useKey('print', () => {
    window.open(sheetOf(visit.id), '_blank', 'noopener')
  })
  useKey('correct', mayCorrect ? () => acts.open('correct') : null)
  return (
    <div className={styles['tools']}>
      <Button icon={IconChevronLeft} {...(!open && { keyHint: drawnKey('close') })} onClick={back}>
        {t('story.back')}
      </Button>
      <span className={styles['gap']} />
      <AnchorButton
        icon={IconPrinter}
        keyHint={drawnKey('print')}
        href={sheetOf(visit.id)}
        target="_blank"
        rel="noopener"
      >
        {t('story.print')}
      </AnchorButton>
      {mayCorrect && (
        <Button icon={IconPencil} keyHint={drawnKey('correct')} onClick={() => acts.open('correct')}>
          {t('desk.tools.correct')}
        </Button>
      )}
    </div>
  )
}

function Correct({ visit, acts }: { visit: Visit; acts: VisitActs }) {
  const busy = acts.sending !== null && acts.sending.state !== 'refused'
  return (
    <aside className={styles['correct']}>
      <CorrectPanel visit={visit} busy={busy} onRecord={acts.send} onClose={acts.close} />
      <div className={styles['under']}>
        <SendingState visit={visit} acts={acts} />
      </div>
    </aside>
  )
}

function Keys({ visit }: { visit: Visit }) {
  const t = useText()
  const nth = (visit.visitor?.visitsBefore ?? 0) + 1
  return (
    <KeyBar end={visit.visitor && t('story.nth', { n: String(nth), name: visit.visitor.name })}>
      <KeyHint keys={['↑', '↓']}>{t('story.keys.moment')}</KeyHint>
      {extrasOf(visit).correct && <KeyHint keys={[drawnKey('correct')]}>{t('story.keys.correct')}</KeyHint>}
      <KeyHint keys={[drawnKey('print')]}>{t('story.keys.print')}</KeyHint>
      <KeyHint keys={[drawnKey('close')]}>{t('story.keys.back')}</KeyHint>
    </KeyBar>
  )
}

function Waiting({ failed, onRetry }: { failed: boolean; onRetry: () => void }) {
  const t = useText()
  return (
    <OfficeShell title={t('story.title')}>
      <div className={styles['waiting']}>
        {failed ? (
          <Notice title={t('story.failed')} action={<Button onClick={onRetry}>{t('story.retry')}</Button>}>
            {t('story.failedSafe')}
          </Notice>
        ) : (
          <Skeleton words={t('story.fetching')}>
            <Bone width={240} height={28} />
            <Bone width={180} />
            <Bone width={320} />
          </Skeleton>
        )}
      </div>
    </OfficeShell>
  )
}

/** Back to where one came from; from a link that was opened alone, to one's own place. */
function useBack(): () => void {
  const { history } = useRouter()
  const { role } = useSession().account
  return () => {
    if (history.canGoBack()) history.back()
    else history.push(role === 'host' ? '/host' : '/guest-book')
  }
}
