/** What a call needs beside its store is fetched with the first call. */
import { keepLine } from './line.ts'

let engine: Promise<typeof import('./engine.ts')> | null = null

/** The engine, fetched once; a fetch that failed is tried again the next time. */
export function theEngine(): Promise<typeof import('./engine.ts')> {
  engine ??= import('./engine.ts').catch((cause: unknown) => {
    engine = null
    throw cause
  })
  return engine
}

/** Rings about a visit. Where the page came by plain http there is no microphone to open. */
export async function ringUp(visitId: string, staffId: string | null): Promise<void> {
  if (!window.isSecureContext) return keepLine({ trouble: { kind: 'insecure', listening: false } })
  await (await theEngine()).ringUp(visitId, staffId)
}
