const signals = ['SIGTERM', 'SIGINT'] as const

/** Resolves with the first signal to stop. A second one ends the process at once: whoever sends it does not want to wait. */
export function untilToldToStop(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let told = false
  for (const signal of signals) {
    process.on(signal, () => {
      if (told) process.exit(1)
      told = true
      resolve()
    })
  }
  return promise
}
