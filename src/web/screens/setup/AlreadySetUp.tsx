import { useText } from '../../text/TextProvider.tsx'
import { Refusal } from '../../ui/Refusal.tsx'

/** Somebody was here before: nothing is overwritten, the way on is signing in. */
export function AlreadySetUp() {
  const t = useText()
  return (
    <Refusal
      what={t('setup.exists.what')}
      safe={t('setup.exists.safe')}
      remedies={[{ label: t('setup.exists.remedy'), onPress: () => location.assign('/sign-in') }]}
    />
  )
}
