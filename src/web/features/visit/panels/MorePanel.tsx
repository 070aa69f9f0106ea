import type { Visit } from '../../../../contract/visit.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { PresenceSetter } from '../../presence/PresenceSetter.tsx'
import { type Act, extrasOf, planOf } from '../acts.ts'
import { spokenName } from '../person-name.ts'
import type { VisitActs } from '../useVisitActs.ts'
import { actLabel, askedName, hostName } from '../words.ts'
import styles from './Panel.module.css'
import { Panel } from './Panel.tsx'

interface Props {
  readonly visit: Visit
  readonly acts: VisitActs
  readonly onPrint: () => void
}

/** Everything else that is possible with the visit. */
export function MorePanel({ visit, acts, onPrint }: Props) {
  const t = useText()
  return (
    <Panel title={t('desk.panel.more.title')} onClose={acts.close}>
      <div className={styles['list']}>
        {planOf(visit).more.map((act) => (
          <Button
            key={act.id}
            wide
            busy={acts.sending?.state === 'sending'}
            aria-disabled={!acts.online || undefined}
            onClick={() => acts.press(act)}
          >
            {wordsOf(act)}
          </Button>
        ))}
        {visit.host !== null && visit.question.state === 'open' && (
          <Button wide onClick={() => acts.open('phone')}>
            {t('reach.acts.phone', { name: hostName(t, visit) })}
          </Button>
        )}
        {extrasOf(visit).move && (
          <Button wide aria-disabled={!acts.online || undefined} onClick={() => acts.open('move')}>
            {t('desk.panel.move.title')}
          </Button>
        )}
        <LinkButton wide to="/visits/$id" params={{ id: visit.id }}>
          {t('desk.tools.story')}
        </LinkButton>
        <Button wide keyHint="C" onClick={onPrint}>
          {t('desk.tools.print')}
        </Button>
        <HostPresence visit={visit} online={acts.online} />
      </div>
    </Panel>
  )

  function wordsOf(act: Act): string {
    const answer = actLabel(t, act, visit)
    if (act.offer.type !== 'answer') return answer
    if (act.offer.stage === visit.answer?.stage) return t('desk.panel.more.change', { answer })
    return t('desk.panel.more.answer', { who: askedName(t, visit, act.offer), answer })
  }
}

/** The desk often knows first that somebody left the building or is back: it says so on the host's word. */
function HostPresence({ visit, online }: { visit: Visit; online: boolean }) {
  const t = useText()
  const { host } = visit
  if (host?.kind !== 'staff' || host.id === null || host.presence === null || !host.active) return null
  const { id, presence, presenceUntil, delegate } = host
  return (
    <PresenceSetter
      of={{ id, presence, presenceUntil, delegate }}
      label={t('presence.choice.label', { name: spokenName(host.name) })}
      online={online}
    />
  )
}
