import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { DataFolderInUse } from './errors.ts'

const busy = 5

/**
 * Takes a data folder for this process alone, waiting up to `waitMs` for another to end. The operating system holds the
 * lock for as long as the process lives, so that nothing that `kill -9` leaves behind stops a start.
 */
export async function takeDataFolder(dataDir: string, waitMs: number): Promise<() => void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const lock = new DatabaseSync(join(dataDir, 'lock.db'), { timeout: 0 })
  const deadline = performance.now() + waitMs
  while (!tryLock(lock)) {
    if (performance.now() >= deadline) {
      lock.close()
      throw new DataFolderInUse(dataDir)
    }
    await sleep(50)
  }
  return () => lock.close()
}

function tryLock(lock: DatabaseSync): boolean {
  try {
    lock.exec('begin exclusive')
    return true
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return false
    throw error
  }
}
