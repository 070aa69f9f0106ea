/** A call as the screen shows it: a page that rings on a phone, a head over its pages while one speaks; a band on an office screen. */
import { useEffect, useRef, useState } from 'react'
import type { IntercomCall } from '../../../contract/intercom.ts'
import { useText } from '../../text/TextProvider.tsx'
import { CallBand } from './CallBand.tsx'
import { useLine } from './line.ts'
import { otherName } from './other-name.ts'
import { PhoneCall } from './PhoneCall.tsx'
import type { Look } from './view.ts'

/** The call of this screen, or what keeps one from speaking. */
export function CallView({ look }: { look: Look }) {
  const { call, trouble } = useLine()
  const said = useSaid(call)
  const Drawn = look === 'phone' ? PhoneCall : CallBand
  return (
    <>
      <p className="sr" role="status" aria-live="polite">
        {said}
      </p>
      {(call !== null || trouble !== null) && <Drawn call={call} trouble={trouble} />}
    </>
  )
}

/** The words for those who cannot see the screen. */
function useSaid(call: IntercomCall | null): string {
  const t = useText()
  const [said, setSaid] = useState('')
  const before = useRef('')
  const now = call === null ? '' : `${call.id} ${call.state}`
  const name = call === null ? '' : otherName(call, t('intercom.desk'))
  useEffect(() => {
    if (before.current === now) return
    const was = before.current
    before.current = now
    if (now.endsWith('ringing')) setSaid(t('intercom.said.rings', { name }))
    else if (now.endsWith('connected')) setSaid(t('intercom.said.connected', { name }))
    else if (was.endsWith('connected')) setSaid(t('intercom.said.ended'))
  }, [now, name, t])
  return said
}
