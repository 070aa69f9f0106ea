import { fillDemo } from '../app/demo/demo.ts'
import type { Settings } from './settings.ts'
import type { Voice } from './voice.ts'
import { wire } from './wire.ts'

/** Of every account of the demonstration; it is printed, so it guards nothing. */
const password = 'pintu terbuka'

/** Fills a working day with made-up visits, and says who may sign in. */
export async function demo(settings: Settings, { t, say, complain }: Voice): Promise<number> {
  let now = Date.now()
  const { app, store } = await wire(settings, () => now)
  try {
    const filled = await fillDemo({
      app,
      store,
      now,
      password,
      setClock: (at) => {
        now = at
      },
    })
    if (!filled.ok) {
      complain(t('cli.demo.refused'))
      return 1
    }
    const { visits, accounts } = filled.value
    const [office] = await store.offices()
    say(t('cli.demo.done', { visits, office: office?.name ?? '' }))
    say(t('cli.demo.accounts', { names: accounts.map(({ username }) => username).join(', '), password }))
    return 0
  } finally {
    await store.close()
  }
}
