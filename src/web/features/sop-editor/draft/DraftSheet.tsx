/** The draft as the document shows it: its block, its activities with their flow, what stands beside them. */
import { useMemo } from 'react'
import type { SopInForce } from '../../../../contract/sop.ts'
import type { Sop } from '../../../../domain/sop/sop.ts'
import { presentSop, presentStep } from '../../../../text/sop-document.ts'
import { useLocale } from '../../../text/TextProvider.tsx'
import { SopBeyond, SopLists } from '../../sop/SopBeyond.tsx'
import { SopIdentity } from '../../sop/SopIdentity.tsx'
import { SopTable } from '../../sop/SopTable.tsx'
import styles from './DraftSheet.module.css'

/** The document of an SOP that was never in force: nothing is measured of it. */
export function DraftSheet({ sop }: { sop: Sop | null }) {
  const { locale } = useLocale()
  const document = useMemo((): SopInForce | null => {
    if (sop === null) return null
    const steps = sop.steps.map((step) => ({ ...presentStep(step, locale), measured: null, standing: 0 }))
    const unknown = { version: 0, effective: null, month: { from: '', visits: 0 }, yaml: '' }
    return { ...unknown, ...presentSop(sop, locale), steps }
  }, [sop, locale])
  if (document === null) return null
  return (
    <article className={styles['sheet']}>
      <SopIdentity sop={document} />
      <SopTable sop={document} month={false} />
      <SopBeyond sop={document} />
      <SopLists sop={document} />
    </article>
  )
}
