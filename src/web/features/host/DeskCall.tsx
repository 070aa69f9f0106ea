/** Speaking with the desk about a visit: the way to ring it, and what goes on while one speaks. */
import IconPhone from '@tabler/icons-react/icons/IconPhone'
import type { IntercomCall } from '../../../contract/intercom.ts'
import type { Visit } from '../../../contract/visit.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ringUp } from '../intercom/later.ts'
import { isHere, useLine } from '../intercom/line.ts'
import styles from './DeskCall.module.css'
import { HangUp, TalkFacts } from './TalkParts.tsx'

/** Rings the desk; while they speak it hangs up. An officer who looks at their own guests sits at the desk already. */
export function DeskCall({ visit }: { visit: Visit }) {
  const t = useText()
  const { call } = useLine()
  const talk = useTalk(visit)
  const { role } = useSession().account
  if (talk !== null) return <HangUp call={talk} />
  if (role !== 'host' || isHere(call) || visit.archive !== null) return null
  return (
    <button type="button" className={styles['desk']} onClick={() => void ringUp(visit.id, null)}>
      <Icon of={IconPhone} size={20} />
      <span>{t('host.call.desk')}</span>
    </button>
  )
}

/** While they speak, the clock stands among the facts, and who records the answer. */
export function CallFacts({ visit }: { visit: Visit }) {
  const talk = useTalk(visit)
  if (talk === null || visit.question.state !== 'open') return null
  return <TalkFacts visit={visit} call={talk} />
}

function useTalk(visit: Visit): IntercomCall | null {
  const { call } = useLine()
  return isHere(call) && call.state === 'connected' && call.visitId === visit.id ? call : null
}
