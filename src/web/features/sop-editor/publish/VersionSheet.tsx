/** One version as it was kept: its document, what it says otherwise than the one in force, and the way to begin from it. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { SopInForce } from '../../../../contract/sop.ts'
import { difference } from '../../../../domain/sop/difference.ts'
import { parseSop } from '../../../../domain/sop/parse.ts'
import { useLocale, useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Reading } from '../../office/Reading.tsx'
import { DifferenceView } from '../draft/DifferenceView.tsx'
import { DraftSheet } from '../draft/DraftSheet.tsx'
import { versionQuery } from '../sop-editor-queries.ts'
import styles from '../ViewPane.module.css'

interface Props {
  readonly version: number
  readonly inForce: SopInForce
  readonly onOpen: (yaml: string) => void
  readonly onBack: () => void
}

/** The version in the place of the list. */
export function VersionSheet({ version, inForce, onOpen, onBack }: Props) {
  const t = useText()
  const { locale } = useLocale()
  const query = useQuery(versionQuery(version, locale))
  return (
    <div className={styles['view']}>
      <div className={styles['head']}>
        <h2>{t('sopPage.versionOnly', { version: String(version) })}</h2>
      </div>
      <div className={styles['acts']}>
        <Button autoFocus onClick={onBack}>
          {t('sopEditor.versions.back')}
        </Button>
        {query.data && <Button onClick={() => onOpen(query.data.yaml)}>{t('sopEditor.versions.begin')}</Button>}
      </div>
      <Reading query={query}>{({ yaml }) => <Told yaml={yaml} inForce={inForce} />}</Reading>
    </div>
  )
}

function Told({ yaml, inForce }: { yaml: string; inForce: SopInForce }) {
  const [sop, compared] = useMemo(() => {
    const [then, now] = [parseSop(yaml), parseSop(inForce.yaml)]
    if (!then.ok || !now.ok) return [null, null]
    return [then.sop, { before: now.sop, after: then.sop, changes: difference(now.sop, then.sop) }]
  }, [yaml, inForce.yaml])
  return (
    <>
      {compared !== null && compared.changes.length > 0 && <DifferenceView difference={compared} inForce={inForce} />}
      <DraftSheet sop={sop} />
    </>
  )
}
