import { useEffect, useState } from 'react'
import type { RegisterPanel } from '../register/RegisterPanel.tsx'

const idle = 1_000
const again = 3_000

/** The form of a new visitor, fetched while nothing else is: then it opens at once, and without a network. Null until it is there. */
export function useForm(): typeof RegisterPanel | null {
  const [form, setForm] = useState<{ readonly panel: typeof RegisterPanel } | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const load = () =>
      import('../register/RegisterPanel.tsx').then(
        (module) => {
          module.prepareForm()
          setForm({ panel: module.RegisterPanel })
        },
        () => {
          timer = setTimeout(load, again)
        },
      )
    timer = setTimeout(load, idle)
    return () => clearTimeout(timer)
  }, [])
  return form?.panel ?? null
}
