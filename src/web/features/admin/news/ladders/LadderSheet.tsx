import { useMutation } from '@tanstack/react-query'
import type { Ladder } from '../../../../../contract/ladders.ts'
import { put, remove } from '../../../../api/client.ts'
import { useText } from '../../../../text/TextProvider.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { refreshAll } from '../../../office/office-queries.ts'
import { WriteRefusal } from '../../../office/WriteRefusal.tsx'
import shared from '../../admin.module.css'
import { LadderForm } from './LadderForm.tsx'
import { changeOf, draftOf } from './ladder-draft.ts'

interface Props {
  readonly ladder: Ladder
  /** What holds where a unit has no ladder of its own. */
  readonly office: Ladder
}

/** The ladder of the office or of a unit; a unit follows the office's until it is given its own. */
export function LadderSheet({ ladder, office }: Props) {
  const t = useText()
  const { unit, own } = ladder
  const name = unit?.name ?? t('news.ladders.office')
  return (
    <aside className={shared['side']} aria-label={name}>
      <h2 className={shared['name']}>{name}</h2>
      {unit !== null && !own ? (
        <>
          <p>{t('news.ladders.followsLead', { unit: unit.name })}</p>
          <MakeOwn unitId={unit.id} office={office} />
        </>
      ) : (
        <>
          <LadderForm ladder={ladder} />
          {unit !== null && <Follow unitId={unit.id} />}
        </>
      )}
    </aside>
  )
}

function MakeOwn({ unitId, office }: { unitId: string; office: Ladder }) {
  const t = useText()
  const { mutate, isPending, error, submittedAt } = useMutation({
    mutationFn: () => put(`/api/ladders/${unitId}`, { ...changeOf(draftOf(office)), secretaryId: null }),
    onSuccess: refreshAll,
  })
  return (
    <>
      <div className={shared['acts']}>
        <Button busy={isPending} onClick={() => mutate()}>
          {t('news.ladders.makeOwn')}
        </Button>
      </div>
      {error && <WriteRefusal key={submittedAt} failure={error} safe={t('admin.refused.unchanged')} />}
    </>
  )
}

function Follow({ unitId }: { unitId: string }) {
  const t = useText()
  const { mutate, isPending, error, submittedAt } = useMutation({
    mutationFn: () => remove(`/api/ladders/${unitId}`),
    onSuccess: refreshAll,
  })
  return (
    <>
      <div className={shared['acts']}>
        <Button size="small" busy={isPending} onClick={() => mutate()}>
          {t('news.ladders.follow')}
        </Button>
      </div>
      {error && <WriteRefusal key={submittedAt} failure={error} safe={t('admin.refused.unchanged')} />}
    </>
  )
}
