import IconCheck from '@tabler/icons-react/icons/IconCheck'
import { useEffect, useState } from 'react'
import { useText } from '../../text/TextProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { Aside } from './Aside.tsx'
import styles from './custody.module.css'
import { isSomebody, withWaiver } from './draft.ts'
import { partName } from './focus-part.ts'
import { useForm } from './form-context.ts'
import { PlacedRefusal } from './PlacedRefusal.tsx'
import type { PoolPlan } from './plan.ts'
import { cardConflict, cardsOf } from './proposals.ts'
import { ReasonField } from './ReasonField.tsx'
import { placed } from './remedies.ts'
import { firstFree, numberIn } from './scan.ts'
import { useRemedies } from './useRemedies.ts'
import { poolLabel } from './words.ts'

/** The card that the visitor wears or carries: proposed, typed in the card itself, or scanned from anywhere. */
export function CardPart({ pool }: { pool: PoolPlan }) {
  const t = useText()
  const { draft, stock, change } = useForm()
  const label = poolLabel(t, pool)
  const what = `issued.${pool.pool}`
  const card = draft.cards[pool.pool] ?? null
  const waived = what in draft.waived
  const none = stock.cards !== null && card === null && firstFree(cardsOf(stock.cards, pool.pool), stock.post) === null
  return (
    <section className={styles['part']} {...partName(`card:${pool.pool}`)}>
      <h2>{label}</h2>
      {waived ? (
        <ReasonField what={what} label={t('register.card.reason')} undo={t('register.card.with')} />
      ) : (
        <>
          <CardNumber pool={pool} label={label} />
          {card === null ? (
            none && <small>{t('register.card.none')}</small>
          ) : card.how === 'proposed' ? (
            <small className="quiet">{isSomebody(draft) ? t('register.card.proposed') : t('register.card.scan')}</small>
          ) : (
            <small className={styles['sure']}>
              <Icon of={IconCheck} size={14} />
              {card.how === 'scanned' ? t('register.card.scanned') : t('register.card.named')}
            </small>
          )}
          <Aside onPress={() => change((was) => withWaiver(was, what, ''))}>{t('register.card.without')}</Aside>
        </>
      )}
    </section>
  )
}

/** The card drawn as one holds it, with its number in it as a field. */
function CardNumber({ pool: { pool }, label }: { pool: PoolPlan; label: string }) {
  const t = useText()
  const { draft, stock, change } = useForm()
  const [typed, setTyped] = useState<string | null>(null)
  const held = draft.cards[pool] ?? null
  // A proposal says something once it is known for whom.
  const card = held?.how === 'proposed' && !isSomebody(draft) ? null : held
  const how = card?.how
  useEffect(() => {
    if (how === 'scanned') setTyped(null)
  }, [how])
  const cards = cardsOf(stock.cards ?? [], pool)
  const write = (text: string) => {
    const wanted = text.trim()
    setTyped(text)
    change((was) => {
      const { [pool]: _, ...others } = was.cards
      if (wanted === '') return { ...was, cards: others }
      return { ...was, cards: { ...others, [pool]: { number: numberIn(wanted, cards) ?? wanted, how: 'named' } } }
    })
  }
  return (
    <span className={styles['card']} data-how={how ?? 'none'}>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label={t('register.card.label', { card: label })}
        value={typed ?? card?.number ?? ''}
        placeholder="–"
        onFocus={(event) => event.target.select()}
        onChange={(event) => write(event.target.value)}
        onBlur={() => setTyped(null)}
      />
    </span>
  )
}

/** What is wrong with a card, under both slot and card, where there is room for it. */
export function CardTrouble({ pool }: { pool: PoolPlan }) {
  const t = useText()
  const remedies = useRemedies()
  const { draft, stock, status } = useForm()
  const place = `card:${pool.pool}`
  if (status.state === 'refused' && placed(status.problem).place === place) return <PlacedRefusal place={place} />
  const conflict = cardConflict(draft, pool.pool, stock)
  if (conflict === null) return null
  const { number, item } = conflict
  const free = firstFree(cardsOf(stock.cards ?? [], pool.pool), stock.post)
  const what =
    item === null
      ? t('register.refused.cardUnknown', { number })
      : item.state === 'outOfUse'
        ? t('register.refused.outOfUse', { number })
        : item.visitorName === null
          ? t('register.refused.cardTaken', { number })
          : t('register.refused.cardTakenBy', { number, name: item.visitorName })
  return (
    <Refusal
      quiet
      what={what}
      safe={t('register.refused.safe')}
      remedies={[
        ...(free === null ? [] : [remedies({ kind: 'useCard', pool: pool.pool, number: free })]),
        remedies({ kind: 'chooseCard', pool: pool.pool }),
      ]}
    />
  )
}
