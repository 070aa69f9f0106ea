/** Helps phones and computers trust the office's own https; for everybody, by plain http too. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Trust } from '../../../contract/trust.ts'
import { get } from '../../api/client.ts'
import { DoorTop } from '../../shell/DoorTop.tsx'
import { useTitle } from '../../shell/useTitle.ts'
import { useText } from '../../text/TextProvider.tsx'
import { AnchorButton } from '../../ui/Button.tsx'
import { DoorPage } from '../../ui/DoorPage.tsx'
import { Check } from './Check.tsx'
import { Steps } from './Steps.tsx'
import styles from './trust.module.css'

const trustQuery = queryOptions({
  queryKey: ['trust'],
  queryFn: ({ signal }) => get<Trust>('/api/trust', { signal }),
  throwOnError: true,
})

/** The page at `/trust`. */
export function TrustScreen() {
  const t = useText()
  useTitle(t('trust.title'))
  const { data } = useQuery(trustQuery)
  const arrived = location.protocol === 'https:'
  return (
    <DoorPage
      name={t('shell.name')}
      door={arrived ? 'open' : data?.secureUrl ? 'half' : 'closed'}
      under={t('trust.tagline')}
      top={<DoorTop />}
    >
      {data && <Helped trust={data} arrived={arrived} />}
    </DoorPage>
  )
}

function Helped({ trust, arrived }: { trust: Trust; arrived: boolean }) {
  const t = useText()
  const { authority, secureUrl } = trust
  const state = arrived ? 'secure' : secureUrl === null ? 'none' : authority === null ? 'public' : 'own'
  return (
    <>
      <h1 className={styles['title']}>{state === 'own' ? t('trust.heading') : t(`trust.${state}Heading`)}</h1>
      <p className={styles['lead']}>{state === 'own' ? t('trust.lead') : t(`trust.${state}Lead`)}</p>
      {arrived && authority && <p className={styles['lead']}>{t('trust.secureOthers')}</p>}
      {authority && (
        <>
          <Check authority={authority} />
          <Steps name={authority.name} />
        </>
      )}
      {secureUrl !== null && !arrived && (
        <p>
          <AnchorButton tone={state === 'public' ? 'primary' : 'outline'} size="big" href={secureUrl}>
            {t('trust.open')}
          </AnchorButton>
        </p>
      )}
    </>
  )
}
