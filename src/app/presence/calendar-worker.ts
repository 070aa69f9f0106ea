/** The thread in which one calendar is read. Started by `parse-calendar.ts` only. */
import { parentPort, workerData } from 'node:worker_threads'
import { busyPeriodsOf } from './busy-periods.ts'

parentPort?.postMessage(busyPeriodsOf(workerData))
