import { useText } from '../../text/TextProvider.tsx'
import { CardPart, CardTrouble } from './CardPart.tsx'
import styles from './custody.module.css'
import { useForm } from './form-context.ts'
import { IdentityPart } from './IdentityPart.tsx'
import { InitialsPart } from './InitialsPart.tsx'
import { SlotPart, SlotTrouble } from './SlotPart.tsx'
import { StepClock } from './StepClock.tsx'

/** The right-hand side: the clock of the step, the identity, its slot, the visitor's card, the initials. `scanned` tells of a scan that was of no use. */
export function Custody({ scanned }: { scanned: string | null }) {
  const t = useText()
  const { plan } = useForm()
  const slotted = plan.identity === 'held' || plan.identity === 'offered'
  return (
    <section className={styles['custody']} aria-label={t('register.side.label')} data-custody>
      <StepClock />
      {plan.identity !== 'none' && <IdentityPart />}
      <div
        className={styles['pair']}
        data-alone={(!slotted && plan.pools.length < 2) || undefined}
        data-several={plan.pools.length > 1 || undefined}
      >
        {slotted && <SlotPart />}
        {plan.pools.length > 0 && (
          <div className={styles['cards']}>
            {plan.pools.map((pool) => (
              <CardPart key={pool.pool} pool={pool} />
            ))}
          </div>
        )}
      </div>
      {slotted && <SlotTrouble />}
      {plan.pools.map((pool) => (
        <CardTrouble key={pool.pool} pool={pool} />
      ))}
      {scanned !== null && (
        <p className={styles['scanned']} role="status">
          {scanned}
        </p>
      )}
      {plan.initials !== 'none' && <InitialsPart />}
    </section>
  )
}
