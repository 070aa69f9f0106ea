import type { Store } from '../store/store.ts'
import type { Settings } from './settings.ts'
import type { Voice } from './voice.ts'
import { openForReading } from './wire.ts'

/** Checks the ledger and everything derived from it, office by office; exit code 1 on the first row that is not as it should be. */
export async function verify(settings: Settings, voice: Voice): Promise<number> {
  const store = await openForReading(settings)
  try {
    return await verifyAll(store, voice)
  } finally {
    await store.close()
  }
}

async function verifyAll(store: Store, { t, say, complain }: Voice): Promise<number> {
  const offices = await store.offices()
  if (offices.length === 0) say(t('cli.verify.none'))
  let findings = 0
  for (const { id, name } of offices) {
    const report = await store.verify(id)
    if (report.ok) {
      say(t('cli.verify.content', { office: name, moments: report.moments, visits: report.visits }))
      continue
    }
    const { table, row, what, columns = [] } = report.fault
    complain(t('cli.verify.fault', { office: name, table, row, what: t(`cli.verify.what.${what}`) }))
    if (columns.length > 0) complain(t('cli.verify.columns', { columns: columns.join(', ') }))
    findings += 1
  }
  return findings === 0 ? 0 : 1
}
