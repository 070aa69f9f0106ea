import type { Visit } from '../../../contract/visit.ts'
import { ApiProblem, type Failure } from '../../api/failure.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { useKey } from '../keys/KeysProvider.tsx'
import { drawnKey } from '../keys/keymap.ts'
import { type Act, actsOf } from '../visit/acts.ts'
import { calledName, spokenName } from '../visit/person-name.ts'
import type { VisitActs } from '../visit/useVisitActs.ts'
import styles from './ReachActs.module.css'
import { hasEnded } from './turn.ts'
import { useSkip } from './useSkip.ts'

interface Props {
  readonly visit: Visit
  readonly acts: VisitActs
}

/** What the officer can do while nobody answers, and once nobody has: skip, forward, tell the visitor. */
export function ReachActs({ visit, acts }: Props) {
  const t = useText()
  const waits = visit.question.state === 'open' && visit.arrivedAt !== null
  const ended = hasEnded(visit)
  const skip = useSkip(visit)
  const forward = actsOf(visit).find((act) => act.kind === 'forward') ?? null
  useKey('delegate', forward === null ? null : () => pressForward(forward))
  useKey('tell', waits || mayTell(visit) ? () => acts.open('tell') : null)
  if (!waits && !ended) return null
  return (
    <div className={styles['part']}>
      {/* biome-ignore lint/a11y/useSemanticElements: a named group of buttons, no form */}
      <div role="group" aria-label={t('reach.acts.label')} className={styles['acts']}>
        {waits && <Skip visit={visit} skip={skip} online={acts.online} />}
        {forward && <ForwardButton visit={visit} acts={acts} act={forward} short />}
        <TellButton acts={acts} />
      </div>
      {waits && visit.ladder !== null && !acts.online && <p>{t('reach.acts.skipOffline')}</p>}
      {acts.online && skip.error && <p role="alert">{detailOf(skip.error) ?? t('reach.acts.skipFailed')}</p>}
    </div>
  )

  function pressForward(act: Act): void {
    sendForward(visit, acts, act, t('reach.acts.delegate', { name: delegateName(visit) }))
  }
}

interface ForwardProps extends Props {
  readonly act: Act
  readonly short?: boolean
  readonly onPress?: () => void
}

/** The sheet goes to the delegate at once; without one, to whoever is chosen. */
export function ForwardButton({ visit, acts, act, short = false, onPress }: ForwardProps) {
  const t = useText()
  const { delegate } = visit.host ?? { delegate: null }
  const label = delegate ? t('reach.acts.delegate', { name: delegateName(visit) }) : t('reach.acts.forward')
  return (
    <Button
      size="small"
      keyHint={drawnKey('delegate')}
      aria-disabled={!acts.online || undefined}
      busy={acts.sending?.state === 'sending' && acts.sending.label === label}
      onClick={() => {
        sendForward(visit, acts, act, label)
        if (!delegate) onPress?.()
      }}
    >
      {short && delegate ? t('reach.acts.toDelegate') : label}
    </Button>
  )
}

/** Opens the sentences for the visitor. */
export function TellButton({ acts, onPress }: Pick<Props, 'acts'> & { readonly onPress?: () => void }) {
  const t = useText()
  return (
    <Button
      size="small"
      keyHint={drawnKey('tell')}
      onClick={() => {
        acts.open('tell')
        onPress?.()
      }}
    >
      {t('reach.acts.tell')}
    </Button>
  )
}

interface SkipProps {
  readonly visit: Visit
  readonly skip: ReturnType<typeof useSkip>
  readonly online: boolean
}

function Skip({ visit, skip, online }: SkipProps) {
  const t = useText()
  const rungs = visit.ladder?.rungs ?? []
  const at = rungs.findIndex(({ state }) => state === 'now')
  const next = rungs[at + 1]
  if (at < 0 || next === undefined) return null
  const { kind, name } = next
  const press = () => {
    if (online) skip.mutate()
  }
  return (
    <Button size="small" busy={skip.isPending} aria-disabled={!online || undefined} onClick={press}>
      <span className={styles['skip']}>
        {t('reach.acts.skip', { name: name === null ? t(`reach.rung.${kind}`) : calledName(spokenName(name)) })}
      </span>
    </Button>
  )
}

function detailOf(failure: Failure): string | null {
  return failure instanceof ApiProblem ? failure.detail : null
}

function sendForward(visit: Visit, acts: VisitActs, act: Act, label: string): void {
  const delegate = visit.host?.delegate
  if (delegate) void acts.send({ type: 'forward', hostId: delegate.id }, label)
  else acts.press(act)
}

function delegateName({ host }: Visit): string {
  return spokenName(host?.delegate?.name ?? '')
}

/** An answer that the visitor waits to hear. */
function mayTell({ answer, question, attention }: Visit): boolean {
  const heard = question.state === 'answered' && (answer?.answer === 'no' || answer?.answer === 'absent')
  return heard && attention.group === 'desk'
}
