/** Opens under the row of a visit whose answer is not coming: how far beyond, who has not done what, and what can be done. */
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle'
import IconPhone from '@tabler/icons-react/icons/IconPhone'
import type { Visit } from '../../../contract/visit.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { GridPart } from '../../ui/GridPart.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { actsOf } from '../visit/acts.ts'
import { spokenName } from '../visit/person-name.ts'
import type { VisitActs } from '../visit/useVisitActs.ts'
import { hostName } from '../visit/words.ts'
import styles from './BelowRow.module.css'
import { ForwardButton, TellButton } from './ReachActs.tsx'
import { calleesOf } from './turn.ts'
import { useBeyond } from './useBeyond.ts'

interface Props {
  readonly visit: Visit
  readonly acts: VisitActs
  readonly columns: number
  /** Shows the sheet, where it lies over the list. */
  readonly onOpen: () => void
}

/** One more row, for the visit that is chosen; nothing while there is still time. */
export function BelowRow({ visit, acts, columns, onOpen }: Props) {
  const t = useText()
  const beyond = useBeyond(visit)
  if (beyond === null) return null
  const { all, first } = calleesOf(visit)
  const callee = all[first]
  const forward = actsOf(visit).find((act) => act.kind === 'forward')
  const phone = () => {
    acts.open('phone')
    onOpen()
  }
  return (
    <GridPart is="row" className={styles['row']}>
      <GridPart is="gridcell" aria-colspan={columns} className={styles['below']}>
        <Icon of={IconAlertTriangle} size={20} />
        <p>
          <b className="num">{beyond.title}</b> {beyond.words}
        </p>
        <span className={styles['acts']}>
          {beyond.kind === 'beyond' && visit.host !== null && (
            <Button size="small" tone="primary" icon={IconPhone} onClick={phone}>
              {t('reach.acts.phone', { name: callee ? spokenName(callee.name) : hostName(t, visit) })}
            </Button>
          )}
          {forward && <ForwardButton visit={visit} acts={acts} act={forward} onPress={onOpen} />}
          <TellButton acts={acts} onPress={onOpen} />
        </span>
      </GridPart>
    </GridPart>
  )
}
