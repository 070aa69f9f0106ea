/** The SOP in force: its document, its flow with the visitors who stand in it, and what this month measured beside each activity. */
import IconPencil from '@tabler/icons-react/icons/IconPencil'
import IconPrinter from '@tabler/icons-react/icons/IconPrinter'
import { useQuery } from '@tanstack/react-query'
import type { SopInForce } from '../../../contract/sop.ts'
import { useNow } from '../../api/clock.ts'
import { useSession } from '../../api/session.ts'
import { useMedia } from '../../features/desk/useMedia.ts'
import { sopQuery } from '../../features/office/office-queries.ts'
import { Reading } from '../../features/office/Reading.tsx'
import { useOfficeLive } from '../../features/office/useOfficeLive.ts'
import { SopBeyond, SopLists } from '../../features/sop/SopBeyond.tsx'
import { SopFiles, sopPrint } from '../../features/sop/SopFiles.tsx'
import { SopIdentity } from '../../features/sop/SopIdentity.tsx'
import { SopFlow, SopSteps } from '../../features/sop/SopSteps.tsx'
import { SopTable } from '../../features/sop/SopTable.tsx'
import { SopVersions } from '../../features/sop/SopVersions.tsx'
import { OfficeShell } from '../../shell/OfficeShell.tsx'
import { useFormat, useLocale, useText } from '../../text/TextProvider.tsx'
import { AnchorButton, GoButton } from '../../ui/Button.tsx'
import { RangeBarSample } from '../../ui/RangeBar.tsx'
import { Bone } from '../../ui/Skeleton.tsx'
import { useKeys } from '../../ui/useKeys.ts'
import styles from './SopScreen.module.css'

/** Standing counts may lag a little: reading the month anew costs the server more than a list. */
const together = 1500

/** The screen at `/sop`. */
export function SopScreen() {
  const t = useText()
  const { locale } = useLocale()
  const { account } = useSession()
  // The texts in the other language come anew; meanwhile those that are there stay.
  const sop = useQuery({ ...sopQuery(locale), placeholderData: (before: SopInForce | undefined) => before })
  useOfficeLive(together)
  useKeys({ c: () => void window.open(sopPrint, '_blank', 'noopener') })
  return (
    <OfficeShell
      title={t('sopPage.title')}
      top={sop.data && <Version sop={sop.data} edit={account.role === 'secretariat'} />}
    >
      <div className={styles['screen']}>
        <Reading query={sop} bones={<Bones />}>
          {(data) => <SopDocument sop={data} />}
        </Reading>
      </div>
    </OfficeShell>
  )
}

function Version({ sop: { version, effective }, edit }: { sop: SopInForce; edit: boolean }) {
  const t = useText()
  const format = useFormat()
  return (
    <span className={styles['version']}>
      {effective === null
        ? t('sopPage.versionOnly', { version: String(version) })
        : t('sopPage.version', { version: String(version), date: format.calendarDay(effective) })}
      <AnchorButton icon={IconPrinter} keyHint="C" href={sopPrint} target="_blank" rel="noopener">
        {t('sopPage.print')}
      </AnchorButton>
      {edit && (
        <GoButton href="/admin/sop" icon={IconPencil}>
          {t('sopPage.edit')}
        </GoButton>
      )}
    </span>
  )
}

function SopDocument({ sop }: { sop: SopInForce }) {
  const { account } = useSession()
  const phone = useMedia('(max-width: 760px)')
  return (
    <article className={styles['document']}>
      <h1 className="sr">{sop.name}</h1>
      <SopIdentity sop={sop} />
      {phone ? (
        <>
          <SopSteps sop={sop} />
          <SopFlow sop={sop} />
        </>
      ) : (
        <SopTable sop={sop} />
      )}
      <Legend />
      <SopBeyond sop={sop} />
      <SopLists sop={sop} />
      <SopFiles />
      {account.role === 'secretariat' && <SopVersions />}
    </article>
  )
}

function Legend() {
  const t = useText()
  const format = useFormat()
  const now = useNow(60_000)
  return (
    <ul className={styles['legend']} aria-label={t('sopPage.legend.label')}>
      {(['capsule', 'box', 'diamond'] as const).map((shape) => (
        <li key={shape}>
          <i data-shape={shape} />
          {t(`sopPage.legend.${shape}`)}
        </li>
      ))}
      <li className={styles['live']}>{t('sopPage.legend.standing', { time: format.timeOfDay(now) })}</li>
      <li className={styles['end']}>
        <RangeBarSample />
        {t('sopPage.legend.range')}
      </li>
    </ul>
  )
}

function Bones() {
  return (
    <div className={styles['document']}>
      <div className={styles['bones']}>
        <Bone width={280} height={20} />
        <Bone width={360} />
        {[96, 104, 104, 80, 80].map((height, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bones have no identity
          <Bone key={at} width="100%" height={height} />
        ))}
      </div>
    </div>
  )
}
