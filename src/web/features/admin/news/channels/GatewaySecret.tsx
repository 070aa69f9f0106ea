import { useMutation } from '@tanstack/react-query'
import type { SigningSecret } from '../../../../../contract/channel-settings.ts'
import { post } from '../../../../api/client.ts'
import { useText } from '../../../../text/TextProvider.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { WriteRefusal } from '../../../office/WriteRefusal.tsx'
import shared from '../../admin.module.css'
import styles from '../NewsTab.module.css'
import { SecretShown } from '../SecretShown.tsx'

/** The secret by which the gateway and Lawang know each other: made anew, shown once. */
export function GatewaySecret() {
  const t = useText()
  const renew = useMutation({ mutationFn: () => post<SigningSecret>('/api/channels/gateway/secret', {}) })
  return (
    <section className={styles['part']} aria-label={t('news.channels.secret')}>
      <h3 className={shared['heading']}>{t('news.channels.secret')}</h3>
      {renew.data === undefined ? (
        <>
          <p className={styles['small']}>{t('news.channels.secretNote')}</p>
          <div className={shared['acts']}>
            <Button size="small" busy={renew.isPending} onClick={() => renew.mutate()}>
              {t('news.channels.renew')}
            </Button>
          </div>
        </>
      ) : (
        <SecretShown secret={renew.data.secret} onDone={renew.reset} />
      )}
      {renew.error && (
        <WriteRefusal key={renew.submittedAt} failure={renew.error} safe={t('admin.refused.unchanged')} />
      )}
    </section>
  )
}
