import type { App } from '../app/app.ts'

const every = 5 * 60_000

/** Files what is over at closing time, now and by a timer; answers how to stop, after what is under way. */
export function closeDaysByTimer(app: App, report: (error: unknown) => void): () => Promise<void> {
  let running = run()
  const timer = setInterval(() => {
    running = running.then(run)
  }, every)
  return async () => {
    clearInterval(timer)
    await running
  }

  async function run(): Promise<void> {
    try {
      await app.closing.closeDays()
    } catch (error) {
      report(error)
    }
  }
}
