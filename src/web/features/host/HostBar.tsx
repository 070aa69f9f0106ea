import { useSession } from '../../api/session.ts'
import { PhoneBar } from './PhoneBar.tsx'

/** The top line of the host's phone: whose it is, of which office. */
export function HostBar() {
  const { account, office } = useSession()
  return <PhoneBar name={account.name}>{office.shortName}</PhoneBar>
}
