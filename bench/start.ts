// Start to ready and resident memory, on a data folder that is there already.
import { readFileSync } from 'node:fs'
import { type Figure, median, ms } from './figures.ts'
import { dropFolder, newFolder, signedIn, startLawang } from './lawang.ts'

const starts = 5
const idleSeconds = 5

/** How soon it is there, and how much memory it keeps while nobody asks. */
export async function start(): Promise<readonly Figure[]> {
  const dir = newFolder()
  try {
    const first = await startLawang(dir)
    ;(await signedIn(first, true)).end()
    await first.stop()
    const ready: number[] = []
    const memory: number[] = []
    for (let n = 0; n < starts; n += 1) {
      const server = await startLawang(dir)
      ready.push(server.readyAfter)
      await new Promise((resolve) => setTimeout(resolve, idleSeconds * 1000))
      memory.push(residentMegabytes(server.pid))
      await server.stop()
    }
    return [
      {
        what: 'start to ready',
        measured: ms(median(ready)),
        baseline: '–',
        value: median(ready),
        shown: ms(median(ready)),
        target: { most: 2000 },
        targetShown: '≤ 2 s',
      },
      {
        what: 'resident memory, idle',
        measured: `${Math.round(median(memory))} MB`,
        baseline: '–',
        value: median(memory),
        shown: `${Math.round(median(memory))} MB`,
        target: { most: 150 },
        targetShown: '≤ 150 MB',
      },
    ]
  } finally {
    dropFolder(dir)
  }
}

/** Linux tells it in /proc; elsewhere the figure is left out as not a number. */
function residentMegabytes(pid: number): number {
  try {
    const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/)
    return Number(line?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}
