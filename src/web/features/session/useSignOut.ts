import { useMutation } from '@tanstack/react-query'
import { signOut } from '../../api/session.ts'
import { forgetReading } from '../desk/last-known.ts'

/** Signs out of this browser; `failed` while the server could not be told, and the session therefore still stands. */
export function useSignOut(): { readonly leave: () => void; readonly failed: boolean } {
  const { mutate, isError } = useMutation({
    mutationFn: async () => {
      forgetReading()
      await tellNothingHere().catch(() => undefined)
      await signOut()
    },
  })
  return { leave: () => mutate(), failed: isError }
}

/** What the office tells is not for whoever holds this device next; if it cannot be stopped now, the person still leaves. */
async function tellNothingHere(): Promise<void> {
  const { turnOff } = await import('../push/push.ts')
  await turnOff()
}
