import type { App } from '../app/app.ts'

const every = 60_000
/** A calendar that is slow to answer does not keep the server from stopping. */
const patience = 2_000

/** Reads the calendars that are due and tells whose presence changed by the clock, now and by a timer; answers how to stop. */
export function keepPresenceByTimer({ presence }: App, report: (error: unknown) => void): () => Promise<void> {
  let stopped = false
  let running = run()
  const timer = setInterval(() => {
    running = running.then(run)
  }, every)
  return async () => {
    stopped = true
    clearInterval(timer)
    const { promise: late, resolve } = Promise.withResolvers<void>()
    const patient = setTimeout(resolve, patience)
    await Promise.race([running, late])
    clearTimeout(patient)
  }

  async function run(): Promise<void> {
    if (stopped) return
    try {
      await presence.readCalendars()
      await presence.tellChanges()
    } catch (error) {
      if (!stopped) report(error)
    }
  }
}
