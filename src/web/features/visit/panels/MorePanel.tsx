import { useMutation } from '@tanstack/react-query'
import type { Visit } from '../../../../contract/visit.ts'
import { put } from '../../../api/client.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { type Act, extrasOf, planOf } from '../acts.ts'
import { spokenName } from '../person-name.ts'
import type { VisitActs } from '../useVisitActs.ts'
import { refreshDesk } from '../visit-queries.ts'
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
        <PresenceSwitch visit={visit} />
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

/** The desk often knows first that somebody left the building or is back. */
function PresenceSwitch({ visit }: { visit: Visit }) {
  const t = useText()
  const { host } = visit
  const change = useMutation({
    mutationFn: (presence: 'in' | 'out') => put(`/api/staff/${host?.id}/presence`, { presence }),
    onSettled: () => refreshDesk(),
  })
  if (host?.kind !== 'staff' || host.presence === null || !host.active) return null
  const to = host.presence === 'in' ? 'out' : 'in'
  return (
    <Button wide busy={change.isPending} onClick={() => change.mutate(to)}>
      {t(`desk.panel.more.${to}`, { name: spokenName(host.name) })}
    </Button>
  )
}
