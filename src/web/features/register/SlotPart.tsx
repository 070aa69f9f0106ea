import type { SlotItem } from '../../../contract/office.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { SlotGrid, type SlotState } from '../../ui/SlotGrid.tsx'
import { Aside } from './Aside.tsx'
import { keepsIdentity } from './body.ts'
import styles from './custody.module.css'
import { isSomebody, withWaiver } from './draft.ts'
import { partName } from './focus-part.ts'
import { useForm } from './form-context.ts'
import { PlacedRefusal } from './PlacedRefusal.tsx'
import { type Conflict, slotConflict } from './proposals.ts'
import { ReasonField } from './ReasonField.tsx'
import { placed } from './remedies.ts'
import { firstFree } from './scan.ts'
import { useRemedies } from './useRemedies.ts'

const kept = 'deposited.identityCard'

/** The slot that the identity card goes into: the lowest free one, or another of the grid. */
export function SlotPart() {
  const t = useText()
  const { draft, plan, stock, change } = useForm()
  const known = isSomebody(draft)
  const holds = plan.identity === 'held' || plan.identity === 'offered'
  if (known && !keepsIdentity(draft, plan)) {
    return (
      <section className={styles['part']}>
        <h2>{t('register.slot.title')}</h2>
        {kept in draft.waived && draft.identity.kind !== null ? (
          <ReasonField what={kept} label={t('register.identity.keptReason')} undo="" />
        ) : (
          <p className={styles['told']}>
            {draft.identity.kind === null ? t('register.slot.nothing') : t('register.identity.seen')}
          </p>
        )}
      </section>
    )
  }
  if (!holds || stock.slots === null) return null
  return (
    <section className={styles['part']} {...partName('slot')}>
      <h2>
        {t('register.slot.title')} {known && draft.slot && <b className="num">{draft.slot.number}</b>}
      </h2>
      <Grid slots={stock.slots} />
      {known && (
        <Aside onPress={() => change((was) => withWaiver(was, kept, ''))}>{t('register.identity.keptByVisitor')}</Aside>
      )}
    </section>
  )
}

function Grid({ slots }: { slots: readonly SlotItem[] }) {
  const t = useText()
  const { draft, plan, stock, change } = useForm()
  const conflict = slotConflict(draft, plan, stock)
  const stateOf = (slot: SlotItem): SlotState => {
    if (isSomebody(draft) && slot.number === draft.slot?.number) return conflict === null ? 'proposed' : 'refused'
    return slot.state === 'free' ? 'free' : slot.state === 'taken' ? 'used' : 'off'
  }
  const words = {
    free: t('register.slot.words.free'),
    proposed: t('register.slot.words.proposed'),
    used: t('register.slot.words.used'),
    off: t('register.slot.words.off'),
    refused: t('register.slot.words.refused'),
  }
  return (
    <>
      <div className={styles['grid']}>
        <SlotGrid
          label={t('register.slot.grid')}
          slots={slots.map((slot) => ({ number: slot.number, state: stateOf(slot) }))}
          words={words}
          onChoose={(number) => change((was) => ({ ...was, slot: { number, how: 'named' } }))}
        />
      </div>
      <small className="quiet">
        {draft.slot === null
          ? t('register.slot.none')
          : draft.slot.how === 'proposed'
            ? t('register.slot.lowest')
            : t('register.slot.chosen')}
      </small>
    </>
  )
}

/** What the refusal of the slot says: under both slot and card, where there is room for it. */
export function SlotTrouble() {
  const t = useText()
  const format = useFormat()
  const remedies = useRemedies()
  const { draft, plan, stock, status } = useForm()
  const conflict = slotConflict(draft, plan, stock)
  if (status.state === 'refused' && placed(status.problem).place === 'slot') return <PlacedRefusal place="slot" />
  if (conflict === null) return null
  const free = firstFree(stock.slots ?? [], stock.post, 'identityCard')
  return (
    <Refusal
      quiet
      what={whatOf(conflict)}
      safe={t('register.refused.safe')}
      remedies={[
        ...(free === null ? [] : [remedies({ kind: 'useSlot', number: free })]),
        remedies({ kind: 'chooseSlot' }),
      ]}
    />
  )

  function whatOf({ number, item }: Conflict): string {
    if (item === null) return t('register.refused.slotUnknown', { number })
    if (item.state === 'outOfUse') return t('register.refused.outOfUse', { number })
    if (item.visitorName === null) return t('register.refused.slotTaken', { number })
    if (item.since === null) return t('register.refused.slotTakenBy', { number, name: item.visitorName })
    const time = format.timeOfDay(Date.parse(item.since))
    return t('register.refused.slotTakenAt', { number, name: item.visitorName, time })
  }
}
