import type { Parts } from './batch.ts'
import { readOffices } from './master/offices.ts'
import { writePasses } from './passes.ts'
import { toldVisits } from './walk.ts'

const missing = 'passes'

/** Measures the visits that were filed before there was a table for it; done once, by the first server that opens it. */
export async function fillPasses({ engine, master }: Pick<Parts, 'engine' | 'master'>): Promise<void> {
  const marked = await engine.reader.selectFrom('meta').select('key').where('key', '=', missing).executeTakeFirst()
  if (marked === undefined) return
  await engine.transact(async (db) => {
    await engine.lockSystem(db)
    const { numDeletedRows } = await db.deleteFrom('meta').where('key', '=', missing).executeTakeFirstOrThrow()
    // Another server process may have been the first after all.
    if (numDeletedRows === 0n) return
    for (const office of await readOffices(db)) {
      await engine.lockOffice(db, office.id)
      for await (const told of toldVisits(db, master, office.id, leftToVerify)) {
        await writePasses(
          engine,
          db,
          office.id,
          told.map((now) => ({ stored: null, now })),
        )
      }
    }
  })
}

/** A damaged visit has no figures; that it is damaged is for `verify` to say, and no reason to keep the office shut. */
function leftToVerify(): void {}
