/** The intercom to the host of a visit: rings, shows how long, hangs up; after a call that nobody took, what can be done instead. */
import IconPhone from '@tabler/icons-react/icons/IconPhone'
import { useQuery } from '@tanstack/react-query'
import type { IntercomReach } from '../../../contract/intercom.ts'
import type { Visit } from '../../../contract/visit.ts'
import type { Translator } from '../../../text/index.ts'
import { get } from '../../api/client.ts'
import { useNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Key } from '../../ui/Key.tsx'
import { ringUp, theEngine } from '../intercom/later.ts'
import { isHere, useLine } from '../intercom/line.ts'
import { useKey } from '../keys/KeysProvider.tsx'
import { drawnKey } from '../keys/keymap.ts'
import { calleesOf } from '../reach/turn.ts'
import { actsOf } from './acts.ts'
import styles from './IntercomButton.module.css'
import { spokenName } from './person-name.ts'
import type { VisitActs } from './useVisitActs.ts'
import { hostName } from './words.ts'

type Reached = IntercomReach['items'][number]

/** While a host is waited for, or is with the visitor. */
const groups: readonly Visit['attention']['group'][] = ['awaitingAnswer', 'waitingRoom', 'meeting']

/** The button with its states; nothing where there is nobody to call. */
export function IntercomButton({ visit, acts }: { visit: Visit; acts: VisitActs }) {
  const about = groups.includes(visit.attention.group) && visit.host !== null
  const wanted = about && visit.host?.kind !== 'named'
  const { data } = useQuery({
    queryKey: ['intercom', visit.id, visit.seq],
    queryFn: ({ signal }) => get<IntercomReach>(`/api/visits/${visit.id}/intercom`, { signal }),
    enabled: wanted && acts.online,
    refetchInterval: 20_000,
    placeholderData: (before, query) => (query?.queryKey[1] === visit.id ? before : undefined),
  })
  const { call } = useLine()
  const [first, ...others] = inTurn(visit, data?.items ?? [])
  if (!about) return null
  // Whoever the intercom does not reach has a telephone.
  const alone = !acts.online || !wanted || data?.items.length === 0
  if (first === undefined || !acts.online) return alone ? <PhoneButton visit={visit} acts={acts} /> : null
  // One that rings here for anybody keeps nobody from calling.
  const engaged = isHere(call) && (call.state === 'connected' || call.from.you)
  if (engaged && call.visitId === visit.id) return <Live call={call} />
  return (
    <>
      <Missed visit={visit} acts={acts} />
      {first.line === 'none' || !window.isSecureContext ? (
        <PhoneButton visit={visit} acts={acts} />
      ) : (
        <Idle visit={visit} reached={first} engaged={engaged} onKey={!isHere(call)} />
      )}
      {others.map((one) => (
        <Idle key={one.staffId} visit={visit} reached={one} engaged={engaged} />
      ))}
    </>
  )
}

/** The same key where the intercom leads nowhere: the number, and how the call went. */
function PhoneButton({ visit, acts }: { visit: Visit; acts: VisitActs }) {
  const t = useText()
  const { call } = useLine()
  const open = () => acts.open('phone')
  useKey('intercom', isHere(call) ? null : open)
  const { all, first } = calleesOf(visit)
  const callee = all[first]
  return (
    <Button wide size="tall" icon={IconPhone} keyHint={drawnKey('intercom')} onClick={open}>
      {t('reach.acts.phone', { name: callee ? spokenName(callee.name) : hostName(t, visit) })}
      {callee?.extension && <small>{t('desk.intercom.extension', { number: callee.extension })}</small>}
    </Button>
  )
}

/** Whose turn it is comes first; once the desk decides, whoever can be called. Those without an account have no line. */
function inTurn({ attention }: Visit, items: readonly Reached[]): readonly Reached[] {
  const callable = items.filter(({ line }) => line !== 'none')
  const [first] = items
  if (first === undefined || (attention.turn.rung === 'desk' && callable.length > 0)) return callable
  return [first, ...callable.filter((one) => one !== first)]
}

interface IdleProps {
  readonly visit: Visit
  readonly reached: Reached
  /** There is another call. */
  readonly engaged: boolean
  readonly onKey?: boolean
}

function Idle({ visit, reached, engaged, onKey = false }: IdleProps) {
  const t = useText()
  const { call } = useLine()
  const name = reached.name === null ? '' : spokenName(reached.name)
  const can = !engaged && reached.line !== 'none'
  const ring = () => {
    if (can) void ringUp(visit.id, reached.staffId)
  }
  useKey('intercom', onKey ? ring : null)
  const missed = call?.visitId === visit.id && call.state === 'ended' && call.from.you && call.result !== 'answered'
  return (
    <Button
      wide
      size={onKey ? 'tall' : 'desk'}
      icon={IconPhone}
      keyHint={onKey ? drawnKey('intercom') : undefined}
      aria-disabled={!can || undefined}
      onClick={ring}
    >
      {t(missed ? 'desk.intercom.again' : 'desk.intercom.call', { name })}
      <small>{whereOf(t, visit, reached, engaged)}</small>
    </Button>
  )
}

/** Whether they are there, why they cannot be called, and the number of their telephone. */
function whereOf(t: Translator, { host }: Visit, { staffId, line }: Reached, engaged: boolean): string {
  const own = host !== null && host.id === staffId
  const presence = own && host.presence !== null ? t(`visit.presence.${host.presence}`) : null
  const extension = own && host.extension ? t('desk.intercom.extension', { number: host.extension }) : null
  const state = !window.isSecureContext
    ? t('desk.intercom.insecure')
    : engaged
      ? t('desk.intercom.engaged')
      : line === 'open'
        ? presence
        : t(`desk.intercom.${line}`)
  return [state, extension].filter(Boolean).join(', ')
}

function Live({ call }: { call: NonNullable<ReturnType<typeof useLine>['call']> }) {
  const t = useText()
  const format = useFormat()
  const now = useNow()
  const connected = call.state === 'connected'
  const since = Date.parse(connected ? (call.answeredAt ?? call.startedAt) : call.startedAt)
  const name = spokenName((call.from.you ? call.to.name : call.from.name) ?? '')
  const press = async () => {
    const engine = await theEngine()
    await (connected || call.from.you ? engine.hangUp(call) : engine.pickUp(call))
  }
  return (
    <button
      type="button"
      className={styles['live']}
      aria-keyshortcuts={drawnKey('intercom')}
      onClick={() => void press()}
    >
      <Icon of={IconPhone} />
      <span>
        {connected ? t('desk.intercom.connected') : t('desk.intercom.calling', { name })}{' '}
        <small className="num" role="timer" aria-live="off">
          {format.duration(Math.max(0, (now - since) / 1000))}
        </small>
      </span>
      <b>{connected ? t('desk.intercom.hangUp') : t('desk.intercom.cancel')}</b>
      <Key name={drawnKey('intercom')} />
    </button>
  )
}

/** Nobody took the call: said once, with the ways that are left. */
function Missed({ visit, acts }: { visit: Visit; acts: VisitActs }) {
  const t = useText()
  const { call, trouble } = useLine()
  if (call?.visitId !== visit.id || call.state !== 'ended' || !call.from.you || !call.here) return null
  if (trouble !== null) return null
  const { result } = call
  if (result !== 'noAnswer' && result !== 'declined' && result !== 'busy') return null
  const forward = actsOf(visit).find((act) => act.kind === 'forward')
  const extension = visit.host?.extension
  return (
    <div className={styles['missed']} role="status">
      <p>
        <b>{t(`desk.intercom.result.${result}`, { name: spokenName(call.to.name ?? '') })}</b>{' '}
        {extension ? t('desk.intercom.orPhone', { number: extension }) : t('desk.intercom.orForward')}
      </p>
      <Button size="small" onClick={() => acts.open('phone')}>
        {t('reach.phone.title')}
      </Button>
      {forward && (
        <Button size="small" onClick={() => acts.press(forward)}>
          {t('desk.intercom.forward')}
        </Button>
      )}
    </div>
  )
}
