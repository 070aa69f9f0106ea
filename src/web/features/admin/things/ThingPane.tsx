import { useState } from 'react'
import { useText } from '../../../text/TextProvider.tsx'
import { Button, GoButton } from '../../../ui/Button.tsx'
import { Fact, Facts } from '../../../ui/Facts.tsx'
import { WriteRefusal } from '../../office/WriteRefusal.tsx'
import { thingWord } from '../../sop/sop-words.ts'
import { ThingHead } from '../../things/ThingSheet.tsx'
import type { Thing } from '../../things/things.ts'
import { useThingChange } from '../../things/useThingChange.ts'
import shared from '../admin.module.css'

interface Props {
  readonly thing: Thing
  readonly now: number
  readonly onGone: () => void
}

/** A slot or card that was chosen: out of use, back in use, away for good; none of it while somebody has it. */
export function ThingPane({ thing, now, onGone }: Props) {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const { mutate, isPending, error, submittedAt, variables } = useThingChange()
  const { kind, number, state } = thing
  const name = kind === 'slot' ? t('cards.sheet.slot') : thingWord(t, thing.pool ?? '')
  const taken = state === 'out' || state === 'late'
  const change = state === 'off' ? 'on' : 'off'
  return (
    <aside className={shared['side']} aria-label={t('cards.sheet.label', { kind: name, number })}>
      <p className={shared['over']}>{name}</p>
      <ThingHead thing={thing} now={now} />
      {state === 'there' && <p className="muted">{t(`cards.sheet.thereLead.${kind}`)}</p>}
      {state === 'off' && <p className="muted">{t(`cards.sheet.offLead.${kind}`)}</p>}
      {thing.barcode && (
        <Facts termWidth={96}>
          <Fact term={t('cards.sheet.barcode')}>
            <span className="num">{thing.barcode}</span>
          </Fact>
        </Facts>
      )}
      {taken && <p>{t('admin.things.taken')}</p>}
      {thing.visitId !== null && (
        <div className={shared['acts']}>
          <GoButton href={`/visits/${thing.visitId}`}>{t('admin.things.open')}</GoButton>
        </div>
      )}
      {!taken && !asking && (
        <div className={shared['acts']}>
          <Button tone="primary" busy={isPending} onClick={() => mutate({ thing, change })}>
            {t(`cards.acts.${change}`)}
          </Button>
          <Button onClick={() => setAsking(true)}>{t('admin.things.remove')}</Button>
        </div>
      )}
      {!taken && asking && (
        <>
          <p>
            <b>{t('admin.things.removeConfirm', { kind: name, number })}</b> {t('admin.things.removeLead')}
          </p>
          <div className={shared['acts']}>
            <Button
              busy={isPending && variables.change === 'remove'}
              onClick={() => mutate({ thing, change: 'remove' }, { onSuccess: onGone })}
            >
              {t('admin.things.removeDo')}
            </Button>
            <Button autoFocus onClick={() => setAsking(false)}>
              {t('admin.cancel')}
            </Button>
          </div>
        </>
      )}
      {error && <WriteRefusal key={submittedAt} failure={error} safe={t('cards.refused.safe')} />}
    </aside>
  )
}
