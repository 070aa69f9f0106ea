import { useState } from 'react'
import { ApiProblem } from '../../api/failure.ts'
import { useText } from '../../text/TextProvider.tsx'
import { refreshPresence } from './presence-queries.ts'

/** Carries out a change of what is arranged: says that it runs, and in words why it was not saved. */
export function useArranging() {
  const t = useText()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const arrange = async (change: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true)
    setRefused(null)
    try {
      await change()
      await refreshPresence()
      return true
    } catch (error) {
      const why = error instanceof ApiProblem ? error.detail : undefined
      setRefused(why ? t('arrange.refused', { why }) : t('arrange.refusedUnknown'))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, refused, arrange }
}
