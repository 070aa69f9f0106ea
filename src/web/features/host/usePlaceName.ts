import { useCallback } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { useText } from '../../text/TextProvider.tsx'

/** Says where the visitor is: the desk, a waiting room by its name, the queue; `inside` a sentence with a small first letter. */
export function usePlaceName(): (visit: Visit, where?: 'alone' | 'inside') => string {
  const t = useText()
  return useCallback(
    ({ place }, where = 'alone') => {
      if (place.at === 'room') return place.room ?? t('visit.placeName.room')
      const name =
        place.at === 'queue' ? t('host.place.queue', { ticket: place.ticket ?? '' }) : t(`host.place.${place.at}`)
      return where === 'alone' ? name : name.charAt(0).toLowerCase() + name.slice(1)
    },
    [t],
  )
}
