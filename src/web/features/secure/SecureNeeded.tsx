/** Why push, installing and the intercom are off on a page that came by plain http: `<SecureNeeded what="intercom" />`. */
import IconLockOpen from '@tabler/icons-react/icons/IconLockOpen'
import { useText } from '../../text/TextProvider.tsx'
import { GoButton } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** Says what is off here, why, and where it is told how to turn it on; nothing where the browser allows it. */
export function SecureNeeded({ what }: { what: 'push' | 'intercom' }) {
  const t = useText()
  if (window.isSecureContext) return null
  return (
    <Notice
      icon={IconLockOpen}
      title={t(`secure.${what}`)}
      action={
        <GoButton size="small" href="/trust">
          {t('secure.how')}
        </GoButton>
      }
    >
      {t('secure.why')}
    </Notice>
  )
}
