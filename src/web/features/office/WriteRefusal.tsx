import type { Failure } from '../../api/failure.ts'
import { ApiProblem } from '../../api/failure.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Refusal, type Remedy } from '../../ui/Refusal.tsx'

interface Props {
  readonly failure: Failure
  /** What stays as it was. */
  readonly safe: string
  readonly remedies?: readonly Remedy[]
  /** Leaves the focus where it is. */
  readonly quiet?: boolean
}

/** Why a change of the office was not saved, in the server's own words, and what is safe. */
export function WriteRefusal({ failure, safe, remedies = [], quiet = false }: Props) {
  const t = useText()
  const what = failure instanceof ApiProblem ? (failure.detail ?? t('admin.refused.what')) : t('admin.reading.offline')
  return <Refusal what={what} safe={safe} remedies={remedies} quiet={quiet} />
}
