import type { Settings } from './settings.ts'
import type { Voice } from './voice.ts'
import { openForServing } from './wire.ts'

/** Makes every derived table again from the ledger, office by office. */
export async function rebuild(settings: Settings, { t, say }: Voice): Promise<number> {
  const store = await openForServing(settings)
  try {
    const offices = await store.offices()
    if (offices.length === 0) say(t('cli.rebuild.none'))
    for (const { id, name } of offices) {
      await store.rebuild(id)
      say(t('cli.rebuild.done', { office: name }))
    }
    return 0
  } finally {
    await store.close()
  }
}
