/** A sheet that is answered: thanks, what happens now and then, the way in for the visitor; until then the answer can be changed. */
import IconArrowBackUp from '@tabler/icons-react/icons/IconArrowBackUp'
import IconCheck from '@tabler/icons-react/icons/IconCheck'
import type { ReactNode } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { serverNow, useNow } from '../../api/clock.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Doorway } from '../../ui/Doorway.tsx'
import { Fact, Facts } from '../../ui/Facts.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { iconOf } from '../visit/act-icons.ts'
import { extrasOf } from '../visit/acts.ts'
import { bodyOf } from '../visit/command-body.ts'
import { actLabel } from '../visit/words.ts'
import styles from './AnsweredPage.module.css'
import { mayAnswer, otherActsOf } from './answers.ts'
import { HostSending } from './HostSending.tsx'
import { NextAsked } from './NextAsked.tsx'
import { Page } from './Page.tsx'
import { TalkLine, TalkLink } from './TalkLine.tsx'
import { type HostState, stateOf } from './today.ts'
import { useAfterwards } from './useAfterwards.ts'
import { useDone } from './useDone.ts'
import type { Aside } from './usePlaceInDay.ts'
import { type HostSend, useSend } from './useSend.ts'

interface Props {
  readonly visit: Visit
  readonly mine: boolean
  readonly online: boolean
  /** The next question, offered once this one is dealt with. */
  readonly next: Visit | null
  readonly onNext: (id: string) => void
  readonly onChange: () => void
  /** Opens one of the pages beside the sheet. */
  readonly onAside: (aside: Aside) => void
  /** Makes an appointment of what was proposed to the visitor; null where the reader invites nobody. */
  readonly onAgain: (() => void) | null
  /** Leads to the list; left out where the list stands beside it. */
  readonly onToday: (() => void) | null
}

/** One visit after its answer, in the meeting, or over. */
export function AnsweredPage(props: Props) {
  const { visit, next, onNext } = props
  const t = useText()
  const state = stateOf(visit)
  const done = useDone(visit, state, props.mine)
  const after = useAfterwards(visit, state)
  const ahead = state === 'coming' || state === 'promised'
  return (
    <Page
      label={t('host.main')}
      name={`${visit.id} ${state}`}
      head={
        <>
          {next && <NextAsked visit={next} onOpen={onNext} />}
          <TalkLine visit={visit} onOpen={() => props.onAside('talk')} />
        </>
      }
      foot={<Foot {...props} state={state} />}
    >
      <article className={styles['done']}>
        <figure aria-hidden>
          <Doorway is={{ state: ahead ? 'toCome' : 'done' }} width={108} height={138}>
            {!ahead && <Icon of={IconCheck} size={44} stroke={2.25} />}
          </Doorway>
        </figure>
        <h1>{done.title}</h1>
        <p className={styles['what']}>{done.what}</p>
        <div className={styles['facts']}>
          <Facts termWidth={112}>
            {after.now && <Fact term={t('host.done.now')}>{after.now}</Fact>}
            {after.next && <Fact term={t('host.done.after')}>{after.next}</Fact>}
            {visit.purpose && <Fact term={t('visit.facts.purpose')}>{visit.purpose}</Fact>}
          </Facts>
        </div>
        <TalkLink visit={visit} onOpen={() => props.onAside('talk')} />
      </article>
    </Page>
  )
}

function Foot({
  visit,
  mine,
  online,
  state,
  onChange,
  onToday,
  onAside,
  onAgain,
}: Props & { readonly state: HostState }) {
  const t = useText()
  const send = useSend(visit, online)
  const acts = otherActsOf(visit)
  const promised = state === 'promised'
  const changeable = mine && mayAnswer(visit) && !promised
  const again = state === 'over' && isProposed(visit) ? onAgain : null
  const offered = (type: string) => promised && visit.offers.some((offer) => offer.type === type)
  const labelOf = (act: (typeof acts)[number]): ReactNode => {
    if (act.kind === 'receive') return t('host.done.receive')
    return act.kind === 'endMeeting' ? t('host.done.ended') : actLabel(t, act, visit)
  }
  const asides = [...(offered('move') ? ['move' as const] : []), ...(offered('withdraw') ? ['cancel' as const] : [])]
  const bare = asides.length === 0 && again === null
  if (bare && acts.length === 0 && !changeable && onToday === null && send.sending === null && online) {
    return <Undo visit={visit} send={send} />
  }
  return (
    <>
      <HostSending visit={visit} send={send} />
      {acts.map((act, at) => (
        <Button
          key={act.id}
          tone={at === 0 ? 'primary' : 'outline'}
          size={at === 0 ? 'phoneMain' : 'phone'}
          wide
          icon={iconOf(act, at === 0)}
          busy={send.busy}
          aria-disabled={!online || undefined}
          onClick={() => void send.send(bodyOf(act, null), actLabel(t, act, visit))}
        >
          {labelOf(act)}
        </Button>
      ))}
      {again && (
        <Button size="phone" wide onClick={again}>
          {t('invite.again')}
        </Button>
      )}
      <div className={styles['two']}>
        {asides.map((aside) => (
          <Button key={aside} size="phone" wide onClick={() => onAside(aside)}>
            {t(`invite.${aside}`)}
          </Button>
        ))}
      </div>
      <div className={styles['two']}>
        {changeable && (
          <Button size="phone" wide icon={IconArrowBackUp} onClick={onChange}>
            {t('host.done.change')}
          </Button>
        )}
        {onToday && (
          <Button size="phone" wide onClick={onToday}>
            {t('host.today')}
          </Button>
        )}
      </div>
      <Undo visit={visit} send={send} />
      {changeable && state !== 'meeting' && <p className={styles['note']}>{t('host.done.until')}</p>}
    </>
  )
}

/** Another time was proposed to the visitor, and it is still to come. */
function isProposed({ place, answer }: Visit): boolean {
  const at = place.appointment?.at ?? answer?.proposedAt ?? null
  return at !== null && Date.parse(at) > serverNow()
}

/** For ten seconds what was just recorded can be taken back. */
function Undo({ visit, send }: { visit: Visit; send: HostSend }) {
  const t = useText()
  const { undo } = extrasOf(visit)
  const now = useNow(500)
  const left = undo?.until ? Math.ceil((Date.parse(undo.until) - now) / 1000) : 0
  if (!undo?.commandId || left <= 0 || !canUndo(visit)) return null
  const body = { type: 'correct', undo: undo.commandId } as const
  return (
    <Button size="phone" tone="plain" wide busy={send.busy} onClick={() => void send.send(body, t('host.done.undo'))}>
      {t('host.done.undo')}{' '}
      <small className="num" role="timer" aria-live="off">
        {t('host.done.undoSeconds', { n: left })}
      </small>
    </Button>
  )
}

/** Calling in and ending a meeting are taken back; an answer is changed instead, so that the desk sees what became of it. */
function canUndo(visit: Visit): boolean {
  return visit.place.at === 'meeting' || visit.place.at === 'met'
}

/** Whose sheet it was, where the host may not see it any more. */
export function GonePage({ onToday }: { onToday: () => void }) {
  const t = useText()
  return (
    <Page
      label={t('host.main')}
      name="gone"
      foot={
        <Button size="phone" wide onClick={onToday}>
          {t('host.today')}
        </Button>
      }
    >
      <article className={styles['done']}>
        <figure aria-hidden>
          <Doorway is={{ state: 'toCome' }} width={108} height={138} />
        </figure>
        <h1>{t('host.done.gone')}</h1>
        <p className={styles['what']}>{t('host.done.goneWhy')}</p>
      </article>
    </Page>
  )
}
