import type { ReactNode } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { useNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Arcade } from '../../ui/Doorway.tsx'
import { spokenName } from '../visit/person-name.ts'
import { turnName } from '../visit/words.ts'
import { rungName } from './reach-words.ts'
import styles from './TurnWords.module.css'
import { rungDoors, turnOf } from './turn.ts'

/** Who is asked, how long still, and who comes next; the rungs as a row of doorways before it. */
export function TurnWords({ visit, ladder }: { visit: Visit; ladder: NonNullable<Visit['ladder']> }): ReactNode {
  const t = useText()
  const format = useFormat()
  const turn = turnOf(visit, useNow())
  if (turn === null) return null
  const { rung, next, leftSeconds } = turn
  const left = format.duration(Math.max(0, leftSeconds))
  const words = { left, b: (bold: ReactNode) => <b className="num">{bold}</b> }
  const to = next === null ? t('reach.rung.desk') : rungName(t, next)
  return (
    <>
      <span className={styles['rungs']}>
        <Arcade steps={rungDoors(ladder, turn)} />
      </span>
      {rung.kind === 'desk'
        ? t.rich('reach.turn.desk', words)
        : rung.kind === 'host'
          ? t.rich('reach.turn.asked', { ...words, name: turnName(t, visit), next: to })
          : t.rich('reach.turn.standIn', {
              ...words,
              name: spokenName(rung.name ?? ''),
              rung: t(`reach.rung.${rung.kind}`),
              next: to,
            })}
    </>
  )
}
