import { createHmac } from 'node:crypto'
import { type Bytes, type MasterKey, seal, unseal } from '../keys.ts'

/** Seals what people or offices entrusted to Lawang: addresses, passwords of channels. `about` binds it to its row. */
export function sealJson(master: MasterKey, about: string, value: unknown): Bytes {
  return seal(master.key, about, JSON.stringify(value))
}

export function unsealJson(master: MasterKey, about: string, sealed: Bytes): unknown {
  return JSON.parse(unseal(master.key, about, sealed).toString('utf8'))
}

/** A mark that only the holder of the master key can make. */
export function signed(master: MasterKey, about: string, text: string): Uint8Array {
  return createHmac('sha256', master.key).update(`${about}\n${text}`).digest()
}
